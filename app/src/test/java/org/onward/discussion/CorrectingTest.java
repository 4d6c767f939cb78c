package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;

final class CorrectingTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions sittings;
    private String session;

    @BeforeEach
    void aClosedSession() {
        sittings = PastSessions.create(onward);
        session = sittings.closed();
    }

    @Test
    void aCorrectionTakesFromOneAndGivesToAnother() {
        HttpResponse<String> answer =
                sittings.correct("facilitator", session, sittings.mark(0, "absent"), sittings.mark(2, "attended"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sittings.discussed()).containsExactly(1, 2);
        assertThat(sittings.minutes(0)).isZero();
        assertThat(sittings.minutes(2)).isEqualTo(45);
    }

    @Test
    void eachCorrectionIsInTheAuditTrail() {
        sittings.correct("facilitator", session, sittings.mark(0, "absent"), sittings.mark(1, "attended"));

        assertThat(sittings.number(
                        "SELECT count(*) FROM audit_entry WHERE action = 'attendance corrected' AND subject = '%s'"
                                .formatted(sittings.member(0))))
                .isEqualTo(1);
        assertThat(sittings.number("SELECT count(*) FROM audit_entry WHERE action = 'attendance corrected'"))
                .as("nothing changed for the other")
                .isEqualTo(1);
    }

    @Test
    void theSameCorrectionAgainChangesNothingAndBackAgainIsAsBefore() {
        sittings.correct("leader", session, sittings.mark(2, "attended"));
        sittings.correct("leader", session, sittings.mark(2, "attended"));
        assertThat(sittings.minutes(2)).isEqualTo(45);

        sittings.correct("leader", session, sittings.mark(2, "apologies"));
        assertThat(sittings.discussed()).containsExactly(0, 1);

        sittings.correct("leader", session, sittings.mark(2, "attended"));
        assertThat(sittings.minutes(2)).isEqualTo(45);
    }

    @Test
    void itCanBeDoneForFourteenDaysAndNoLonger() {
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(14)));
        assertThat(sittings.correct("leader", session, sittings.mark(2, "attended"))
                        .statusCode())
                .isEqualTo(200);

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(14)).plusSeconds(1));
        HttpResponse<String> late = sittings.correct("leader", session, sittings.mark(3, "attended"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("14 days");
        assertThat(sittings.discussed()).containsExactly(0, 1, 2);
    }

    @Test
    void aSessionThatIsNotClosedHasNothingToCorrect() {
        assertThat(sittings.correct("leader", sittings.planned(), sittings.mark(2, "attended"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoeverCaughtUpAndTurnsOutToHaveBeenThereCountsOnce() {
        catchUp();
        sittings.correct("leader", session, sittings.mark(2, "attended"));
        assertThat(sittings.minutes(2)).isEqualTo(30);

        sittings.correct("leader", session, sittings.mark(2, "absent"));
        assertThat(sittings.discussed()).as("still caught up").containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "reviewer", "administrator", "other-leader", "other-manager"})
    void nobodyElseCorrects(String persona) {
        assertThat(sittings.correct(persona, session, sittings.mark(2, "attended"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverWasNotInvitedCannotHaveBeenThere() {
        HttpResponse<String> answer = sittings.correct(
                "leader",
                session,
                "{\"person\": \"%s\", \"status\": \"attended\"}"
                        .formatted(sittings.trust().other().leader()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("attendance");
    }

    private void catchUp() {
        onward.api("absentee").post("/api/v1/sessions/%s/catch-up".formatted(session), "{\"minutes\": 30}");
    }
}
