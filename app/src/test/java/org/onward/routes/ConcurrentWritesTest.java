package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.Concurrently;
import org.onward.RunningOnward;

/** Sends conflicting writes at the same time, of which the rules allow one. They have no idempotency keys. */
@Tag("matrix")
final class ConcurrentWritesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final int TIMES = 5;

    private RouteTestData world;

    @BeforeEach
    void createTestData() {
        world = new RouteTestData(onward);
    }

    @RepeatedTest(TIMES)
    void aSessionIsClosedOrCancelledButNotBoth() {
        String session = "/sessions/" + world.thing("session to close");

        List<Integer> answers =
                answers(CallerRole.LEADER, closing(world.member()), form(session + "/cancel", Map.of()));

        assertThat(answers).containsAnyOf(200, 303).contains(409);
        assertThat(count("discussion_session WHERE id = '%s' AND (closed IS NULL) <> (cancelled IS NULL)"
                        .formatted(world.thing("session to close"))))
                .isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void aSessionIsClosedWithOneContent() {
        assertThat(answers(
                        CallerRole.LEADER,
                        closing(world.member()),
                        closing(world.branch().members().get(1).toString())))
                .containsExactlyInAnyOrder(200, 409);
    }

    @RepeatedTest(TIMES)
    void aProposalIsConfirmedOrDiscardedButNotBoth() {
        String proposal = "/commitments/" + world.thing("proposal");

        assertThat(answers(
                        CallerRole.LEADER,
                        form(
                                proposal + "/confirm",
                                Map.of(
                                        "when", "I write an advert",
                                        "will", "ask for two skills",
                                        "scope", "me",
                                        "reviewOn", "2026-12-10")),
                        form(proposal + "/discard", Map.of())))
                .containsExactlyInAnyOrder(303, 409);
    }

    @RepeatedTest(TIMES)
    void aCommitmentHasOneFinalAnswer() {
        String commitment = "/commitments/" + world.thing("commitment") + "/check-back";
        int before = count("learning_event WHERE rung = 'followed-through'");

        assertThat(answers(
                        CallerRole.LEADER,
                        form(commitment, Map.of("answer", "kept")),
                        form(commitment, Map.of("answer", "partly")),
                        form(commitment, Map.of("answer", "changed"))))
                .containsExactlyInAnyOrder(303, 409, 409);
        assertThat(count("learning_event WHERE rung = 'followed-through'")).isEqualTo(before + 1);
    }

    @RepeatedTest(TIMES)
    void catchingUpWhileBeingMarkedAsPresentCountsAsOneDiscussion() {
        String session = "/api/v1/sessions/" + world.thing("closed session");
        List<HttpResponse<String>> answers = Concurrently.run(
                2,
                each -> each == 0
                        ? world.callers().send(CallerRole.MEMBER, json(session + "/catch-up", "{'minutes': 20}"))
                        : world.callers()
                                .send(
                                        CallerRole.LEADER,
                                        json(
                                                session + "/correct",
                                                "{'attendance': [{'person': '%s', 'status': 'attended'}]}"
                                                        .formatted(world.member()))));

        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        assertThat(answers.get(0).statusCode()).isIn(201, 404);
        assertThat(count("learning_event event WHERE person = '%s' AND rung = 'discussed' AND retracts IS NULL"
                                .formatted(world.member())
                        + " AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)"))
                .isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void theSameMomentEnteredSeveralTimesIsStoredOnce() {
        Call call = json(
                "/api/v1/teams/%s/moments".formatted(world.branch().team()),
                "{'moment': 'go-live', 'on': '2026-12-14'}");

        assertThat(answers(CallerRole.LEADER, call, call, call, call)).containsOnly(201);
        assertThat(count("team_moment WHERE moment = 'go-live'")).isEqualTo(1);
    }

    private List<Integer> answers(CallerRole who, Call... calls) {
        return Concurrently.run(
                calls.length, each -> world.callers().send(who, calls[each]).statusCode());
    }

    private Call closing(String attended) {
        return json(
                "/api/v1/sessions/%s/close".formatted(world.thing("session to close")),
                "{'attendance': [{'person': '%s', 'status': 'attended'}], 'themes': [], 'commitments': []}"
                        .formatted(attended));
    }

    private static Call form(String path, Map<String, String> fields) {
        return Call.of("POST", path).form(fields);
    }

    private static Call json(String path, String body) {
        return Call.of("POST", path).sending(Call.JSON, body.replace('\'', '"'));
    }

    private static int count(String what) {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM " + what)
                .mapTo(Integer.class)
                .one());
    }
}
