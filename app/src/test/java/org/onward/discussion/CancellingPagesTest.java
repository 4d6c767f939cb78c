package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.RunningOnward;

/** Who cancels a session, and what follows from it. */
final class CancellingPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions pastSessions;

    @BeforeEach
    void createTrust() {
        pastSessions = PastSessions.create(onward);
    }

    @Test
    void aCancelledSessionCannotBeClosed() {
        String session = pastSessions.planned();
        String address = "/sessions/" + session;
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");

        assertThat(browser.submit(address, address + "/cancel", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(browser.submit(address, address + "/cancel", Map.of()).statusCode())
                .as("a second time changes nothing")
                .isIn(303, 422);

        assertThat(browser.get(address).body()).contains("Cancelled").doesNotContain("Close the discussion");
        HttpResponse<String> close = pastSessions.close("facilitator", session, pastSessions.closing());
        assertThat(close.statusCode()).isEqualTo(409);
        assertThat(close.body()).contains("plan it once more");
        assertThat(pastSessions.discussed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"leader, 303", "manager, 303", "member, 403", "reviewer, 403", "other-leader, 403"})
    void onlyTheFacilitatorAndTheTeamsLeadersCancel(String persona, int status) {
        String address = "/sessions/" + pastSessions.planned();

        assertThat(onward.browser()
                        .signIn(persona)
                        .submit(address, address + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aClosedSessionCannotBeCancelled() {
        String address = "/sessions/" + pastSessions.closed();
        RunningOnward.Browser browser = onward.browser().signIn("leader");

        assertThat(browser.submit("/sessions/new", address + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(pastSessions.discussed()).containsExactly(0, 1);
    }
}
