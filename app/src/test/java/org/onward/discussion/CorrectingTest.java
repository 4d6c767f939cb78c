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

    private PastSessions pastSessions;
    private String session;

    @BeforeEach
    void createClosedSession() {
        pastSessions = PastSessions.create(onward);
        session = pastSessions.closed();
    }

    @Test
    void aCorrectionRevokesAndGrantsTheRung() {
        HttpResponse<String> answer = pastSessions.correct(
                "facilitator", session, pastSessions.mark(0, "absent"), pastSessions.mark(2, "attended"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"corrected\":2");
        assertThat(pastSessions.discussed()).containsExactly(1, 2);
        assertThat(pastSessions.minutes(0)).isZero();
        assertThat(pastSessions.minutes(2)).isEqualTo(45);
    }

    @Test
    void everyCorrectionIsInTheAuditTrail() {
        pastSessions.correct("facilitator", session, pastSessions.mark(0, "absent"), pastSessions.mark(1, "attended"));

        assertThat(pastSessions.number(
                        "SELECT count(*) FROM audit_entry WHERE action = 'attendance corrected' AND subject = '%s'"
                                .formatted(pastSessions.member(0))))
                .isEqualTo(1);
        assertThat(pastSessions.number("SELECT count(*) FROM audit_entry WHERE action = 'attendance corrected'"))
                .as("nothing changed for the other")
                .isEqualTo(1);
    }

    @Test
    void aRepeatedCorrectionChangesNothingAndACorrectionCanBeReversed() {
        pastSessions.correct("leader", session, pastSessions.mark(2, "attended"));
        pastSessions.correct("leader", session, pastSessions.mark(2, "attended"));
        assertThat(pastSessions.minutes(2)).isEqualTo(45);

        pastSessions.correct("leader", session, pastSessions.mark(2, "apologies"));
        assertThat(pastSessions.discussed()).containsExactly(0, 1);

        pastSessions.correct("leader", session, pastSessions.mark(2, "attended"));
        assertThat(pastSessions.minutes(2)).isEqualTo(45);
    }

    @Test
    void attendanceCanBeCorrectedForFourteenDays() {
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(14)));
        assertThat(pastSessions
                        .correct("leader", session, pastSessions.mark(2, "attended"))
                        .statusCode())
                .isEqualTo(200);

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(14)).plusSeconds(1));
        HttpResponse<String> late = pastSessions.correct("leader", session, pastSessions.mark(3, "attended"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("14 days");
        assertThat(pastSessions.discussed()).containsExactly(0, 1, 2);
    }

    @Test
    void aSessionThatIsNotClosedCannotBeCorrected() {
        assertThat(pastSessions
                        .correct("leader", pastSessions.planned(), pastSessions.mark(2, "attended"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aMemberWhoCaughtUpAndIsCorrectedToAttendedCountsOnce() {
        catchUp();
        pastSessions.correct("leader", session, pastSessions.mark(2, "attended"));
        assertThat(pastSessions.minutes(2)).isEqualTo(30);

        pastSessions.correct("leader", session, pastSessions.mark(2, "absent"));
        assertThat(pastSessions.discussed()).as("still caught up").containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "reviewer", "administrator", "other-leader", "other-manager"})
    void nobodyElseCorrects(String persona) {
        assertThat(pastSessions
                        .correct(persona, session, pastSessions.mark(2, "attended"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anUninvitedPersonCannotBeMarkedAsAttended() {
        HttpResponse<String> answer = pastSessions.correct(
                "leader",
                session,
                "{\"person\": \"%s\", \"status\": \"attended\"}"
                        .formatted(pastSessions.trust().other().leader()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("attendance");
    }

    private void catchUp() {
        onward.api("absentee").post("/api/v1/sessions/%s/catch-up".formatted(session), "{\"minutes\": 30}");
    }
}
