package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.database.Ids;
import org.onward.learning.TestOpenness;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;

/** A manager without a team, with one direct report in each of two branches. */
final class DirectReportsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String REPORTS = "/team/reports";

    private SmallTrust trust;
    private PersonId gil;
    private RunningOnward.Browser manager;

    @BeforeEach
    void createManagerWithoutTeam() {
        trust = SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        gil = new PersonId(Ids.next());
        PersonId ash = trust.branch().members().get(0);
        new People(onward.jdbi())
                .addPeople(java.util.List.of(new Person(
                        gil,
                        "Gil Elsewhere",
                        "gil@northmoor.invalid",
                        "Analyst",
                        trust.other().team(),
                        Optional.of(ash))));
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE person SET line_manager = ? WHERE id = ?",
                        ash.value(),
                        trust.branch().members().get(1).value()));
        manager = onward.browser().signIn("member");
    }

    @Test
    void thePageListsReportsWithTheirTeamsAndIsLinked() {
        assertThat(manager.get("/").body()).contains("href=\"/team/reports\"", "My people");

        String page = manager.get(REPORTS).body();

        assertThat(page)
                .contains("People who report to me", "2 people", "Gil Elsewhere", "Estates Support", "Bo Member")
                .contains("Nobody has started a module yet")
                .doesNotContain("Cam Member");
        assertThat(manager.get("/team").body()).contains("People who report to me", "Gil Elsewhere");
    }

    @Test
    void anAssignmentToAReportIsListedWithItsProgress() {
        HttpResponse<String> assignments = ask("people", gil);

        assertThat(assignments.statusCode()).isEqualTo(303);
        assertThat(manager.get(REPORTS).body())
                .contains("What they were asked to follow up", "We recruit in spring", "By 20 January 2027")
                .contains("For <bdi>Gil Elsewhere</bdi>", "not done yet")
                .contains("Where everyone stands", "Gil Elsewhere");
        assertThat(withdraw().statusCode()).isEqualTo(303);
        assertThat(manager.get(REPORTS).body()).doesNotContain("What they were asked to follow up");
    }

    @Test
    void allReportsGetOneAssignment() {
        assertThat(ask("team", null).statusCode()).isEqualTo(303);

        assertThat(manager.get(REPORTS).body()).contains("0 of 2 done");
    }

    @Test
    void otherPeopleAreRefusedAndAnIncompleteFormKeepsItsValues() {
        assertThat(ask("people", trust.branch().members().get(2)).statusCode()).isEqualTo(403);
        HttpResponse<String> back = manager.submit(
                REPORTS + "/ask", REPORTS + "/ask", Map.of("who", "team", "reason", "We recruit in spring"));

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body())
                .contains("We recruit in spring", "Choose what they should follow up.", "Everybody who reports to me")
                .doesNotContain("Cam Member");
    }

    @Test
    void thePageWithoutReportsExplainsWhyItIsEmpty() {
        RunningOnward.Browser reviewer = onward.browser().signIn("reviewer");

        assertThat(reviewer.get(REPORTS).body()).contains("Nobody reports to you");
        assertThat(reviewer.get("/").body()).doesNotContain("My people");
        assertThat(reviewer.get(REPORTS + "/ask").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> ask(String who, PersonId person) {
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "item", "fair-recruitment",
                "who", who,
                "completeBy", "2027-01-20",
                "reason", "We recruit in spring"));
        if (person != null) {
            form.put("people", person.toString());
        }
        return manager.submit(REPORTS + "/ask", REPORTS + "/ask", form);
    }

    private HttpResponse<String> withdraw() {
        String id = onward.jdbi().withHandle(handle -> handle.select("SELECT id FROM assignment")
                .mapTo(String.class)
                .one());
        return manager.submit(REPORTS + "/ask", "/requests/%s/withdraw".formatted(id), Map.of());
    }
}
