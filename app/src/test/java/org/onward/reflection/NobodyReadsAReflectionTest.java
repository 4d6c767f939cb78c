package org.onward.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.slf4j.LoggerFactory;

/** Sends a marker sentence in every way that a note can be sent, and searches the database and the logs for it. */
final class NobodyReadsAReflectionTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String PLANTED = "Heliotrope otters never chair on Fridays";
    private static final String MODULE = "/modules/inclusive-meetings";

    private final LogCollector logged = new LogCollector();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level before;

    @BeforeEach
    void captureLogs() {
        SmallTrust.create(onward.jdbi());
        before = root.getLevel();
        root.setLevel(Level.DEBUG);
        logged.setContext(root.getLoggerContext());
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stopCapturingLogs() {
        root.detachAppender(logged);
        root.setLevel(before);
    }

    @Test
    void theTextOfANoteIsNeitherInTheDatabaseNorInTheLogs() {
        RunningOnward.Browser browser = onward.browser().signIn("member");
        RunningOnward.Api api = onward.api("member");
        browser.submit(MODULE, MODULE + "/reflection", Map.of("note", PLANTED));
        browser.submit(MODULE, MODULE + "/reflection", Map.of("note", PLANTED, "noteMinutes", "many"));
        browser.post(MODULE + "/reflection", Map.of("note", PLANTED, "csrf", "stale"));
        api.post("/api/v1/me/steps", step("\"inclusive-meetings\"", "\"" + PLANTED + "\""), "a key");
        api.post("/api/v1/me/steps", step("\"inclusive-meetings\"", "\"" + PLANTED.repeat(400) + "\""));
        api.post("/api/v1/me/steps", step("\"no-such-module\"", "\"" + PLANTED + "\""));
        api.post("/api/v1/me/steps", step("\"inclusive-meetings\"", "[\"" + PLANTED + "\"]"));
        api.post("/api/v1/me/steps", step("\"inclusive-meetings\"", PLANTED));
        HttpResponse<String> page = browser.get(MODULE);
        assertThat(page.body().split(PLANTED, -1))
                .as("both notes are shown to their author")
                .hasSize(3);

        LoggerFactory.getLogger(getClass()).info("this is heard");
        assertThat(logged.text()).contains("this is heard").doesNotContain(PLANTED);
        assertThat(dump())
                .as("the dump has the notes' row")
                .contains("inclusive-meetings")
                .doesNotContain(PLANTED)
                .doesNotContain(hex(PLANTED))
                .doesNotContain(Base64.getEncoder()
                        .encodeToString(PLANTED.getBytes(StandardCharsets.UTF_8))
                        .substring(0, 40));
    }

    @Test
    void theSearchFindsATextThatIsInTheDatabase() {
        onward.jdbi()
                .useHandle(handle -> handle.execute("UPDATE person SET post = ? WHERE name = 'Ash Member'", PLANTED));
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                        INSERT INTO reflection_key (person, wrapped)
                        SELECT id, convert_to(?, 'UTF8') FROM person WHERE name = 'Ash Member' LIMIT 1
                        """,
                        PLANTED));

        assertThat(dump()).contains(PLANTED).contains(hex(PLANTED));
    }

    private static String step(String item, String note) {
        return "{\"item\":%s,\"step\":\"reflected\",\"note\":%s}".formatted(item, note);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All values of all tables. Bytes are hexadecimal, as in a dump of PostgreSQL. */
    private static String dump() {
        return onward.jdbi()
                .withHandle(handle -> tables(handle).stream()
                        .flatMap(table -> handle
                                .createQuery("SELECT whole::text FROM " + table + " AS whole")
                                .mapTo(String.class)
                                .list()
                                .stream())
                        .reduce("", (all, row) -> all + row + "\n"));
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT quote_ident(schemaname) || '.' || quote_ident(tablename)
                        FROM pg_tables
                        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                        """)
                .mapTo(String.class)
                .list();
    }

    /** Collects all log messages, including stack traces. */
    private static final class LogCollector extends AppenderBase<ILoggingEvent> {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }

        String text() {
            return String.join("\n", lines);
        }
    }
}
