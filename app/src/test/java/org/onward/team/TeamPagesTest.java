package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.learning.TestOpenness;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.change.TestChanges;

final class TeamPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final LearningModule MODULE =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();

    private SmallTrust trust;
    private People people;
    private Learning learning;
    private PersonId ash;
    private String address;
    private RunningOnward.Browser leader;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        people = new People(onward.jdbi());
        learning = new Learning(onward.jdbi(), ShippedContent::library, onward.clock());
        ash = trust.branch().members().get(0);
        address = "/team/" + trust.branch().team();
        leader = onward.browser().signIn("leader");
    }

    @Test
    void aNewTeamsPageExplainsHowToStart() {
        HttpResponse<String> page = leader.get("/team");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Digital Support", "6 people", "Your team has not started a module yet")
                .contains("No discussion is planned")
                .contains(address + "/ask", "/sessions/new?team&#61;", "/team/prompts?team&#61;");
    }

    @Test
    void thePageShowsRungsAndNoNotes() {
        onward.browser()
                .signIn("member")
                .submit(
                        "/modules/inclusive-meetings",
                        "/modules/inclusive-meetings/reflection",
                        Map.of("note", "a planted sentence"));

        String page = leader.get("/team").body();

        assertThat(page).contains("Ash Member", "Fay Member", MODULE.title(), "Reflected", "Not asked");
        assertThat(page).doesNotContain("a planted sentence");
        assertThat(rowOf(page, MODULE.title())).containsExactly("5", "0", "0", "1", "0", "0", "0");
    }

    @Test
    void whoeverIsOnLeaveIsShownAsPausedToTheirLeadersOnly() {
        OrganisationChanges changes = TestChanges.of(onward.jdbi(), onward.clock());
        LocalDate today = LocalDate.of(2026, 11, 24);
        changes.leave().add(Actor.OPERATOR, ash, today, Optional.of(LocalDate.of(2027, 2, 8)));
        changes.leave().add(Actor.OPERATOR, trust.branch().members().get(1), today, Optional.empty());
        changes.leave().add(Actor.OPERATOR, trust.branch().members().get(2), today.plusDays(1), Optional.empty());

        String withoutModules = leader.get(address).body();
        assertThat(withoutModules).contains("Paused until 8 February 2027").contains(">Paused<");
        assertThat(withoutModules.split("Paused", -1)).hasSize(3);
        learning.record(Step.of(ash, MODULE, Rung.EXPLORED, 5, RunningOnward.NOW));
        assertThat(leader.get(address).body()).contains("Paused until 8 February 2027");
        assertThat(leader.get("/team/reports").body()).contains("Paused until 8 February 2027");
        assertThat(onward.browser().signIn("reviewer").get(address).body())
                .contains("Ash Member")
                .doesNotContain("Paused");
    }

    @Test
    void theRequestOfSomebodyWhoLeftSaysSo() {
        leader.submit(address + "/ask", address + "/ask", AskPagesTest.ASK);
        OrganisationChanges changes = TestChanges.of(onward.jdbi(), onward.clock());

        changes.people().leave(Actor.OPERATOR, trust.branch().leader());

        RunningOnward.Browser manager = onward.browser().signIn("manager");
        assertThat(manager.get(address).body()).contains("<bdi>Lee Leader</bdi>, who has left: ", "0 of 6 done");
        changes.people().leave(Actor.OPERATOR, ash);
        assertThat(manager.get(address).body()).contains("0 of 5 done").doesNotContain("Ash Member");
    }

    @Test
    void aManagerNavigatesDownAndUpTheTree() {
        RunningOnward.Browser manager = onward.browser().signIn("manager");

        assertThat(manager.get("/team").body())
                .contains("Digital Services", "Teams below this one", address, "Leads Digital Support");
        String below = manager.get(address).body();
        assertThat(below)
                .contains("Digital Support", "/team/" + trust.branch().services())
                .doesNotContain("/team/" + trust.branch().root() + "\"");
    }

    @Test
    void aReviewerSeesRungsAndCannotAssign() {
        RunningOnward.Browser reviewer = onward.browser().signIn("reviewer");

        HttpResponse<String> page = reviewer.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ash Member").doesNotContain("Ask to follow up");
        assertThat(reviewer.get(address + "/ask").statusCode()).isEqualTo(403);
        assertThat(reviewer.submit("/team", address + "/ask", AskPagesTest.ASK).statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyElseSeesTheTeam() {
        for (String persona : List.of("member", "administrator", "other-leader", "other-manager", "other-reviewer")) {
            RunningOnward.Browser somebody = onward.browser().signIn(persona);
            assertThat(somebody.get(address).statusCode()).as(persona).isEqualTo(403);
            assertThat(somebody.get(address + "/ask").statusCode()).as(persona).isEqualTo(403);
            assertThat(somebody.submit("/", address + "/ask", AskPagesTest.ASK).statusCode())
                    .as(persona)
                    .isEqualTo(403);
            assertThat(onward.api(persona)
                            .get("/api/v1/teams/" + trust.branch().team())
                            .statusCode())
                    .as(persona)
                    .isEqualTo(403);
        }
        assertThat(onward.browser().get(address).statusCode()).isEqualTo(303);
        assertThat(leader.get("/team/" + Ids.next()).statusCode()).isEqualTo(404);
        assertThat(leader.get("/team/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfAViewerWithoutATeamSaysSo() {
        assertThat(onward.browser().signIn("member").get("/team").body()).contains("You do not lead a team");
    }

    @Test
    void aLeaderOfSeveralTeamsChoosesOne() {
        Team second = new Team(
                new TeamId(Ids.next()),
                "Night Support",
                Optional.of(trust.branch().services()),
                Optional.empty());
        people.addTeams(List.of(second));
        people.appoint(second.id(), trust.branch().leader());

        assertThat(leader.get("/team").body()).contains("My teams", address, "/team/" + second.id());
        assertThat(leader.get("/team/" + second.id()).body())
                .contains("Night Support", "0 people", "Other teams that you lead", address);
    }

    @Test
    void directReportsFromOtherTeamsAreListed() {
        Person gil = new Person(
                new PersonId(Ids.next()),
                "Gil Elsewhere",
                "gil@northmoor.invalid",
                "Made-up post",
                trust.other().team(),
                Optional.of(trust.branch().leader()));
        people.addPeople(List.of(gil));
        TestOpenness.openEverything(onward.jdbi());
        assertThat(leader.get("/team").body()).contains("Reports to you, in", "Gil Elsewhere");

        learning.record(Step.of(gil.id(), MODULE, Rung.EXPLORED, 5, RunningOnward.NOW));
        String page = leader.get("/team").body();

        assertThat(page).contains("Reports to you, in", "Gil Elsewhere", "6 people");
        assertThat(rowOf(page, MODULE.title())).containsExactly("6", "0", "0", "0", "0", "0", "0");
        assertThat(onward.browser().signIn("manager").get(address).body()).doesNotContain("Gil Elsewhere");
    }

    @Test
    void theApiListsMembersWithTheirRungs() {
        learning.record(Step.of(ash, MODULE, Rung.EXPLORED, 5, Instant.parse("2026-11-20T10:00:00Z")));

        for (String persona : List.of("leader", "manager", "reviewer")) {
            HttpResponse<String> answer =
                    onward.api(persona).get("/api/v1/teams/" + trust.branch().team());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .startsWith("{\"id\":\"%s\",\"name\":\"Digital Support\",\"parent\":\"%s\",\"leader\":\"%s\","
                            .formatted(
                                    trust.branch().team(),
                                    trust.branch().services(),
                                    trust.branch().leader()))
                    .contains(
                            "{\"id\":\"%s\",\"name\":\"Ash Member\",\"progress\":[{\"item\":\"inclusive-meetings\",\"rung\":\"explored\"}]}"
                                    .formatted(ash));
        }
        assertThat(onward.api("leader").get("/api/v1/teams/" + Ids.next()).statusCode())
                .isEqualTo(404);
        assertThat(onward.api("leader").get("/api/v1/teams/x").statusCode()).isEqualTo(404);
        assertThat(onward.signedOutApi()
                        .get("/api/v1/teams/" + trust.branch().team())
                        .statusCode())
                .isEqualTo(401);
    }

    /** The numbers in a module's row of the second table. */
    private static List<String> rowOf(String page, String module) {
        String row = page.substring(page.indexOf("How many stand on each rung"));
        row = row.substring(row.indexOf("<th scope=\"row\" class=\"govuk-table__header\">" + module));
        row = row.substring(0, row.indexOf("</tr>"));
        return java.util.regex.Pattern.compile("numeric\"[^>]*>(\\d+)<")
                .matcher(row)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
