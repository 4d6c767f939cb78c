package org.onward.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ShippedContent;

final class AssignmentsApiTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private SmallTrust trust;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(onward.jdbi());
    }

    @Test
    void assigningToATeamReachesEveryMember() {
        HttpResponse<String> answer = ask("leader", team());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"people\":6");
        assertThat(onward.api("member").get("/api/v1/me/learning").body()).contains("\"reason\":\"We recruit.\"");
    }

    @Test
    void includeSubteamsReachesTheTeamsBelow() {
        String services = "\"team\":\"" + trust.branch().services() + "\"";

        assertThat(ask("manager", services + ",\"includeSubteams\":true").body())
                .contains("\"people\":7");
        assertThat(ask("manager", services + ",\"includeSubteams\":false").body())
                .contains("\"people\":1");
    }

    @Test
    void assigningToPeopleReachesThem() {
        String two = "\"people\":[\"%s\",\"%s\"]"
                .formatted(
                        trust.branch().members().get(0),
                        trust.branch().members().get(1));

        assertThat(ask("leader", two).body()).contains("\"people\":2");
    }

    @Test
    void repeatingARequestWithTheSameKeyAssignsOnce() {
        RunningOnward.Api leader = onward.api("leader");

        String first = leader.post("/api/v1/assignments", body(team()), "key").body();

        assertThat(leader.post("/api/v1/assignments", body(team()), "key").body())
                .isEqualTo(first);
        assertThat(leader.post("/api/v1/assignments", body(team()).replace("recruit", "hire"), "key")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void peopleWhoDoNotLeadTheTeamMayNotAssign() {
        for (String persona : List.of("member", "reviewer", "administrator", "other-leader", "other-manager")) {
            assertThat(ask(persona, team()).statusCode()).as(persona).isEqualTo(403);
        }
        assertThat(onward.signedOutApi()
                        .post("/api/v1/assignments", body(team()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyInvalidBodyIsRefusedWithTheNameOfItsField() {
        String somebody = "\"people\":[\"" + trust.branch().members().get(0) + "\"]";
        Map<String, String> mistakes = Map.ofEntries(
                Map.entry("", "body"),
                Map.entry("null", "body"),
                Map.entry("[]", "body"),
                Map.entry("{}", "item"),
                Map.entry(body(team()).replace("inclusive-meetings", "no-such"), "item"),
                Map.entry(body(team()).replace("inclusive-meetings", resourceThatIsNotOffered()), "item"),
                Map.entry(body(team()).replace("\"inclusive-meetings\"", "7"), "item"),
                Map.entry(body(team()).replace("2026-12-18", "2026-11-23"), "completeBy"),
                Map.entry(body(team()).replace("2026-12-18", "+999999999-12-31"), "completeBy"),
                Map.entry(body(team()).replace("2026-12-18", "2026-02-30"), "completeBy"),
                Map.entry(body(team()).replace("\"2026-12-18\"", "null"), "completeBy"),
                Map.entry(body(team()).replace("We recruit.", "  "), "reason"),
                Map.entry(body(team()).replace("We recruit.", "x".repeat(501)), "reason"),
                Map.entry(body(team()).replace("We recruit.", "\\u0000"), "reason"),
                Map.entry(body(team()).replace("\"We recruit.\"", "{}"), "reason"),
                Map.entry(body(team() + "," + somebody), "team"),
                Map.entry(body("\"includeSubteams\":true"), "team"),
                Map.entry(body("\"team\":\"nonsense\""), "team"),
                Map.entry(body("\"people\":[]"), "people"),
                Map.entry(body("\"people\":[null]"), "people"),
                Map.entry(body("\"people\":\"everybody\""), "people"),
                Map.entry(body(team() + ",\"includeSubteams\":\"maybe\""), "includeSubteams"),
                Map.entry(body(team() + ",\"colour\":\"blue\""), "colour"));

        mistakes.forEach((body, field) -> {
            HttpResponse<String> answer = onward.api("leader").post("/api/v1/assignments", body);
            assertThat(answer.statusCode()).as(body + " → " + answer.body()).isIn(400, 422);
            assertThat(answer.body()).as(body).contains("\"field\":\"" + field);
        });
    }

    @Test
    void tooManyPeopleAndUnknownIdsAreRefused() {
        String stranger = "\"11111111-1111-4111-8111-111111111111\"";
        assertThat(ask("leader", "\"people\":[" + stranger + "]").statusCode()).isEqualTo(403);
        String many = String.join(",", java.util.Collections.nCopies(1_001, stranger));
        assertThat(ask("leader", "\"people\":[" + many + "]").statusCode()).isEqualTo(422);
        assertThat(ask("leader", "\"team\":" + stranger).statusCode()).isEqualTo(404);
    }

    private String team() {
        return "\"team\":\"" + trust.branch().team() + "\"";
    }

    /** A resource that is not offered yet: only content editors see it. */
    private static String resourceThatIsNotOffered() {
        return ShippedContent.library().resources().stream()
                .filter(resource -> !resource.isOffered())
                .map(resource -> resource.id().value())
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> ask(String persona, String audience) {
        return onward.api(persona).post("/api/v1/assignments", body(audience));
    }

    private static String body(String audience) {
        return "{\"item\":\"inclusive-meetings\",%s,\"completeBy\":\"2026-12-18\",\"reason\":\"We recruit.\"}"
                .formatted(audience);
    }
}
