package org.onward.database;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.util.Duration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, and how many connections to keep: as a configuration file says it, or as the embedded one is.
 *
 * @param url such as {@code jdbc:postgresql://database.example.nhs.uk:5432/onward?sslmode=verify-full}
 * @param minimumConnections kept open while nobody asks; 4 if absent
 * @param maximumConnections never more than these; 32 if absent
 */
public record DatabaseSettings(
        String url, String user, String password, int minimumConnections, int maximumConnections) {

    private static final int OLDEST = 15;

    public DatabaseSettings {
        require(url, "url");
        require(user, "user");
        require(password, "password");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("database.url must start with jdbc:postgresql:");
        }
        minimumConnections = minimumConnections == 0 ? 4 : minimumConnections;
        maximumConnections = maximumConnections == 0 ? Math.max(32, minimumConnections) : maximumConnections;
        if (minimumConnections < 0 || maximumConnections < minimumConnections) {
            throw new IllegalArgumentException(
                    "database.maximumConnections must not be below" + " database.minimumConnections");
        }
    }

    public static DatabaseSettings withDefaultPool(String url, String user, String password) {
        return new DatabaseSettings(url, user, password, 0, 0);
    }

    /** A pool of connections, after a look at what is at the other end. */
    public ManagedDataSource open(MetricRegistry metrics) {
        refuseOldServer();
        return pool().build(metrics, "database");
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }

    private DataSourceFactory pool() {
        DataSourceFactory pool = new DataSourceFactory();
        pool.setDriverClass("org.postgresql.Driver");
        pool.setUrl(url);
        pool.setUser(user);
        pool.setPassword(password);
        pool.setProperties(Map.of("ApplicationName", "onward", "reWriteBatchedInserts", "true"));
        pool.setInitialSize(minimumConnections());
        pool.setMinSize(minimumConnections());
        pool.setMaxSize(maximumConnections());
        pool.setMaxWaitForConnection(Duration.seconds(10));
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
