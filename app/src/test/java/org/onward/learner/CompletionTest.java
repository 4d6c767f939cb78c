package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onward.people.TestViewers.viewer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.catalogue.ContentArchive;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.learning.CompletionRules;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.learning.Step;
import org.onward.learning.TestOpenness;
import org.onward.people.PersonId;

/** A completion has a date and follows the module's rule of that date. A later rule does not change it. */
final class CompletionTest {
    private static final ItemId ID = new ItemId("inclusive-meetings");
    private static final String PAGE = "/modules/" + ID;
    private static final String FILE = "modules/inclusive-meetings/module.md";
    private static final String NEEDS = "needs: [explored, reflected, discussed, committed]";
    private static final String MORE_NEEDS = "needs: [explored, reflected, discussed, committed, followed-through]";
    private static final String FEWER_NEEDS = "needs: [explored, reflected]";
    private static final String REVISED =
            "revision: material\nrevised-on: 2026-11-24\nwhat-changed: It now asks how it went.\n";
    private static final Instant MARCH = Instant.parse("2026-03-03T10:00:00Z");

    @RegisterExtension
    static final RunningOnward onward = new RunningOnward().withContentOfItsOwn();

    private final LearningModule module = ShippedContent.library().module(ID).orElseThrow();
    private SmallTrust trust;
    private Learning learning;
    private PersonId leader;

    @BeforeEach
    void createTrust() {
        trust = SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        leader = trust.branch().leader();
        learning = new Learning(onward.jdbi(), ShippedContent::library, onward.clock());
        new ContentArchive(onward.jdbi(), onward.clock()).archive(ShippedContent.library());
    }

    @AfterEach
    void restoreContent() {
        onward.edit(FILE, REVISED, "");
        onward.edit(FILE, "needs: .*", NEEDS);
    }

    @Test
    void aStepAddedLaterLeavesCompletionsAndAssignmentsClosed() {
        assignToLeader();
        complete();
        assertThat(teamPage()).contains("<span>done</span>");

        onward.edit(FILE, "needs: .*", MORE_NEEDS);

        assertThat(teamPage()).contains("<span>done</span>");
        assertThat(myLearning()).contains("\"assigned\":[]");
        assertThat(onward.api("leader").get("/api/v1/modules/" + ID).body())
                .contains("\"complete\":true", "\"completed\":\"2026-03-03T10:30:00Z\"")
                .contains("\"addedSince\":[\"followed-through\"]");
        assertThat(page("/")).contains("What you have completed").doesNotContain("Next: say how it went");
        assertThat(page(PAGE)).contains("You completed this module on 3 March 2026");
    }

    @Test
    void aLearnerWhoHasNotCompletedTheModuleFollowsTheNewRule() {
        assignToLeader();
        record(MARCH, Rung.EXPLORED, Rung.REFLECTED, Rung.DISCUSSED);
        onward.edit(FILE, "needs: .*", MORE_NEEDS);
        onward.clock().set(onward.clock().instant().plusSeconds(60));

        record(onward.clock().instant(), Rung.COMMITTED);
        assertThat(myLearning()).contains("\"item\":\"inclusive-meetings\"");
        assertThat(page(PAGE)).contains("To complete the module: followed through");
        record(onward.clock().instant(), Rung.FOLLOWED_THROUGH);

        assertThat(myLearning()).contains("\"assigned\":[]");
        assertThat(progress().completed()).contains(onward.clock().instant());
    }

    @Test
    void aMaterialRevisionOffersTheNewStep() {
        complete();
        onward.edit(FILE, "needs: .*", REVISED + MORE_NEEDS);

        assertThat(page(PAGE))
                .contains("You completed it on 3 March 2026", "It now asks how it went.")
                .contains("Since then it also asks: say how it went.", "the module stays complete either way");
        assertThat(page("/")).contains("Since then it also asks: say how it went.");
    }

    @Test
    void aRevisionWithoutANewStepOffersNone() {
        complete();
        onward.edit(FILE, "needs: .*", REVISED + NEEDS);

        assertThat(page(PAGE)).contains("It now asks how it went.").doesNotContain("it also asks");
    }

    @Test
    void anEasierRuleCompletesLearnersOnTheDayOfTheRule() {
        record(MARCH, Rung.EXPLORED, Rung.REFLECTED);
        onward.edit(FILE, "needs: .*", FEWER_NEEDS);
        Instant easier = onward.clock().instant();
        assertThat(progress().completed()).contains(easier);

        onward.edit(FILE, "needs: .*", MORE_NEEDS);

        assertThat(progress().completed()).contains(easier);
        assertRecountFindsNothingToRepair();
    }

    @Test
    void aSessionEnteredLateFollowsTheRuleOfItsDay() {
        record(MARCH, Rung.EXPLORED, Rung.REFLECTED, Rung.COMMITTED);
        onward.edit(FILE, "needs: .*", MORE_NEEDS);

        record(MARCH.plus(Duration.ofDays(3)), Rung.DISCUSSED);

        assertThat(progress().completed()).contains(MARCH.plus(Duration.ofDays(3)));
    }

    @Test
    void aRecountFindsTheSameCompletions() {
        complete();
        onward.edit(FILE, "needs: .*", MORE_NEEDS);
        assertRecountFindsNothingToRepair();
        Progress right = progress();

        onward.jdbi().useHandle(handle -> handle.execute("UPDATE progress SET completed = NULL"));
        assertThat(learning.recount().progress().repaired()).isPositive();

        assertThat(progress()).isEqualTo(right);
        assertRecountFindsNothingToRepair();
    }

    @Test
    void completionsBeforeTheFirstStoredRuleFollowThatRule() {
        complete();
        Jdbi jdbi = onward.jdbi();
        jdbi.useHandle(handle -> handle.execute("DELETE FROM completion_rule"));
        jdbi.useHandle(handle -> handle.execute("UPDATE progress SET completed = NULL"));

        new CompletionRules(jdbi, onward.clock()).store(ShippedContent.library());

        assertThat(progress().completed()).contains(MARCH.plus(Duration.ofMinutes(30)));
        assertRecountFindsNothingToRepair();
    }

    @Test
    void aRevokedAttendanceRevokesTheCompletion() {
        java.util.UUID session = java.util.UUID.randomUUID();
        record(MARCH, Rung.EXPLORED, Rung.REFLECTED, Rung.COMMITTED);
        learning.record(Step.of(leader, module, Rung.DISCUSSED, 45, MARCH).from(session));
        assertThat(progress().completed()).isPresent();

        learning.correct(session, Rung.DISCUSSED, List.of(leader), List.of());

        assertThat(progress().completed()).isEmpty();
        assertRecountFindsNothingToRepair();
    }

    private void assignToLeader() {
        String body =
                "{\"item\": \"%s\", \"people\": [\"%s\"], \"completeBy\": \"2026-12-18\", \"reason\": \"We meet often.\"}"
                        .formatted(ID, leader);
        assertThat(onward.api("manager").post("/api/v1/assignments", body).statusCode())
                .isEqualTo(201);
    }

    private void complete() {
        record(MARCH, Rung.EXPLORED, Rung.REFLECTED, Rung.DISCUSSED, Rung.COMMITTED);
    }

    /** Records the rungs in intervals of ten minutes. */
    private void record(Instant from, Rung... rungs) {
        Instant at = from;
        for (Rung rung : rungs) {
            learning.record(Step.of(leader, module, rung, 5, at));
            at = at.plus(Duration.ofMinutes(10));
        }
    }

    private Progress progress() {
        return learning.progressOf(viewer(leader), ID);
    }

    private void assertRecountFindsNothingToRepair() {
        assertThat(learning.recount().progress().repaired()).isZero();
    }

    private String myLearning() {
        return onward.api("leader").get("/api/v1/me/learning").body();
    }

    private String page(String path) {
        return onward.browser().signIn("leader").get(path).body();
    }

    private String teamPage() {
        return onward.browser()
                .signIn("manager")
                .get("/team/" + trust.branch().services())
                .body();
    }
}
