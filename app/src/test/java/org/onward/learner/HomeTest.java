package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.commitment.CommitmentWording;
import org.onward.commitment.Commitments;
import org.onward.commitment.Proposal;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.Scope;
import org.onward.content.ShippedContent;
import org.onward.content.SubjectId;
import org.onward.learning.Learning;
import org.onward.learning.MandatoryRecord;
import org.onward.learning.Step;
import org.onward.people.PersonId;

final class HomeTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String MEETINGS = "Inclusive meetings and scheduling";

    private SmallTrust trust;
    private PersonId ash;
    private RunningOnward.Browser browser;
    private Learning learning;
    private Commitments commitments;

    @BeforeEach
    void signIn() {
        trust = SmallTrust.create(onward.jdbi());
        ash = trust.branch().members().get(0);
        browser = onward.browser().signIn("member");
        InstantSource clock = InstantSource.fixed(RunningOnward.NOW);
        learning = new Learning(onward.jdbi(), ShippedContent::library, clock);
        commitments = new Commitments(onward.jdbi(), learning, ShippedContent::library, clock);
    }

    @Test
    void aSignedOutVisitorIsSentToSignIn() {
        HttpResponse<String> answer = onward.browser().get("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?after=%2F");
    }

    @Test
    void aNewLearnerIsToldToChooseFromTheCatalogue() {
        assertThat(home())
                .contains("Hello, <bdi>Ash</bdi>")
                .contains("Choose something that interests you")
                .contains("Nobody asks you to follow anything up at the moment")
                .doesNotContain(
                        "For you to confirm",
                        "How did it go?",
                        "What is due",
                        "Discussion coming up",
                        "Discussion to catch up on",
                        "What your mandatory training opens",
                        "What you have completed",
                        "You have recorded");
    }

    @Test
    void mandatoryTrainingSuggestsItsFollowUpModules() {
        learning.addMandatoryRecords(List.of(new MandatoryRecord(
                ash,
                new SubjectId("equality-diversity-and-human-rights"),
                LocalDate.of(2026, 3, 4),
                Optional.empty())));

        assertThat(home())
                .contains("Go on from your mandatory training")
                .contains("What your mandatory training opens")
                .contains(MEETINGS)
                .contains("Follows Equality, diversity and human rights, recorded 4 March 2026");
    }

    @Test
    void anAssignmentIsShownWithItsAskerReasonAndDueDate() {
        ask("inclusive-meetings", "Our <Friday> meeting", "2026-12-18");

        assertThat(home())
                .contains("Lee Leader asked you to follow this up.")
                .contains("Read the opening case")
                .contains("Our &lt;Friday&gt; meeting")
                .contains("Asked by <bdi>Lee Leader</bdi>")
                .contains("By 18 December 2026")
                .contains("Not started")
                .doesNotContain("The date has passed");
    }

    @Test
    void anOverdueAssignmentIsMarkedWithoutBlame() {
        ask("chairing-inclusively", "Before our next meeting", "2026-11-24");
        onward.clock().set(RunningOnward.NOW.plusSeconds(26 * 60 * 60));

        assertThat(onward.browser().signIn("member").get("/").body()).contains("The date has passed");
    }

    @Test
    void aDeadlineOfTodayLooksLikeToday() {
        ask("chairing-inclusively", "Before our next meeting", "2026-11-24");

        assertThat(home())
                .contains("By today, 24 November 2026")
                .containsPattern("By 24 November 2026</span>\\s*<span>\\s*<strong[^>]*>Today")
                .doesNotContain("The date has passed");
    }

    @Test
    void aDiscussionOfTodayIsTheNextStepOrTheFirstThingThatIsDue() {
        plan("2026-11-26T10:00:00Z");
        onward.clock().set(Instant.parse("2026-11-26T08:00:00Z"));

        assertThat(onward.browser().signIn("member").get("/").body())
                .contains("talks about it today, Thursday 26 November 2026 at 10:00")
                .doesNotContain("What is due");

        take(Rung.EXPLORED);

        assertThat(onward.browser().signIn("member").get("/").body())
                .containsPattern(
                        "What is due</h2>\\s*<ul[^>]*>\\s*<li[^>]*>\\s*<p[^>]*>Discussion coming up\\s*<strong[^>]*>Today");
    }

    @Test
    void ofManyThingsThatAreDueAFewAreShownAndTheOthersAreFolded() {
        for (int day = 25; day < 30; day++) {
            plan("2026-11-%dT10:00:00Z".formatted(day));
        }

        String page = home();

        assertThat(page.substring(0, page.indexOf("2 more</span>"))).contains("Friday 27 November 2026 at 10:00");
        assertThat(page.substring(page.indexOf("2 more</span>")))
                .contains("Saturday 28 November 2026 at 10:00", "Sunday 29 November 2026 at 10:00");
    }

    @Test
    void aModuleIsKeptForLaterFromTheList() {
        learning.addMandatoryRecords(List.of(new MandatoryRecord(
                ash,
                new SubjectId("equality-diversity-and-human-rights"),
                LocalDate.of(2026, 3, 4),
                Optional.empty())));

        HttpResponse<String> answer =
                browser.submit("/", "/saved", Map.of("item", "inclusive-meetings", "kind", "later", "after", "/"));

        assertThat(answer.headers().firstValue("Location")).contains("/#kept-inclusive-meetings");
        assertThat(home())
                .containsPattern("id=\"kept-inclusive-meetings\"[^>]*formaction=\"/saved/remove\">Kept for later");
    }

    @Test
    void aCompletedAssignmentLeavesTheList() {
        ask("chairing-inclusively", "Before our next meeting", "2026-12-18");

        browser.submit("/resources/chairing-inclusively", "/resources/chairing-inclusively/complete", Map.of());

        assertThat(home())
                .contains("Nobody asks you to follow anything up at the moment")
                .contains("8 minutes of learning this year");
    }

    @Test
    void aStartedModuleShowsItsNextStep() {
        take(Rung.EXPLORED);

        assertThat(home())
                .contains("Write your private note")
                .contains("Next: write your private note")
                .contains("Explored");
    }

    @Test
    void aProposalIsTheFirstNextStep() {
        ask("inclusive-meetings", "It matters", "2026-12-18");
        commitments.propose(
                trust.branch().leader(),
                UUID.randomUUID(),
                new ItemId("inclusive-meetings"),
                List.of(new Proposal(ash, commitment(Optional.empty()))));

        assertThat(home())
                .contains("Say whether this commitment is yours")
                .containsOnlyOnce("When we set a date, I will ask Bo.")
                .doesNotContain("When <bdi>we set a date")
                .contains("Lee Leader took it down for you")
                .doesNotContain("For you to confirm");
        assertThat(onward.browser().signIn("leader").get("/").body()).doesNotContain("ask Bo");
    }

    @Test
    void ofSeveralProposalsOneIsTheNextStepAndTheOthersAreListed() {
        commitments.propose(
                trust.branch().leader(),
                UUID.randomUUID(),
                new ItemId("inclusive-meetings"),
                List.of(
                        new Proposal(ash, commitment(Optional.empty())),
                        new Proposal(
                                ash, new CommitmentWording("a date moves", "ring Cam", Scope.TEAM, Optional.empty()))));

        assertThat(home())
                .contains("For you to confirm")
                .containsOnlyOnce("hen we set a date, I will ask Bo.")
                .doesNotContain("hen <bdi>we set a date")
                .containsOnlyOnce("hen <bdi>a date moves</bdi>, I will <bdi>ring Cam</bdi>.");
    }

    @Test
    void aDueCheckBackIsTheNextStep() {
        commitments.create(
                new org.onward.people.Viewer(
                        ash, "Ash Member", trust.branch().team(), "Digital Support", false, java.util.Set.of()),
                new ItemId("inclusive-meetings"),
                commitment(Optional.of(LocalDate.of(2026, 11, 26))));
        assertThat(home()).doesNotContain("Say how it went");

        onward.clock().set(RunningOnward.NOW.plusSeconds(3 * 24 * 60 * 60));

        assertThat(onward.browser().signIn("member").get("/").body())
                .contains("Say how it went")
                .doesNotContain("How did it go?")
                .containsOnlyOnce("You wanted to look back on it on 26 November 2026");
    }

    @Test
    void anUpcomingDiscussionIsShown() {
        plan("2026-11-26T10:00:00Z");

        assertThat(home())
                .contains("Come to the discussion", "hybrid", "Lee Leader", "runs it")
                .containsOnlyOnce("Thursday 26 November 2026 at 10:00")
                .doesNotContain("Discussion coming up");
    }

    @Test
    void aLearnerWithoutOpenItemsMayChooseFreely() {
        ShippedContent.library().modules().forEach(this::complete);

        assertThat(home())
                .contains("You have started every module", "go back to any of them")
                .contains("What you have completed")
                .contains("Committed")
                .doesNotContain("Your next step", "Next: ");
    }

    private String home() {
        HttpResponse<String> page = browser.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private void ask(String item, String reason, String completeBy) {
        HttpResponse<String> answer = onward.api("leader")
                .post(
                        "/api/v1/assignments",
                        "{\"item\":\"%s\",\"people\":[\"%s\"],\"completeBy\":\"%s\",\"reason\":\"%s\"}"
                                .formatted(item, ash, completeBy, reason));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void plan(String startsAt) {
        HttpResponse<String> answer = onward.api("leader")
                .post(
                        "/api/v1/sessions",
                        "{\"team\":\"%s\",\"module\":\"inclusive-meetings\",\"startsAt\":\"%s\",\"minutes\":45,\"mode\":\"hybrid\"}"
                                .formatted(trust.branch().team().value(), startsAt));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void take(Rung... rungs) {
        LearningModule module = ShippedContent.library()
                .module(new ItemId("inclusive-meetings"))
                .orElseThrow();
        for (Rung rung : rungs) {
            learning.record(Step.of(ash, module, rung, 5, RunningOnward.NOW));
        }
    }

    private void complete(LearningModule module) {
        module.needs().forEach(rung -> learning.record(Step.of(ash, module, rung, 5, RunningOnward.NOW)));
    }

    private static CommitmentWording commitment(Optional<LocalDate> reviewOn) {
        return new CommitmentWording("we set a date", "ask Bo", Scope.TEAM, reviewOn);
    }
}
