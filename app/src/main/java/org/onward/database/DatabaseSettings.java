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
 * The address of the database and the size of the connection pool.
 *
 * @param url such as {@code jdbc:postgresql://database.example.nhs.uk:5432/onward?sslmode=verify-full}
 * @param minimumConnections kept open when idle; 4 if absent
 * @param maximumConnections the upper limit; {@link #DEFAULT_CONNECTIONS} if absent
 */
public record DatabaseSettings(
        String url, String user, String password, int minimumConnections, int maximumConnections) {

    /**
     * The default pool size: twice the number of processors plus one, but at least 10.
     *
     * <p>PostgreSQL is fastest with about {@code processors × 2 + disks} busy connections. With more it becomes slower,
     * because they compete for processors and locks (<a
     * href="https://wiki.postgresql.org/wiki/Number_Of_Database_Connections">PostgreSQL wiki</a>). The formula is about
     * the database's processors. Only those of this machine are known, so the default assumes that both have about the
     * same number; docs/operations.md says how to choose a better value. The minimum of 10 is for writes: they wait for
     * the disk, not for a processor, and PostgreSQL commits waiting transactions together.
     *
     * <p>By Little's law (busy connections = statements per second × seconds per statement), 10 connections with
     * statements of 2 ms execute 5,000 statements per second, which are about 1,000 pages.
     */
    public static final int DEFAULT_CONNECTIONS =
            Math.max(10, 2 * Runtime.getRuntime().availableProcessors() + 1);

    /**
     * How long a request waits for a connection. A connection becomes free every few milliseconds. After two seconds,
     * hundreds of requests are waiting or the database is down, so an error is better than a longer wait.
     */
    private static final Duration MAX_WAIT = Duration.seconds(2);

    /**
     * Timeouts in seconds for connecting and for the statements of a request. The url overrides them: {@code
     * ?socketTimeout=300}.
     */
    private static final Map<String, String> TIMEOUTS =
            Map.of("connectTimeout", "2", "loginTimeout", "4", "socketTimeout", "60", "tcpKeepAlive", "true");

    /**
     * Plans each prepared statement once per connection. By default PostgreSQL plans statements with array parameters
     * at every execution, because it does not know the length of the array, and planning takes as long as execution.
     */
    private static final String PLAN_ONCE = "SET plan_cache_mode = force_generic_plan";

    private static final int MIN_VERSION = 15;

    public DatabaseSettings {
        require(url, "url");
        require(user, "user");
        require(password, "password");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("database.url must start with jdbc:postgresql:");
        }
        minimumConnections = minimumConnections == 0 ? 4 : minimumConnections;
        maximumConnections =
                maximumConnections == 0 ? Math.max(DEFAULT_CONNECTIONS, minimumConnections) : maximumConnections;
        if (minimumConnections < 0 || maximumConnections < minimumConnections) {
            throw new IllegalArgumentException(
                    "database.maximumConnections must not be below" + " database.minimumConnections");
        }
    }

    public static DatabaseSettings withDefaultPool(String url, String user, String password) {
        return new DatabaseSettings(url, user, password, 0, 0);
    }

    /** Opens a connection pool for requests. It checks the server's version first. */
    public ManagedDataSource open(MetricRegistry metrics) {
        refuseOldServer();
        DataSourceFactory pool = pool(TIMEOUTS);
        pool.setInitializationQuery(PLAN_ONCE);
        return withoutStatementTracking(pool.build(metrics, "database"));
    }

    /** Opens a connection pool without timeouts, for commands whose statements may take long. */
    public ManagedDataSource openWithoutTimeouts() {
        refuseOldServer();
        return withoutStatementTracking(pool(Map.of()).build(new MetricRegistry(), "database"));
    }

    /**
     * Turns the pool's statement tracking off. Jdbi closes its statements itself, and the tracking uses reflection for
     * every column that is read.
     */
    private static ManagedDataSource withoutStatementTracking(ManagedDataSource connections) {
        ((ManagedPooledDataSource) connections).setUseStatementFacade(false);
        return connections;
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }

    private DataSourceFactory pool(Map<String, String> timeouts) {
        DataSourceFactory pool = new DataSourceFactory();
        pool.setDriverClass("org.postgresql.Driver");
        pool.setUrl(url);
        pool.setUser(user);
        pool.setPassword(password);
        Map<String, String> properties = new HashMap<>(timeouts);
        properties.put("ApplicationName", "onward");
        properties.put("reWriteBatchedInserts", "true");
        // The detail contains the row, which is personal data.
        properties.put("logServerErrorDetail", "false");
        pool.setProperties(properties);
        pool.setInitialSize(minimumConnections());
        pool.setMinSize(minimumConnections());
        pool.setMaxSize(maximumConnections());
        pool.setMaxWaitForConnection(MAX_WAIT);
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
        if (version < MIN_VERSION) {
            throw new DatabaseUnavailable("The database " + this + " is PostgreSQL " + version + ", and Onward needs "
                    + MIN_VERSION + " or later. Upgrade it, or name another one.");
        }
    }

    private static void require(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("database." + name + " is missing");
        }
    }
}
