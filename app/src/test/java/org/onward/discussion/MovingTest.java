package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/** Moving sessions, cancelling them, and undoing that. */
final class MovingTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private final Library library = ShippedContent.library();
    private PastSessions pastSessions;
    private String session;

    @BeforeEach
    void planSession() {
        pastSessions = PastSessions.create(onward);
        session = plan("2026-12-08T10:00:00Z");
    }

    @Test
    void everybodyWhoIsInvitedSeesWhereASessionMovedAndWhy() {
        HttpResponse<String> answer = move("facilitator", body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"moved\":true", "\"warnings\":[]");
        assertThat(onward.browser().signIn("member").get("/sessions/" + session).body())
                .contains("Tuesday 15 December 2026 at 10:00")
                .contains("Moved from Tuesday 8 December 2026 at 10:00 to Tuesday 15 December 2026 at 10:00")
                .contains("“<bdi>The ward is inspected that day</bdi>”")
                .contains("<bdi>Bo Member</bdi>, 24 November 2026");
        assertThat(onward.browser().signIn("member").get("/").body())
                .contains(">Moved<", "Moved from Tuesday 8 December 2026 at 10:00", "The ward is inspected that day");
        assertThat(teamPage()).contains(">Moved<");
    }

    @Test
    void everybodyWhoIsInvitedSeesThatASessionWasCancelledUntilItsTimeIsOver() {
        cancel("leader");

        assertThat(onward.browser().signIn("member").get("/").body())
                .contains("Cancelled", "It was to be on Tuesday 8 December 2026 at 10:00", "Half of us are away")
                .doesNotContain("Come to the discussion");
        assertThat(teamPage()).contains(">Cancelled<");

        onward.clock().set(Instant.parse("2026-12-08T10:45:00Z"));

        assertThat(onward.browser().signIn("member").get("/").body()).doesNotContain("It was to be on");
        assertThat(teamPage()).as("the list of the team keeps it").contains(">Cancelled<");
    }

    @Test
    void theTimeThatASessionHasAlreadyChangesNothing() {
        move("leader", body());

        assertThat(move("leader", body()).body()).contains("\"moved\":false");
        assertThat(changes()).containsExactly("moved");
    }

    @Test
    void aRepeatedCallWithTheSameKeyMovesOnce() {
        String path = "/api/v1/sessions/%s/move".formatted(session);
        String first = onward.api("leader").post(path, body(), "move-1").body();
        move("leader", body().replace("2026-12-15", "2026-12-16"));

        assertThat(onward.api("leader").post(path, body(), "move-1").body()).isEqualTo(first);
        assertThat(pastSessions.number("SELECT count(*) FROM discussion_session_change"))
                .isEqualTo(2);
    }

    @Test
    void anAgendaOfTheGuideChangesOnlyWithTheMinutes() {
        move("leader", body());
        assertThat(agenda().minutes()).isEqualTo(45);

        move("leader", body().replace("\"minutes\": 45", "\"minutes\": 20"));

        assertThat(agenda().minutes()).isEqualTo(20);
        assertThat(agenda().questions()).isNotEmpty();
        assertThat(onward.browser().signIn("member").get("/sessions/" + session).body())
                .contains("Changed from 45 to 20 minutes");
    }

    @Test
    void anAgendaThatWasGivenStaysAndTheSessionIsNotShorter() {
        Agenda given = new Agenda(List.of(new Agenda.AgendaPart(
                "Question", 30, "Talk it through.", List.of(new Agenda.AgendaQuestion(new PromptId("own"), "Why?")))));
        session = sessions()
                .plan(
                        leader(),
                        new NewSession(
                                pastSessions.trust().branch().team(),
                                new ItemId(PastSessions.MODULE),
                                Instant.parse("2026-12-10T10:00:00Z"),
                                45,
                                Mode.REMOTE,
                                Optional.empty(),
                                Optional.of(given)))
                .id()
                .toString();

        HttpResponse<String> tooShort = move("leader", body().replace("\"minutes\": 45", "\"minutes\": 20"));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("\"field\":\"minutes\"", "take 30 minutes");

        assertThat(move("leader", body().replace("\"minutes\": 45", "\"minutes\": 30"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(agenda()).isEqualTo(given);
    }

    @Test
    void aClosedOrCancelledSessionIsNotMoved() {
        String closed = pastSessions.closed();
        assertThat(onward.api("leader")
                        .post("/api/v1/sessions/%s/move".formatted(closed), body())
                        .statusCode())
                .isEqualTo(409);
        cancel("leader");
        assertThat(move("leader", body()).body()).contains("Undo that first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-15T10:00:00Z|2026-11-01T10:00:00Z|startsAt",
                "2026-12-15T10:00:00Z|2036-11-01T10:00:00Z|startsAt",
                "2026-12-15T10:00:00Z|soon|startsAt",
                "\"minutes\": 45|\"minutes\": 9|minutes",
                "remote|nowhere|mode",
                "The ward is inspected that day||reason",
                "\"reason\"|\"why\"|why"
            })
    void invalidInputIsRefusedWithTheNameOfItsField(String good, String bad, String field) {
        HttpResponse<String> answer = move("leader", body().replace(good, bad == null ? "" : bad));

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        assertThat(changes()).isEmpty();
    }

    @Test
    void theFormWarnsOfATimeThatExcludesPeopleOnceAndThenMoves() {
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        String address = "/sessions/%s/move".formatted(session);
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "date",
                "2026-12-25",
                "time",
                "20:00",
                "minutes",
                "45",
                "mode",
                "remote",
                "reason",
                "No room was free"));

        HttpResponse<String> asked = leader.submit(address, address, form);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("<title>Please check: Move the discussion")
                .contains("data-module=\"govuk-error-summary\"")
                .contains("Christmas Day", "unsocial hours", "No room was free");
        assertThat(changes()).isEmpty();

        form.put("keep", "2026-12-25 20:00 45");
        assertThat(leader.submit(address, address, form).statusCode()).isEqualTo(303);
        assertThat(changes()).containsExactly("moved");
    }

    @Test
    void cancellingCanBeUndoneAndBothStayInTheHistory() {
        cancel("facilitator");
        String member =
                onward.browser().signIn("member").get("/sessions/" + session).body();
        assertThat(member).contains("Cancelled", "Half of us are away").doesNotContain("Let it take place after all");
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        String address = "/sessions/" + session;
        assertThat(leader.get(address).body()).contains("Let it take place after all");

        assertThat(leader.submit(address, address + "/restore", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(leader.get(address).body()).contains("The session takes place after all.");
        assertThat(onward.browser().signIn("member").get(address).body())
                .contains("It takes place after all", "Half of us are away", "You may pass on any question");
        assertThat(changes()).containsExactly("cancelled", "restored");
        assertThat(restore("leader").body()).isEqualTo("{\"id\":\"%s\",\"state\":\"planned\"}".formatted(session));
        assertThat(changes()).as("undoing it twice").containsExactly("cancelled", "restored");
    }

    @Test
    void aSessionThatWasChangedFiftyTimesCanOnlyBeCancelled() {
        for (int i = 0; i < SessionChanges.MAX_CHANGES; i++) {
            move("leader", body().replace("T10:00", i % 2 == 0 ? "T11:00" : "T10:00"));
        }

        HttpResponse<String> answer = move("leader", body().replace("T10:00", "T12:00"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("This session was changed 50 times", "Cancel it, and plan a new one.");
        assertThat(changes()).hasSize(SessionChanges.MAX_CHANGES);
        cancel("leader");
        assertThat(restore("leader").statusCode()).isEqualTo(409);
        assertThat(changes()).hasSize(SessionChanges.MAX_CHANGES + 1);
    }

    @Test
    void cancellingCannotBeUndoneOnceTheTimeIsOver() {
        cancel("leader");
        onward.clock().set(Instant.parse("2026-12-08T10:44:59Z"));
        assertThat(restore("leader").statusCode()).isEqualTo(200);
        cancel("leader");
        onward.clock().set(Instant.parse("2026-12-08T10:45:00Z"));

        HttpResponse<String> late = restore("leader");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("The time of this session is over");
        assertThat(onward.browser().signIn("leader").get("/sessions/" + session).body())
                .doesNotContain("Let it take place after all");
    }

    @Test
    void aRestoredSessionTakesPlaceAsItWasPlanned() {
        Agenda before = agenda();
        cancel("leader");
        restore("leader");

        assertThat(agenda()).isEqualTo(before);
        onward.clock().set(Instant.parse("2026-12-08T11:00:00Z"));
        assertThat(pastSessions
                        .close("facilitator", session, pastSessions.closing())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "cancel", "restore"})
    void anInvitedPersonChangesNothing(String change) {
        assertThat(onward.api("member")
                        .post(
                                "/api/v1/sessions/%s/%s".formatted(session, change),
                                change.equals("move") ? body() : "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aReasonIsOneLineOfAtMost200Characters() {
        assertThat(new SessionMove(RunningOnward.NOW, 45, Mode.REMOTE, " A\n reason ").reason())
                .isEqualTo("A reason");
        assertThatThrownBy(() -> new SessionMove(RunningOnward.NOW, 45, Mode.REMOTE, "x".repeat(201)))
                .isInstanceOf(Problem.class);
    }

    private String plan(String startsAt) {
        return PastSessions.read(onward.api("leader")
                        .post(
                                "/api/v1/sessions",
                                """
                                {"team": "%s", "module": "%s", "startsAt": "%s", "minutes": 45, "mode": "remote",
                                 "facilitator": "%s"}"""
                                        .formatted(
                                                pastSessions.trust().branch().team(),
                                                PastSessions.MODULE,
                                                startsAt,
                                                pastSessions.member(1))))
                .path("id")
                .asText();
    }

    private static String body() {
        return """
                {"startsAt": "2026-12-15T10:00:00Z", "minutes": 45, "mode": "remote", "reason": "The ward is inspected that day"}""";
    }

    private HttpResponse<String> move(String persona, String body) {
        return onward.api(persona).post("/api/v1/sessions/%s/move".formatted(session), body);
    }

    private void cancel(String persona) {
        assertThat(onward.api(persona)
                        .post("/api/v1/sessions/%s/cancel".formatted(session), "{\"reason\": \"Half of us are away\"}")
                        .body())
                .contains("\"state\":\"cancelled\"");
    }

    private HttpResponse<String> restore(String persona) {
        return onward.api(persona).post("/api/v1/sessions/%s/restore".formatted(session), "{}");
    }

    private String teamPage() {
        return onward.browser()
                .signIn("leader")
                .get("/team/" + pastSessions.trust().branch().team())
                .body();
    }

    private List<String> changes() {
        return onward.jdbi()
                .withHandle(handle -> handle.select("SELECT change FROM discussion_session_change ORDER BY changed, id")
                        .mapTo(String.class)
                        .list());
    }

    private Agenda agenda() {
        return sessions().agenda(SessionId.fromString(session));
    }

    private Sessions sessions() {
        return new Sessions(
                onward.jdbi(), new People(onward.jdbi()), new Access(onward.jdbi()), () -> library, onward.clock());
    }

    private Viewer leader() {
        return new Viewer(
                pastSessions.trust().branch().leader(),
                "Lee Leader",
                pastSessions.trust().branch().team(),
                "Digital Support",
                true,
                Set.of());
    }
}
