package org.onward.database;

import com.codahale.metrics.MetricRegistry;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real PostgreSQL for tests, migrated, and empty before each of them:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = new TestDatabase();
 * }</pre>
 *
 * <p>There is one per JVM, so tests that use it do not run side by side.
 */
public final class TestDatabase implements BeforeEachCallback {

    /** Created by the first test that uses it, and shared by all. */
    private static final class Shared {
        static final DatabaseSettings SETTINGS = TestServer.freshSettings();
        static final DataSource DATA_SOURCE = SETTINGS.open(new MetricRegistry());
        static final Jdbi JDBI = Database.createJdbi(DATA_SOURCE);

        static {
            new Migrations(DATA_SOURCE).migrate();
        }
    }

    public Jdbi jdbi() {
        return Shared.JDBI;
    }

    public DataSource dataSource() {
        return Shared.DATA_SOURCE;
    }

    /** The settings with which a service under test connects to this database. */
    public DatabaseSettings settings() {
        return Shared.SETTINGS;
    }

    /** Empties all tables except Liquibase's own. */
    public void empty() {
        jdbi().useTransaction(handle -> {
            String tables = handle.createQuery(
                            """
                            SELECT quote_ident(tablename)
                            FROM pg_tables
                            WHERE schemaname = 'public' AND tablename NOT LIKE 'databasechangelog%'
                            """)
                    .mapTo(String.class)
                    .collect(Collectors.joining(", "));
            if (!tables.isEmpty()) {
                List<String> guarded = guarded(handle);
                guarded.forEach(table -> handle.execute("ALTER TABLE %s DISABLE TRIGGER USER".formatted(table)));
                handle.execute("TRUNCATE " + tables + " RESTART IDENTITY CASCADE");
                guarded.forEach(table -> handle.execute("ALTER TABLE %s ENABLE TRIGGER USER".formatted(table)));
            }
        });
    }

    /** The tables that refuse TRUNCATE. */
    private static List<String> guarded(Handle handle) {
        return handle.createQuery(
                        "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgtype & 32 > 0 AND NOT tgisinternal")
                .mapTo(String.class)
                .list();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        empty();
    }
}
