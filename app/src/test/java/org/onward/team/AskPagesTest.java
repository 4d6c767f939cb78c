package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.ShippedContent;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.people.PersonId;

/** Assignments to a team, or to people in it, with the form. */
final class AskPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final LearningModule MODULE =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();
    static final Map<String, String> ASK = Map.of(
            "item", "inclusive-meetings", "who", "team", "completeBy", "2026-12-18", "reason", "We <advertise> soon.");

    private SmallTrust trust;
    private PersonId ash;
    private String address;
    private RunningOnward.Browser leader;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(onward.jdbi());
        ash = trust.branch().members().get(0);
        address = "/team/" + trust.branch().team();
        leader = onward.browser().signIn("leader");
    }

    @Test
    void theWholeTeamGetsTheAssignmentWithItsReason() {
        HttpResponse<String> form = leader.get(address + "/ask");
        assertThat(form.body()).contains(MODULE.title(), "Ash Member").doesNotContain("Teams below");
        assertThat(form.body())
                .containsSubsequence("<optgroup label=\"Modules\">", MODULE.title(), "<optgroup label=\"Resources\">");

        HttpResponse<String> assignments = leader.submit(address + "/ask", address + "/ask", ASK);

        assertThat(assignments.statusCode()).isEqualTo(303);
        String page = leader.get("/team").body();
        assertThat(page)
                .contains("You asked 6 people", "We &lt;advertise&gt; soon.", "By 18 December 2026", "0 of 6 done");
        assertThat(onward.browser().signIn("member").get("/").body()).contains("We &lt;advertise&gt; soon.");
    }

    @Test
    void theOnlyPersonWhoIsAskedIsNamed() {
        leader.submit(address + "/ask", address + "/ask", askingAsh());

        assertThat(leader.get("/team").body())
                .contains("You asked Ash Member. Your reason stands on their home page.")
                .doesNotContain("completed it already");
    }

    @Test
    void whoCompletedTheItemBeforeIsSaidWhenTheirProgressIsOpen() {
        leader.submit(address + "/ask", address + "/ask", askingAsh());
        complete();

        leader.submit(address + "/ask", address + "/ask", askingAsh());
        assertThat(leader.get("/team").body()).contains("You asked Ash Member.", "They have completed it already");

        leader.submit(address + "/ask", address + "/ask", ASK);
        assertThat(leader.get("/team").body()).contains("You asked 6 people.", "1 of them have completed it already");
    }

    /** Nobody learns by asking what somebody read. */
    @Test
    void whatWasCompletedPrivatelyIsNotTold() {
        complete();

        leader.submit(address + "/ask", address + "/ask", askingAsh());

        assertThat(leader.get("/team").body()).contains("You asked Ash Member.").doesNotContain("completed it already");
    }

    private Map<String, String> askingAsh() {
        Map<String, String> ask = new HashMap<>(with("who", "people"));
        ask.put("people", ash.toString());
        return ask;
    }

    private void complete() {
        Learning learning =
                new Learning(onward.jdbi(), ShippedContent::library, InstantSource.fixed(RunningOnward.NOW));
        MODULE.needs().forEach(rung -> learning.record(Step.of(ash, MODULE, rung, 5, RunningOnward.NOW)));
    }

    @Test
    void aDayOnWhichFewPeopleWorkIsNamed() {
        leader.submit(address + "/ask", address + "/ask", with("completeBy", "2026-12-25"));

        assertThat(leader.get("/team").body())
                .contains("The day that you gave, 25 December 2026, is Christmas Day, a bank holiday.");
    }

    @Test
    void aManagerIsOfferedOnlyPeopleWhomTheyLead() {
        PersonId elsewhere = trust.other().members().get(0);
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE person SET name = 'Robin Elsewhere', line_manager = ? WHERE id = ?",
                        trust.branch().leader().value(),
                        elsewhere.value()));

        assertThat(leader.get(address + "/ask").body()).contains("Robin Elsewhere", "Ash Member");
        assertThat(onward.browser().signIn("manager").get(address + "/ask").body())
                .contains("Ash Member")
                .doesNotContain("Robin Elsewhere");
        HttpResponse<String> assignments = leader.submit(
                address + "/ask", address + "/ask", with("who", "people", "people", elsewhere.toString()));
        assertThat(assignments.statusCode()).isEqualTo(303);
    }

    @Test
    void aFormSentTwiceAssignsOnce() {
        Map<String, String> filled = leader.filled(address + "/ask", ASK);

        leader.post(address + "/ask", filled);
        leader.post(address + "/ask", filled);

        int requests = onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM assignment")
                .mapTo(Integer.class)
                .one());
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void anAssignmentToOnePersonIsWithdrawn() {
        leader.submit(address + "/ask", address + "/ask", with("who", "people", "people", ash.toString()));
        RunningOnward.Browser member = onward.browser().signIn("member");
        assertThat(member.get("/").body()).contains("We &lt;advertise&gt; soon.");
        String page = leader.get(address).body();
        assertThat(page).contains("For <bdi>Ash Member</bdi>", "not done yet");
        String withdraw = page.replaceAll("(?s).*href=\"(/requests/[^\"?]+/withdraw).*", "$1");
        assertThat(leader.get(withdraw).body()).contains("Withdraw this request?", "It concerns 1 person");
        assertThat(leader.get(address).body()).as("only asked so far").contains("not done yet");

        assertThat(onward.browser()
                        .signIn("other-leader")
                        .submit("/", withdraw, Map.of())
                        .statusCode())
                .isEqualTo(403);
        leader.submit(withdraw, withdraw, Map.of());

        assertThat(member.get("/").body()).doesNotContain("We &lt;advertise&gt; soon.");
        String withdrawn = leader.get("/requests/withdrawn").body();
        assertThat(withdrawn)
                .contains("You withdrew the request to 1 person", "Bring it back", "25 November 2026 at 10:00");

        assertThat(leader.get(address).body()).doesNotContain("0 of 1 done");
        String restore = withdraw.replace("/withdraw", "/restore");
        leader.submit("/requests/withdrawn", restore, Map.of());
        assertThat(member.get("/").body()).contains("We &lt;advertise&gt; soon.");

        leader.submit(withdraw, withdraw, Map.of());
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(1)));
        leader = onward.browser().signIn("leader");
        assertThat(leader.get("/requests/withdrawn").body()).doesNotContain("Bring it back");
        assertThat(leader.submit(address + "/ask", restore, Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theTeamsBelowAreIncludedWhenTheBoxIsChecked() {
        RunningOnward.Browser manager = onward.browser().signIn("manager");
        String services = "/team/" + trust.branch().services() + "/ask";
        assertThat(manager.get(services).body()).contains("Digital Support");

        manager.submit(services, services, with("includeSubteams", "yes"));

        assertThat(manager.get("/team").body()).contains("You asked 7 people");
    }

    @Test
    void invalidValuesAreReportedAtTheirFieldAndTheOthersAreKept() {
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
}
