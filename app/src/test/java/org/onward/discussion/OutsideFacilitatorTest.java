package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.people.PersonId;

/** Somebody from outside the team runs its session: how they are found, and what they see. */
final class OutsideFacilitatorTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions pastSessions;
    private PersonId outsider;
    private RunningOnward.Browser leader;

    @BeforeEach
    void createTrust() {
        pastSessions = PastSessions.create(onward);
        outsider = pastSessions.trust().other().members().get(1);
        leader = onward.browser().signIn("leader");
    }

    @Test
    void theFormFindsSomebodyByNameAndPlansWithThem() {
        Map<String, String> form = form();
        form.put("outside", "other-bo");

        HttpResponse<String> found = submit(form);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("One person was found, and is chosen above.")
                .contains("<option value=\"%s\" selected>Bo Member (Made-up post, Estates Support)</option>"
                        .formatted(outsider))
                .contains("name=\"looked-for\" value=\"other-bo\"")
                .contains("value=\"2026-12-08\"");
        assertThat(PastSessions.count(onward.jdbi())).isZero();

        form.put("looked-for", "other-bo");
        form.put("facilitator", outsider.toString());
        assertThat(submit(form).statusCode()).isEqualTo(303);
        assertThat(onward.browser().signIn("outside-facilitator").get("/").body())
                .contains("Come to the discussion", "You run it");
    }

    @Test
    void severalPeopleOfANameAreToldApartByTheirTeams() {
        Map<String, String> form = form();
        form.put("outside", "Bo Member");

        assertThat(submit(form).body()).contains("Two people were found.").contains("(Made-up post, Estates Support)");
    }

    @Test
    void aNameOfNobodyAndAnEmptyNameAreSaidToBeSo() {
        Map<String, String> form = form();
        form.put("outside", "Zebedee");
        assertThat(submit(form).body()).contains("Nobody in the organisation is called that.");

        form.put("outside", "  ");
        form.put("find", "yes");
        assertThat(submit(form).body()).contains("href=\"#outside\"", "Type part of their name");
        assertThat(PastSessions.count(onward.jdbi())).isZero();
    }

    @Test
    void theySeeTheirSessionAndNothingElseOfTheTeam() {
        String session = plan("2026-12-08T10:00:00Z");
        RunningOnward.Browser browser = onward.browser().signIn("outside-facilitator");

        for (String page : new String[] {"", "/guide", "/handout", "/close", "/move"}) {
            assertThat(browser.get("/sessions/" + session + page).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(browser.get("/sessions/" + session).body()).contains("Dee Member");
        assertThat(browser.get("/team/" + pastSessions.trust().branch().team()).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/team/prompts?team="
                                + pastSessions.trust().branch().team())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/sessions/" + pastSessions.planned()).statusCode())
                .as("a session of the same team that somebody else runs")
                .isEqualTo(403);
    }

    @Test
    void theyFindTheSessionOnTheirOwnPageUntilItIsClosed() {
        String session = plan("2026-12-08T10:00:00Z");
        onward.clock().set(Instant.parse("2026-12-08T11:00:00Z"));
        RunningOnward.Browser browser = onward.browser().signIn("outside-facilitator");
        assertThat(browser.get("/").body())
                .contains("Discussion that you ran", "/sessions/" + session + "/close")
                .doesNotContain("You have started every module");

        String address = "/sessions/" + session + "/close";
        assertThat(browser.submit(address, address, Map.of("present", "everyone"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(browser.get("/").body()).doesNotContain("Discussion that you ran");
        assertThat(pastSessions.discussed()).hasSize(7);
    }

    private HttpResponse<String> submit(Map<String, String> form) {
        String address = "/sessions/new?team=" + pastSessions.trust().branch().team();
        return leader.submit(address, address, form);
    }

    private Map<String, String> form() {
        return new LinkedHashMap<>(Map.of(
                "module",
                PastSessions.MODULE,
                "date",
                "2026-12-08",
                "time",
                "10:00",
                "minutes",
                "45",
                "mode",
                "remote",
                "facilitator",
                pastSessions.member(1).toString()));
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
                                                outsider)))
                .path("id")
                .asText();
    }
}
