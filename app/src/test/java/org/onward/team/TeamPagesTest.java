package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
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
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;

final class TeamPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final LearningModule MODULE =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();
    private static final Map<String, String> ASK = Map.of(
            "item", "inclusive-meetings", "who", "team", "completeBy", "2026-12-18", "reason", "We <advertise> soon.");

    private SmallTrust trust;
    private People people;
    private Learning learning;
    private PersonId ash;
    private String address;
    private RunningOnward.Browser leader;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(onward.jdbi());
        people = new People(onward.jdbi());
        learning = new Learning(onward.jdbi(), people, ShippedContent::library, onward.clock());
        ash = trust.branch().members().get(0);
        address = "/team/" + trust.branch().team();
        leader = onward.browser().signIn("leader");
    }

    @Test
    void aNewTeamIsToldHowToBegin() {
        HttpResponse<String> page = leader.get("/team");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Digital Support", "6 people", "Your team has not started a module yet")
                .contains("No discussion is planned")
                .contains(address + "/ask", "/sessions/new?team&#61;", "/team/prompts?team&#61;");
    }

    @Test
    void everybodysRungIsThereAndNothingTheyWrote() {
        onward.browser()
                .signIn("member")
                .submit(
                        "/modules/inclusive-meetings",
                        "/modules/inclusive-meetings/reflection",
                        Map.of("note", "a planted sentence"));

        String page = leader.get("/team").body();

        assertThat(page).contains("Ash Member", "Fay Member", MODULE.title(), "Reflected", "Not started");
        assertThat(page).doesNotContain("a planted sentence");
        assertThat(rowOf(page, MODULE.title())).containsExactly("5", "0", "1", "0", "0", "0");
    }

    @Test
    void somebodyAboveComesDownTheTreeAndBackUp() {
        RunningOnward.Browser manager = onward.browser().signIn("manager");

        assertThat(manager.get("/team").body())
                .contains("Digital Services", "Teams below this one", address, "Leads Digital Support");
        String below = manager.get(address).body();
        assertThat(below)
                .contains("Digital Support", "/team/" + trust.branch().services())
                .doesNotContain("/team/" + trust.branch().root() + "\"");
    }

    @Test
    void aReviewerSeesRungsAndAsksNobody() {
        RunningOnward.Browser reviewer = onward.browser().signIn("reviewer");

        HttpResponse<String> page = reviewer.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ash Member").doesNotContain("Ask to follow up");
        assertThat(reviewer.get(address + "/ask").statusCode()).isEqualTo(403);
        assertThat(reviewer.submit("/team", address + "/ask", ASK).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyElseSeesTheTeam() {
        for (String persona : List.of("member", "administrator", "other-leader", "other-manager", "other-reviewer")) {
            RunningOnward.Browser somebody = onward.browser().signIn(persona);
            assertThat(somebody.get(address).statusCode()).as(persona).isEqualTo(403);
            assertThat(somebody.get(address + "/ask").statusCode()).as(persona).isEqualTo(403);
            assertThat(somebody.submit("/", address + "/ask", ASK).statusCode())
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
    void whoLeadsNoTeamIsToldSo() {
        assertThat(onward.browser().signIn("member").get("/team").body()).contains("You do not lead a team");
    }

    @Test
    void whoLeadsSeveralChoosesOne() {
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
    void whoReportsFromElsewhereIsThereToo() {
        Person gil = new Person(
                new PersonId(Ids.next()),
                "Gil Elsewhere",
                "gil@northmoor.invalid",
                "Made-up post",
                trust.other().team(),
                Optional.of(trust.branch().leader()));
        people.addPeople(List.of(gil));
        assertThat(leader.get("/team").body()).contains("Others who report to you", "Gil Elsewhere");

        learning.record(Step.of(gil.id(), MODULE, Rung.EXPLORED, 5, RunningOnward.NOW));
        String page = leader.get("/team").body();

        assertThat(page).contains("Others who report to you", "Gil Elsewhere", "6 people");
        assertThat(rowOf(page, MODULE.title())).containsExactly("6", "0", "0", "0", "0", "0");
        assertThat(onward.browser().signIn("manager").get(address).body()).doesNotContain("Gil Elsewhere");
    }

    @Test
    void theWholeTeamIsAskedWithAReason() {
        HttpResponse<String> form = leader.get(address + "/ask");
        assertThat(form.body()).contains(MODULE.title(), "Ash Member").doesNotContain("Teams below");

        HttpResponse<String> asked = leader.submit(address + "/ask", address + "/ask", ASK);

        assertThat(asked.statusCode()).isEqualTo(303);
        String page = leader.get("/team").body();
        assertThat(page)
                .contains("You asked 6 people", "We &lt;advertise&gt; soon.", "By 18 December 2026", "0 of 6 done");
        assertThat(onward.browser().signIn("member").get("/").body()).contains("We &lt;advertise&gt; soon.");
    }

    @Test
    void aFormSentTwiceAsksOnce() {
        Map<String, String> filled = leader.filled(address + "/ask", ASK);

        leader.post(address + "/ask", filled);
        leader.post(address + "/ask", filled);

        int requests = onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM assignment")
                .mapTo(Integer.class)
                .one());
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void onePersonIsAskedAndTheRequestWithdrawn() {
        leader.submit(address + "/ask", address + "/ask", with("who", "people", "people", ash.toString()));
        RunningOnward.Browser member = onward.browser().signIn("member");
        assertThat(member.get("/").body()).contains("We &lt;advertise&gt; soon.");
        String page = leader.get(address).body();
        assertThat(page).contains("0 of 1 done");
        String withdraw = page.replaceAll("(?s).*action=\"(" + address + "/asks/[^\"]+)\".*", "$1");

        assertThat(onward.browser()
                        .signIn("other-leader")
                        .submit("/", withdraw, Map.of())
                        .statusCode())
                .isEqualTo(403);
        leader.submit(address, withdraw, Map.of());

        assertThat(member.get("/").body()).doesNotContain("We &lt;advertise&gt; soon.");
        assertThat(leader.get(address).body())
                .contains("You withdrew the request")
                .doesNotContain("0 of 1 done");
    }

    @Test
    void theTeamsBelowAreAskedWhenTicked() {
        RunningOnward.Browser manager = onward.browser().signIn("manager");
        String services = "/team/" + trust.branch().services() + "/ask";
        assertThat(manager.get(services).body()).contains("Digital Support");

        manager.submit(services, services, with("includeSubteams", "yes"));

        assertThat(manager.get("/team").body()).contains("You asked 7 people");
    }

    @Test
    void whatCannotBeRightIsSaidBesideItsFieldAndTheRestIsKept() {
        String form = address + "/ask";
        assertRefused(with("reason", " "), "Say why you are asking", "value=\"2026-12-18\"");
        assertRefused(with("reason", "x".repeat(501)), "500 characters");
        assertRefused(with("item", ""), "Choose what they should follow up");
        assertRefused(with("item", "no-such-thing"), "no such module");
        assertRefused(with("item", "NOT A SLUG"), "Choose what they should follow up");
        assertRefused(with("completeBy", "2026-11-23"), "Choose a day from today");
        assertRefused(with("completeBy", "+999999999-12-31"), "Choose a day");
        assertRefused(with("completeBy", "soon"), "Choose a day");
        assertRefused(with("who", "everybody"), "Choose whom you ask");
        assertRefused(with("people", ash.toString()), "Choose which of the two you mean");
        assertRefused(with("who", "people"), "Choose at least one person");
        assertRefused(with("who", "people", "people", "nonsense"), "Choose at least one person");
        Map<String, String> stranger =
                with("who", "people", "people", trust.other().leader().toString());
        assertThat(leader.submit(form, form, stranger).statusCode()).isEqualTo(403);
        assertThat(leader.post(form, ASK).statusCode()).isEqualTo(422);
        assertThat(leader.get("/team").body()).contains("has not started a module yet");
    }

    @Test
    void theApiTellsWhoStandsWhere() {
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

    private void assertRefused(Map<String, String> fields, String... words) {
        HttpResponse<String> answer = leader.submit(address + "/ask", address + "/ask", fields);
        assertThat(answer.statusCode()).as(fields.toString()).isEqualTo(422);
        assertThat(answer.body()).contains("There is something to put right").contains(words);
    }

    private static Map<String, String> with(String... fieldsAndValues) {
        Map<String, String> fields = new HashMap<>(ASK);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return fields;
    }

    /** The numbers in the row of the second table that counts a module. */
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
