package org.onward.database;

import com.codahale.metrics.health.HealthCheck;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;

/**
 * Checks that the database accepts writes. It commits a small write and fills a temporary file, because a database on a
 * full disk still answers queries, and a single row may fit into an existing page.
 */
public final class DatabaseHealth extends HealthCheck {

    private static final String NO_CONNECTION =
            "No connection to the database: it is stopped, starting, or all connections are busy.";

    private final Transactions transactions;
    private final HealthDao dao;
    private final InstantSource clock;

    public DatabaseHealth(Jdbi jdbi, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(HealthDao.class);
        this.clock = clock;
    }

    @Override
    protected Result check() {
        try {
            transactions.useTransaction(() -> {
                dao.limitTimeAndMemory();
                dao.add(clock.instant());
                dao.remove();
                dao.sortOnDisk();
            });
            return Result.healthy();
        } catch (ConnectionException e) {
            return Result.unhealthy(NO_CONNECTION);
        } catch (DatabaseFailure e) {
            return Result.unhealthy(reason(Redaction.sqlState(e)));
        }
    }

    private static String reason(Optional<String> state) {
        if (state.filter(code -> code.startsWith("08") || code.startsWith("57P"))
                .isPresent()) {
            return NO_CONNECTION;
        }
        return switch (state.orElse("")) {
            case "53100" -> "The database's disk is full. Free some space; nothing can be saved until then.";
            case "25006" -> "The database takes no writes: it is a replica, or was set to read only.";
            case "57014", "55P03" -> "The database did not finish a small write within 2 seconds.";
            default -> "The database refused a small write, SQLSTATE " + state.orElse("unknown") + ".";
        };
    }
}
