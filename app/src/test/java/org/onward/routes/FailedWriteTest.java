package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.LoggedText;
import org.onward.RunningOnward;

/**
 * Checks that text of people never reaches the log when the database refuses a write. Every write is made to fail with
 * an error that contains the whole row, as PostgreSQL's own errors do.
 */
@Tag("matrix")
final class FailedWriteTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORD = "Quokkabeere";

    /** Matches the first word of a text in a form and the space after it. */
    private static final Pattern FORM_TEXT = Pattern.compile("=[^&+]*\\+");

    /** SQLSTATE codes and the expected HTTP status. 503 means that a retry may succeed. */
    private static final Map<String, Integer> FAILURES = Map.of(
            "P0001", 500, // a trigger that refuses
            "23514", 500, // a check that does not hold
            "53100", 503, // the disk is full
            "57014", 503, // the statement took too long
            "40P01", 503); // a deadlock, three times

    @AfterEach
    void removeTriggers() {
        onward.jdbi().useHandle(handle -> handle.execute("DROP FUNCTION IF EXISTS refuse_row() CASCADE"));
    }

    @TestFactory
    Stream<DynamicTest> aRefusedWriteLogsTheReasonButNoText() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        Snapshot snapshot = Snapshot.take(onward);
        List<Route> writes = Routes.with(samples, onward).filter(Route::isWrite).toList();
        assertThat(writes.stream().filter(route -> containsWord(samples, route)))
                .as("routes that carry words")
                .hasSizeGreaterThanOrEqualTo(10);
        return writes.stream()
                .map(route -> Routes.test(route.toString(), () -> {
                    Call call = withWord(samples.call(route));
                    CallerRole who = samples.allowedCaller(route);
                    HttpResponse<String> accepted = world.callers().send(who, call);
                    assertThat(accepted.statusCode())
                            .as(() -> Answers.shown(call, accepted))
                            .isBetween(200, 399);
                    CallerRole next = route.path().endsWith("/excluding") ? otherCaller(samples, route, who) : who;
                    for (String table : snapshot.restoreIfChanged()) {
                        for (Map.Entry<String, Integer> failure : FAILURES.entrySet()) {
                            if (route.path().endsWith("/outcomes")) {
                                onward.clock().set(onward.clock().instant().plus(Duration.ofDays(7)));
                            }
                            refuse(table, failure.getKey());
                            try (LoggedText logged = new LoggedText()) {
                                HttpResponse<String> answer = world.callers().send(next, call);

                                String what = table + " refuses with " + failure.getKey();
                                assertThat(answer.statusCode()).as(what).isEqualTo(failure.getValue());
                                assertThat(answer.body()).as(what).doesNotContain("SQLSTATE");
                                assertThat(logged.all())
                                        .as(what)
                                        .anyMatch(text -> text.contains("SQLSTATE " + failure.getKey())
                                                && text.matches("(?s).*reference \\S{8}.*"))
                                        .noneMatch(text -> text.contains(WORD));
                            } finally {
                                removeTriggers();
                                snapshot.restoreIfChanged();
                            }
                        }
                    }
                    onward.clock().set(RunningOnward.NOW);
                }));
    }

    @Test
    void aFailedSearchDoesNotLogTheSearchText() {
        RouteTestData world = new RouteTestData(onward);
        onward.jdbi().useHandle(handle -> handle.execute("ALTER TABLE search_document RENAME TO search_document_away"));
        try (LoggedText logged = new LoggedText()) {
            for (String address : List.of("/catalogue?q=" + WORD, "/api/v1/catalogue?q=" + WORD)) {
                HttpResponse<String> answer = world.callers().send(CallerRole.MEMBER, Call.of("GET", address));
                assertThat(answer.statusCode()).isEqualTo(500);
            }
            assertThat(logged.all())
                    .anyMatch(text -> text.contains("SQLSTATE 42P01"))
                    .noneMatch(text -> text.contains(WORD));
        } finally {
            onward.jdbi()
                    .useHandle(handle -> handle.execute("ALTER TABLE search_document_away RENAME TO search_document"));
        }
    }

    private static void refuse(String table, String state) {
        onward.jdbi().useHandle(handle -> {
            handle.execute(
                    """
                    CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        RAISE EXCEPTION USING ERRCODE = '%s', MESSAGE = 'refused ' || coalesce(NEW, OLD)::text,
                            DETAIL = coalesce(NEW, OLD)::text, HINT = coalesce(NEW, OLD)::text;
                    END $$
                    """
                            .formatted(state));
            handle.execute("CREATE TRIGGER refuse_row BEFORE INSERT OR UPDATE OR DELETE ON " + table
                    + " FOR EACH ROW EXECUTE FUNCTION refuse_row()");
        });
    }

    /**
     * Another caller for the second report. One person can report a prompt once a week, and this is remembered outside
     * of the database.
     */
    private static CallerRole otherCaller(Samples samples, Route route, CallerRole who) {
        return samples.allowed(route).stream()
                .filter(other -> other != who)
                .findFirst()
                .orElseThrow();
    }

    private static boolean containsWord(Samples samples, Route route) {
        return withWord(samples.call(route)).body().orElse("").contains(WORD);
    }

    /** Inserts the word into every text of several words. */
    private static Call withWord(Call call) {
        String body = call.body().orElse("");
        if (body.isEmpty()) {
            return call;
        }
        if (!Call.FORM.equals(call.headers().get("Content-Type"))) {
            return call.sending(Call.JSON, withWord(json(body)).toString());
        }
        return call.sending(Call.FORM, FORM_TEXT.matcher(body).replaceAll("$0" + WORD + "+"));
    }

    private static JsonNode withWord(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, withWord(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, withWord(array.get(index)));
            }
        } else if (node.isTextual() && node.asText().contains(" ")) {
            return TextNode.valueOf(node.asText().replaceFirst(" ", " " + WORD + " "));
        }
        return node;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }
}
