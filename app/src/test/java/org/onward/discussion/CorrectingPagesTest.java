package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** The forms that correct who was at a closed session, and what came up. */
final class CorrectingPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions pastSessions;

    @BeforeEach
    void createTrust() {
        pastSessions = PastSessions.create(onward);
    }

    @Test
    void attendanceIsCorrectedWithTheForm() {
        String address = "/sessions/" + pastSessions.closed();
        RunningOnward.Browser browser = onward.browser().signIn("leader");
        Map<String, String> form = register("absent");
        form.put("attendance-" + pastSessions.member(2), "attended");

        assertThat(browser.submit(address + "/correct", address + "/correct", form)
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(address).body()).contains("Who was there is corrected, for 3 people.");
        assertThat(pastSessions.discussed()).containsExactly(2);
    }

    @Test
    void nothingIsSaidToBeCorrectedWhenNothingWasChanged() {
        String address = "/sessions/" + pastSessions.closed();
        RunningOnward.Browser browser = onward.browser().signIn("leader");
        Map<String, String> form = register("absent");
        form.put("attendance-" + pastSessions.member(0), "attended");
        form.put("attendance-" + pastSessions.member(1), "attended");
        form.put("attendance-" + pastSessions.member(2), "apologies");

        browser.submit(address + "/correct", address + "/correct", form);

        assertThat(browser.get(address).body()).contains("You changed nothing, so nothing was corrected.");
        assertThat(pastSessions.number("SELECT count(*) FROM discussion_attendance_correction"))
                .isZero();
    }

    @Test
    void aCorrectionIsToldToItsPerson() {
        String session = pastSessions.closed();
        pastSessions.correct("leader", session, pastSessions.mark(2, "attended"));

        assertThat(onward.browser()
                        .signIn("absentee")
                        .get("/sessions/" + session)
                        .body())
                .contains("<bdi>Lee Leader</bdi> corrected your attendance from “Sent apologies” to “Was there”");
        assertThat(onward.browser().signIn("absentee").get("/").body())
                .contains("Your attendance was corrected")
                .contains("From “Sent apologies” to “Was there”, by Lee Leader on 24 November 2026.");
        assertThat(onward.browser().signIn("member").get("/sessions/" + session).body())
                .doesNotContain("corrected your attendance");

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(14)));
        assertThat(onward.browser().signIn("absentee").get("/").body()).doesNotContain("Your attendance was corrected");
    }

    @Test
    void aCorrectedThemeThatNamesSomebodyIsShownOnceBefore() {
        String address = "/sessions/" + pastSessions.closed() + "/themes";
        RunningOnward.Browser browser = onward.browser().signIn("leader");

        HttpResponse<String> asked = browser.submit(address, address, Map.of("themes", "Dee Member cannot come"));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("<mark>Dee Member</mark>", "Keep these themes");
    }

    @Test
    void themesAreCorrectedAfterTheClose() {
        String address = "/sessions/" + pastSessions.closed();
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        assertThat(browser.get(address + "/themes").body()).contains("Half past twelve shuts people out");

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(60)));
        browser = onward.browser().signIn("facilitator");
        assertThat(browser.submit(
                                address + "/themes",
                                address + "/themes",
                                Map.of("themes", "Lunchtime shuts people out"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(onward.browser().signIn("member").get(address).body())
                .contains("Lunchtime shuts people out", "Corrected on 23 January 2027")
                .doesNotContain("Half past twelve");
    }

    @Test
    void themesThatAreNotChangedAreNotCorrected() {
        String address = "/sessions/" + pastSessions.closed();
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");

        browser.submit(
                address + "/themes", address + "/themes", Map.of("themes", " Half past twelve shuts people out\r\n"));

        assertThat(browser.get(address).body())
                .contains("You changed nothing, so nothing was corrected.")
                .doesNotContain("Corrected on");
    }

    @Test
    void anEarlierFacilitatorSeesTheRegisterOnlyWhileItCanBeCorrected() {
        String address = "/sessions/" + pastSessions.closed();
        onward.api("absentee").post("/api/v1%s/catch-up".formatted(address), "{\"minutes\": 30}");
        assertThat(onward.browser().signIn("leader").get(address).body()).contains("caught up since");
        assertThat(onward.browser().signIn("facilitator").get(address).body())
                .contains("Dee Member")
                .doesNotContain("caught up since");

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(15)));

        assertThat(onward.browser().signIn("facilitator").get(address).body()).doesNotContain("Dee Member");
        assertThat(onward.browser().signIn("leader").get(address).body()).contains("Dee Member");
    }

    /** The form with the same status for everybody invited. */
    private Map<String, String> register(String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("attendance-" + pastSessions.trust().branch().leader(), status);
        pastSessions.trust().branch().members().forEach(member -> form.put("attendance-" + member, status));
        return form;
    }
}
