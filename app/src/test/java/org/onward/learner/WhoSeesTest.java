package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.people.PersonId;

/** What the pages say about who sees the reader's steps, and what the reader can change about it. */
final class WhoSeesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final LearningModule MODULE = ShippedContent.library()
            .module(new ItemId("life-events-and-adjustments"))
            .orElseThrow();
    private static final String PAGE = "/modules/" + MODULE.id();
    private static final String RESOURCE = "/resources/" + MODULE.resources().get(0);

    private SmallTrust trust;
    private PersonId ash;
    private RunningOnward.Browser member;
    private RunningOnward.Browser leader;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(onward.jdbi());
        ash = trust.branch().members().get(0);
        member = onward.browser().signIn("member");
        leader = onward.browser().signIn("leader");
    }

    @Test
    void beforeTheFirstStepAPageSaysThatOnlyTheReaderSeesIt() {
        for (String address : List.of(PAGE, RESOURCE)) {
            assertThat(member.get(address).body())
                    .contains("Only you see what you do here.", "Share my progress on this with my line")
                    .doesNotContain("Open to your line");
        }
    }

    @Test
    void beforeTheFirstStepAPageSaysWhoAskedAndSinceWhenItIsOpen() {
        ask();

        assertThat(member.get(PAGE).body())
                .contains("Open to your line", "because", "Lee Leader", "asked you on 24 November 2026.")
                .doesNotContain("Only you see what you do here.", "Share my progress");
        assertThat(member.get(RESOURCE + "?module=" + MODULE.id()).body())
                .contains("Only you see what you do here.")
                .contains("It also counts for “" + MODULE.title() + "”, where your line sees that you explored it.");
    }

    @Test
    void aPageSaysThatADiscussionHasOpenedIt() {
        UUID session = UUID.randomUUID();
        learning()
                .record(Step.of(ash, MODULE, Rung.DISCUSSED, 45, RunningOnward.NOW)
                        .from(session));

        assertThat(member.get(PAGE).body())
                .contains("Open to your line", "because you took part in a discussion on 24 November 2026.");
    }

    @Test
    void whatWasDoneBeforeTheRequestIsOfferedToBeCounted() {
        explore();
        twoHoursLater();
        ask();

        assertThat(member.get(PAGE).body())
                .contains("You have done some of this already: explored on 24 November 2026. Only you see that.");
        assertThat(teamPage()).doesNotContain("Explored");

        String counted = press("count");

        assertThat(counted).contains("It counts.").doesNotContain("Count what I did before");
        assertThat(teamPage()).contains("Explored");
    }

    @Test
    void theReaderSharesAndEndsIt() {
        explore();

        String shared = press("share");

        assertThat(shared)
                .contains("You share your steps on this.", "because you share it since", "Stop sharing from now on");
        assertThat(teamPage()).contains("Explored");

        twoHoursLater();
        String ended = press("stop-sharing");

        assertThat(ended)
                .contains("From now on only you see what you do here. What was open before stays so: explored.");
        assertThat(teamPage()).contains("Explored");
    }

    @Test
    void aResourceThatWasOpenedFromAModuleIsStillOpenedFromItAfterSharing() {
        String opened = RESOURCE + "?module=" + MODULE.id();
        String share = "/who-sees-what/%s/share".formatted(MODULE.resources().get(0));
        Map<String, String> form = Map.of("module", MODULE.id().value());

        assertThat(member.submit(opened, share, form).headers().firstValue("Location"))
                .contains(opened + "#visibility-done");

        Map<String, String> typed = Map.of("module", MODULE.id().value(), "minutesSpent", "77");
        HttpResponse<String> shown = member.submit(opened, share.replace("/share", "/stop-sharing"), typed);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("value=\"77\"", "It counts for “" + MODULE.title() + "” as well");
    }

    @Test
    void aRequestForSomethingDoneBeforeStaysUntilItCounts() {
        MODULE.needs().forEach(rung -> learning().record(Step.of(ash, MODULE, rung, 5, RunningOnward.NOW)));
        twoHoursLater();
        ask();

        assertThat(member.get("/").body()).contains("Say whether what you did before counts");

        press("count");

        assertThat(member.get("/").body())
                .doesNotContain("Say whether what you did before counts")
                .contains("Nobody asks you to follow anything up at the moment");
    }

    @Test
    void theHomePageMarksWhatIsPrivate() {
        explore();

        assertThat(member.get("/").body()).contains("Only you see this.");

        press("share");

        assertThat(member.get("/").body()).doesNotContain("Only you see this.");
    }

    @Test
    void onePageSaysWhatIsOpenAndWhyAndWhatIsPrivate() {
        explore();
        onward.api("leader")
                .post(
                        "/api/v1/assignments",
                        "{\"item\": \"inclusive-meetings\", \"team\": \"%s\", \"completeBy\": \"2027-01-15\", \"reason\": \"We meet\"}"
                                .formatted(trust.branch().team()));

        String page = member.get("/who-sees-what").body();

        String open = page.substring(page.indexOf("id=\"open\""), page.indexOf("id=\"private\""));
        String privately = page.substring(page.indexOf("id=\"private\""), page.indexOf("id=\"watchers\""));
        assertThat(open)
                .contains("asked you on 24 November 2026", "No step yet")
                .doesNotContain(MODULE.title());
        assertThat(privately).contains(MODULE.title(), "Explored on 24 November 2026");
        assertThat(page.substring(page.indexOf("id=\"watchers\"")))
                .contains("Lee Leader", "Your line manager", "Maya Manager", "Leads Digital Services")
                .contains("Rowan Reviewer", "L&amp;D reviewer", "Addie Administrator", "Nothing about your learning")
                .doesNotContain("Estates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"share", "stop-sharing", "count"})
    void whatWasTypedOnTheModulesPageSurvivesEachButton(String button) {
        HttpResponse<String> answer = member.submit(
                PAGE,
                "/who-sees-what/%s/%s".formatted(MODULE.id(), button),
                Map.of("note", "Half a thought", "when", "I plan the rota", "will", "ask first", "caseMinutes", "5"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Half a thought", "I plan the rota", "ask first", "id=\"visibility-done\"");
        assertThat(member.get(PAGE).body()).doesNotContain("Half a thought");
    }

    @Test
    void theMinutesTypedOnAResourcesPageSurviveSharingIt() {
        String id = MODULE.resources().get(0).value();

        String answer = member.submit(RESOURCE, "/who-sees-what/%s/share".formatted(id), Map.of("minutesSpent", "37"))
                .body();

        assertThat(answer).contains("You share your steps on this", "value=\"37\"");
    }

    @Test
    void theButtonsOfBothPagesSendTheirForm() {
        for (String address : List.of(PAGE, RESOURCE)) {
            assertThat(member.get(address).body())
                    .contains("id=\"page-form\"")
                    .containsPattern(
                            "<button[^>]* form=\"page-form\" formaction=\"/who-sees-what/[^\"]*/share#visibility-done\"");
        }
    }

    @Test
    void theFormerAddressLeadsThere() {
        HttpResponse<String> answer = member.get("/who-looked");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/who-sees-what#who-looked");
    }

    /** Presses a button of the module's page, and returns the page that the reader comes to. */
    private String press(String button) {
        HttpResponse<String> answer =
                member.submit(PAGE, "/who-sees-what/%s/%s".formatted(MODULE.id(), button), Map.of());
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "#visibility-done");
        return member.get(PAGE).body();
    }

    private void explore() {
        learning().record(Step.of(ash, MODULE, Rung.EXPLORED, 5, onward.clock().instant()));
    }

    private static Learning learning() {
        return new Learning(onward.jdbi(), ShippedContent::library, onward.clock());
    }

    private void twoHoursLater() {
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofHours(2)));
    }

    private void ask() {
        HttpResponse<String> asked = onward.api("leader")
                .post(
                        "/api/v1/assignments",
                        "{\"item\": \"%s\", \"people\": [\"%s\"], \"completeBy\": \"2027-01-15\", \"reason\": \"It helps\"}"
                                .formatted(MODULE.id(), ash));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    }

    private String teamPage() {
        String page = leader.get("/team/" + trust.branch().team()).body();
        return page.substring(page.indexOf("Ash Member"), page.indexOf("Bo Member"));
    }
}
