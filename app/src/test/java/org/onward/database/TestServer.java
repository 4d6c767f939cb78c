package org.onward.database;

import com.codahale.metrics.MetricRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The server that tests run on: an embedded one, or the one that {@code -Donward.test.database=jdbc:…} names. */
final class TestServer {

    private static final class Shared {
        static final String URL = url();
    }

    private TestServer() {}

    /** A new database, seen through a pool. It goes with the embedded server, and stays on another. */
    static DataSource freshDatabase() {
        return freshSettings().open(new MetricRegistry());
    }

    /** How to reach a new database. The address brings user and password, which win over those beside it. */
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

    /** Nothing in here has to survive the JVM, so nothing is forced to the disk: EmbeddedDatabaseTest checks that it is. */
    private static String embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The order of texts is that of the service's own database, wherever the tests run.
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
