package org.onward.database;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.db.ManagedPooledDataSource;
import io.dropwizard.util.Duration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, and how many connections to keep: as a configuration file says it, or as the embedded one is.
 *
 * @param url such as {@code jdbc:postgresql://database.example.nhs.uk:5432/onward?sslmode=verify-full}
 * @param minimumConnections kept open while nobody asks; 4 if absent
 * @param maximumConnections never more than these; if absent, {@link #USUAL_CONNECTIONS}
 */
public record DatabaseSettings(
        String url, String user, String password, int minimumConnections, int maximumConnections) {

    /**
     * Twice the processors and one more, and never fewer than 10.
     *
     * <p>PostgreSQL works fastest with about {@code processors × 2 + disks} connections that are busy, and slower with more,
     * because they take the processors and the locks from each other
     * (<a href="https://wiki.postgresql.org/wiki/Number_Of_Database_Connections">PostgreSQL wiki</a>). Those are the
     * database's processors. We see only our own, so it is a guess that both have about as many, and docs/operations.md
     * says how to do better. Never fewer than 10, because whoever records a step waits for the disk, not for a processor,
     * and PostgreSQL writes the commits of all who wait at once.
     *
     * <p>That is plenty, by Little's law (busy connections = statements a second × seconds each takes): 10 connections whose
     * statements take 2 ms answer 5,000 of them a second, which are 1,000 pages.
     */
    public static final int USUAL_CONNECTIONS =
            Math.max(10, 2 * Runtime.getRuntime().availableProcessors() + 1);

    /**
     * How long a request waits for a connection. One is free every few milliseconds, so whoever waited for so long stands
     * behind hundreds of others, or the database is away: better to say so than to keep a thread and a person waiting.
     */
    private static final Duration LONGEST_WAIT = Duration.seconds(2);

    /**
     * A database that answers connects within these; and no statement of a request is silent for a minute. Whoever knows
     * better says so in the url, which has the last word: {@code ?socketTimeout=300}.
     */
    private static final Map<String, String> PATIENCE =
            Map.of("connectTimeout", "2", "loginTimeout", "4", "socketTimeout", "60", "tcpKeepAlive", "true");

    /**
     * A statement of a request is planned once in each connection, not at every execution. Left to itself PostgreSQL plans the
     * statements that take lists anew each time, because it cannot know how long a list will be, and that costs as much as
     * running them.
     */
    private static final String PLAN_ONCE = "SET plan_cache_mode = force_generic_plan";

    private static final int OLDEST = 15;

    public DatabaseSettings {
        require(url, "url");
        require(user, "user");
        require(password, "password");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("database.url must start with jdbc:postgresql:");
        }
        minimumConnections = minimumConnections == 0 ? 4 : minimumConnections;
        maximumConnections =
                maximumConnections == 0 ? Math.max(USUAL_CONNECTIONS, minimumConnections) : maximumConnections;
        if (minimumConnections < 0 || maximumConnections < minimumConnections) {
            throw new IllegalArgumentException(
                    "database.maximumConnections must not be below" + " database.minimumConnections");
        }
    }

    public static DatabaseSettings withDefaultPool(String url, String user, String password) {
        return new DatabaseSettings(url, user, password, 0, 0);
    }

    /** A pool of connections for answering requests, after a look at what is at the other end. */
    public ManagedDataSource open(MetricRegistry metrics) {
        refuseOldServer();
        DataSourceFactory pool = pool(PATIENCE);
        pool.setInitializationQuery(PLAN_ONCE);
        return direct(pool.build(metrics, "database"));
    }

    /** The same for a command, whose statements may take as long as they need. */
    public ManagedDataSource openUnhurried() {
        refuseOldServer();
        return direct(pool(Map.of()).build(new MetricRegistry(), "database"));
    }

    /** Jdbi closes what it opens, so the pool need not watch, by reflection, every column that is read. */
    private static ManagedDataSource direct(ManagedDataSource connections) {
        ((ManagedPooledDataSource) connections).setUseStatementFacade(false);
        return connections;
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }

    private DataSourceFactory pool(Map<String, String> patience) {
        DataSourceFactory pool = new DataSourceFactory();
        pool.setDriverClass("org.postgresql.Driver");
        pool.setUrl(url);
        pool.setUser(user);
        pool.setPassword(password);
        Map<String, String> properties = new HashMap<>(patience);
        properties.put("ApplicationName", "onward");
        properties.put("reWriteBatchedInserts", "true");
        // The detail quotes the row, which is what people wrote.
        properties.put("logServerErrorDetail", "false");
        pool.setProperties(properties);
        pool.setInitialSize(minimumConnections());
        pool.setMinSize(minimumConnections());
        pool.setMaxSize(maximumConnections());
        pool.setMaxWaitForConnection(LONGEST_WAIT);
        pool.setCheckConnectionOnBorrow(true);
        pool.setRollbackOnReturn(true);
        return pool;
    }

    private void refuseOldServer() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SELECT current_setting('server_version_num')::integer")) {
            version.next();
            refuseOlderThan15(version.getInt(1) / 10_000);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database " + this + " cannot be reached: " + e.getMessage()
                            + " Check url, user and password under database: in the configuration file.",
                    e);
        }
    }

    void refuseOlderThan15(int version) {
        if (version < OLDEST) {
            throw new DatabaseUnavailable("The database " + this + " is PostgreSQL " + version + ", and Onward needs "
                    + OLDEST + " or later. Upgrade it, or name another one.");
        }
    }

    private static void require(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("database." + name + " is missing");
        }
    }
}
