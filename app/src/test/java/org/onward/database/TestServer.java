package org.onward.database;

import com.codahale.metrics.MetricRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The PostgreSQL server of the tests: an embedded one, or the one that {@code -Donward.test.database=jdbc:…} names. */
final class TestServer {

    private static final class Shared {
        static final String URL = url();
    }

    private TestServer() {}

    /** A connection pool for a new database. The database is not dropped on a server that is not embedded. */
    static DataSource freshDatabase() {
        return freshSettings().open(new MetricRegistry());
    }

    /** The settings of a new database. User and password are in the url and override the other two settings. */
    static DatabaseSettings freshSettings() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        Jdbi.create(Shared.URL).useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        String url = Shared.URL.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
        return new DatabaseSettings(url, "see the address", "see the address", 1, 40);
    }

    private static String url() {
        String given = System.getProperty("onward.test.database");
        return given == null ? embedded() : given;
    }

    /**
     * Starts an embedded server without syncing to disk, because its data need not survive the JVM.
     * EmbeddedDatabaseTest checks the sync settings.
     */
    private static String embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The same collation as in the service's embedded database.
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("The tests need a PostgreSQL of their own", e);
        }
    }
}
