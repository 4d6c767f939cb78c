package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Checks that a write that is sent several times is done once. */
final class IdempotencyTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private RouteTestData world;
    private int assignments;
    private int commitments;

    @BeforeEach
    void start() {
        world = new RouteTestData(onward);
        assignments = count("assignment");
        commitments = count("commitment");
    }

    @Test
    void theSameKeyWithTheSameBodyGivesTheFirstAnswerAgain() {
        HttpResponse<String> first = ask("key-1", "Half of us dial in");
        HttpResponse<String> second = ask("key-1", "Half of us dial in");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(count("assignment")).isEqualTo(assignments + 1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        ask("key-1", "Half of us dial in");

        HttpResponse<String> other = ask("key-1", "Something else");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Answers.fieldNamedBy(other)).isEqualTo("Idempotency-Key");
        assertThat(other.body())
                .contains("This key was used at 2026-11-24T10:00:00Z with another body", "use a fresh key");
        assertThat(count("assignment")).isEqualTo(assignments + 1);
    }

    @Test
    void keysOfDifferentPeopleAreIndependent() {
        ask("key-1", "Half of us dial in");

        HttpResponse<String> another = world.callers().send(CallerRole.MANAGER, asking("key-1", "Half of us dial in"));

        assertThat(another.statusCode()).isEqualTo(201);
        assertThat(count("assignment")).isEqualTo(assignments + 2);
    }

    @Test
    void concurrentCallsWithOneKeyAreDoneOnceAndGetTheSameAnswer() {
        List<HttpResponse<String>> answers = atOnce(() -> ask("key-1", "Half of us dial in"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(count("assignment")).isEqualTo(assignments + 1);
    }

    @Test
    void aRefusedCallMayBeSentAgainCorrected() {
        assertThat(ask("key-1", " ").statusCode()).isEqualTo(422);

        assertThat(ask("key-1", "Half of us dial in").statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyHasAtMost200Characters() {
        assertThat(ask("k".repeat(200), "Half of us dial in").statusCode()).isEqualTo(201);
        for (String key : List.of("k".repeat(201), "k".repeat(6_000))) {
            HttpResponse<String> answer = ask(key, "Half of us dial in");
            assertThat(answer.statusCode()).as(key).isEqualTo(400);
            assertThat(Answers.fieldNamedBy(answer)).isEqualTo("Idempotency-Key");
        }
    }

    @Test
    void theBodyIsNotStoredWithItsKey() {
        ask("key-1", "Half of us dial in");

        List<String> kept = onward.jdbi().withHandle(handle -> handle.select("SELECT o::text FROM idempotency_key o")
                .mapTo(String.class)
                .list());
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains("dial in"));
    }

    @Test
    void aFormThatIsSentTwiceIsDoneOnceAndRedirectsToTheSamePage() {
        List<HttpResponse<String>> answers = atOnce(() -> commit("rendered-once"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303));
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                        .distinct())
                .hasSize(1);
        assertThat(count("commitment")).isEqualTo(commitments + 1);
    }

    private HttpResponse<String> ask(String key, String reason) {
        return world.callers().send(CallerRole.LEADER, asking(key, reason));
    }

    private Call asking(String key, String reason) {
        return Call.of("POST", "/api/v1/assignments")
                .sending(
                        Call.JSON,
                        "{\"item\": \"fair-recruitment\", \"team\": \"%s\", \"completeBy\": \"2027-01-15\", \"reason\": \"%s\"}"
                                .formatted(world.branch().team(), reason))
                .with("Idempotency-Key", key);
    }

    private HttpResponse<String> commit(String once) {
        Map<String, String> form = new HashMap<>(
                Map.of("when", "I begin", "will", "say why", "scope", "me", "reviewOn", "2026-12-08", "once", once));
        return world.callers()
                .send(
                        CallerRole.LEADER,
                        Call.of("POST", "/modules/%s/commitments".formatted(RouteTestData.MODULE))
                                .form(form));
    }

    private static List<HttpResponse<String>> atOnce(Supplier<HttpResponse<String>> send) {
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(send))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static int count(String table) {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }
}
