package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;

final class CatchingUpTest {
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
    void catchingUpOnAMissedSessionGivesTheRungDiscussed() {
        HttpResponse<String> answer = catchUp("absentee", "{\"minutes\": 30}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"item\":\"inclusive-meetings\",\"rung\":\"discussed\"}");
        assertThat(pastSessions.discussed()).containsExactly(0, 1, 2);
        assertThat(pastSessions.minutes(2)).isEqualTo(30);
    }

    @Test
    void catchingUpTwiceCountsOnce() {
        catchUp("absentee", "{}");
        catchUp("absentee", "{}");

        assertThat(pastSessions.minutes(2)).isEqualTo(45);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "facilitator", "manager", "reviewer", "administrator", "other-leader"})
    void thereIsNoCatchUpPackForPeopleWhoAttendedOrWereNotInvited(String persona) {
        assertThat(catchUp(persona, "{}").statusCode()).isEqualTo(404);
        assertThat(onward.browser()
                        .signIn(persona)
                        .get("/sessions/%s/catch-up".formatted(session))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thereIsNoCatchUpPackBeforeTheClose() {
        session = pastSessions.planned();

        assertThat(catchUp("absentee", "{}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"minutes\": 0}",
                "{\"minutes\": -5}",
                "{\"minutes\": 241}",
                "{\"minutes\": 1e99}",
                "{\"minutes\": \"long\"}"
            })
    void invalidMinutesAreRefused(String body) {
        HttpResponse<String> answer = catchUp("absentee", body);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).contains("minutes");
        assertThat(pastSessions.discussed()).containsExactly(0, 1);
    }

    private HttpResponse<String> catchUp(String persona, String body) {
        return onward.api(persona).post("/api/v1/sessions/%s/catch-up".formatted(session), body);
    }
}
