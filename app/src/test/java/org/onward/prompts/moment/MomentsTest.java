package org.onward.prompts.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** Upcoming moments of a team. */
final class MomentsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private String page;
    private String api;
    private RunningOnward.Browser leader;

    @BeforeEach
    void organise() {
        SmallTrust trust = SmallTrust.create(onward.jdbi());
        page = "/team/prompts/moments?team=" + trust.branch().team();
        api = "/api/v1/teams/%s/moments".formatted(trust.branch().team());
        leader = onward.browser().signIn("leader");
    }

    @Test
    void aLeaderAddsSeesAndRemovesMoments() {
        assertThat(leader.get(page).body()).contains("Nothing is on the list");

        enter("recruiting-opens", "2026-12-14");

        assertThat(leader.get(page).body())
                .contains("Recruiting opens", "14 December 2026", "Suggested from 30 November 2026 on");
        leader.submit(page, "/team/prompts/moments/%s/remove".formatted(only()), Map.of());
        assertThat(leader.get(page).body()).contains("Nothing is on the list");
    }

    @Test
    void theSameMomentOnTheSameDayIsStoredOnce() {
        enter("go-live", "2026-12-01");
        enter("go-live", "2026-12-01");

        assertThat(count()).isOne();
    }

    @Test
    void aDayThatIsFarAwayIsRefusedAndKeptOnThePage() {
        HttpResponse<String> answer = enter("go-live", "2031-01-01");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choose a day from a fortnight ago to a year ahead.", "value=\"2031-01-01\"");
        assertThat(enter("", "").body()).contains("Say what is coming up.", "Choose its day.");
        assertThat(count()).isZero();
    }

    @Test
    void nearObservancesAreOfferedWithoutBankHolidays() {
        assertThat(leader.get(page).body())
                .contains(
                        "Days that are near",
                        "They say nothing about anybody here",
                        "name=\"moment\" value=\"observance\"")
                .doesNotContain("Christmas Day");
    }

    @Test
    void theApiListsEntersAndRemoves() {
        HttpResponse<String> entered =
                onward.api("leader").post(api, "{\"moment\": \"go-live\", \"on\": \"2026-12-01\"}");

        assertThat(entered.statusCode()).isEqualTo(201);
        assertThat(onward.api("manager").get(api).body())
                .contains("\"moment\":\"go-live\",\"on\":\"2026-12-01\"", "known");
        assertThat(onward.api("leader")
                        .post(api, "{\"moment\": \"party\", \"on\": \"2026-12-01\"}")
                        .body())
                .contains("recruiting-opens");
        assertThat(onward.api("leader").post(api, "{\"moment\": \"go-live\"}").statusCode())
                .isEqualTo(422);
        assertThat(onward.api("leader").delete(api + "/" + only()).statusCode()).isEqualTo(204);
        assertThat(count()).isZero();
    }

    private HttpResponse<String> enter(String moment, String day) {
        return leader.submit(page, page, Map.of("moment", moment, "on", day));
    }

    private static String only() {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT id::text FROM team_moment")
                .mapTo(String.class)
                .one());
    }

    private static int count() {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM team_moment")
                .mapTo(Integer.class)
                .one());
    }
}
