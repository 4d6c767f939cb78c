package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.learning.Progress;
import org.onward.people.PersonId;

/** Named overviews, each with the expected next step. */
final class NextStepsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId ASH = new PersonId(new UUID(1, 1));

    private static final Item MEETINGS = item("inclusive-meetings");
    private static final Item RECRUITMENT = item("fair-recruitment");
    private static final Item CHAIRING = item("chairing-inclusively");

    static Stream<Arguments> overviews() {
        return Stream.of(
                Arguments.of(
                        "a first day",
                        new OverviewBuilder(),
                        "Choose something that interests you",
                        "nobody has to ask"),
                Arguments.of(
                        "a mandatory record",
                        new OverviewBuilder().followUps(MEETINGS),
                        "Go on from your mandatory training",
                        "You completed Equality"),
                Arguments.of(
                        "asked, with time",
                        new OverviewBuilder().asked(MEETINGS, 60),
                        "Read the opening case",
                        "Maya Manager asked you to follow this up."),
                Arguments.of(
                        "asked for a resource",
                        new OverviewBuilder().asked(CHAIRING, 60),
                        "Take a look at this resource",
                        "Maya Manager asked you"),
                Arguments.of(
                        "asked and read",
                        new OverviewBuilder().asked(MEETINGS, 60, Rung.EXPLORED),
                        "Write your private note",
                        "only you can read"),
                Arguments.of(
                        "read, and the team meets in a week",
                        new OverviewBuilder().asked(MEETINGS, 60, Rung.EXPLORED).meeting(MEETINGS, 7),
                        "Write your private note",
                        "1 December 2026. A few lines now"),
                Arguments.of(
                        "noted, and the team meets in a week",
                        new OverviewBuilder()
                                .asked(MEETINGS, 60, Rung.EXPLORED, Rung.REFLECTED)
                                .meeting(MEETINGS, 7),
                        "Come to the discussion",
                        "You may pass"),
                Arguments.of(
                        "noted, and the team meets in a month: nothing but to wait, so something else",
                        new OverviewBuilder()
                                .asked(MEETINGS, 60, Rung.EXPLORED, Rung.REFLECTED)
                                .meeting(MEETINGS, 30)
                                .followUps(RECRUITMENT),
                        "Go on from your mandatory training",
                        "You completed"),
                Arguments.of(
                        "waiting for the discussion, and nothing else",
                        new OverviewBuilder()
                                .asked(MEETINGS, 60, Rung.EXPLORED, Rung.REFLECTED)
                                .meeting(MEETINGS, 30),
                        "Come to the discussion",
                        "24 December 2026"),
                Arguments.of(
                        "noted, and no discussion planned",
                        new OverviewBuilder().asked(MEETINGS, 60, Rung.EXPLORED, Rung.REFLECTED),
                        "Choose one thing to do differently",
                        "“When …, I will …”"),
                Arguments.of(
                        "all but the discussion, and none planned: it waits for the manager",
                        new OverviewBuilder().asked(MEETINGS, 60, Rung.EXPLORED, Rung.REFLECTED, Rung.COMMITTED),
                        "Choose something that interests you",
                        "nobody has to ask"),
                Arguments.of(
                        "missed the discussion of what was asked",
                        new OverviewBuilder()
                                .asked(MEETINGS, 60, Rung.EXPLORED, Rung.REFLECTED)
                                .missed(MEETINGS),
                        "Catch up on the discussion",
                        "Maya Manager asked you to follow this up. Your team talked about it on 10 November 2026"),
                Arguments.of(
                        "missed a discussion of something not begun",
                        new OverviewBuilder().missed(MEETINGS).started(RECRUITMENT, Rung.EXPLORED),
                        "Catch up on the discussion",
                        "without you"),
                Arguments.of(
                        "two requests begun: the closer date",
                        new OverviewBuilder()
                                .asked(RECRUITMENT, 20, Rung.EXPLORED)
                                .asked(MEETINGS, 40, Rung.EXPLORED),
                        "Write your private note",
                        "Maya Manager asked"),
                Arguments.of(
                        "discussed before anything was read",
                        new OverviewBuilder().asked(MEETINGS, 60, Rung.DISCUSSED),
                        "Read the opening case",
                        "begun elsewhere on the ladder"),
                Arguments.of(
                        "begun unasked, and a request with time",
                        new OverviewBuilder().asked(MEETINGS, 60).started(RECRUITMENT, Rung.EXPLORED),
                        "Write your private note",
                        "A few lines"),
                Arguments.of(
                        "begun unasked, and a request for next week",
                        new OverviewBuilder().asked(MEETINGS, 7).started(RECRUITMENT, Rung.EXPLORED),
                        "Read the opening case",
                        "Maya Manager asked"),
                Arguments.of(
                        "begun unasked, and a request whose date has passed",
                        new OverviewBuilder().asked(MEETINGS, -3).started(RECRUITMENT, Rung.EXPLORED),
                        "Read the opening case",
                        "Maya Manager asked"),
                Arguments.of(
                        "begun unasked, and a mandatory record",
                        new OverviewBuilder().followUps(MEETINGS).started(RECRUITMENT, Rung.EXPLORED),
                        "Write your private note",
                        "A few lines"),
                Arguments.of(
                        "a check-back is due, and a request",
                        new OverviewBuilder().checkBack().asked(MEETINGS, 2, Rung.EXPLORED),
                        "Say how it went",
                        "“When I set up a meeting, I will ask first.” You wanted to look back on it on 23 November 2026."),
                Arguments.of(
                        "somebody took a commitment down, and a check-back is due",
                        new OverviewBuilder().checkBack().proposal().asked(MEETINGS, 2),
                        "Say whether this commitment is yours",
                        "Lee Leader took it down for you: “When we set a date, I will ask Bo.”"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overviews")
    void eachOverviewHasItsNextStep(String name, OverviewBuilder builder, String title, String sentence) {
        NextStep step = next(builder).orElseThrow();

        assertThat(step.title()).isEqualTo(title);
        assertThat(step.why()).contains(sentence);
        assertThat(step.href()).startsWith("/");
        assertThat(step.about()).isNotBlank();
    }

    @Test
    void thereIsNoStepWhenEverythingIsStarted() {
        assertThat(next(new OverviewBuilder().withoutMoreToStart())).isEmpty();
    }

    @Test
    void theStepOfAnAssignmentHasItsItemAndDueDate() {
        NextStep step = next(new OverviewBuilder()
                        .asked(RECRUITMENT, 20, Rung.EXPLORED)
                        .asked(MEETINGS, 40, Rung.EXPLORED))
                .orElseThrow();

        assertThat(step.item()).contains(RECRUITMENT.id());
        assertThat(step.about()).isEqualTo(RECRUITMENT.title());
        assertThat(step.completeBy()).contains(TODAY.plusDays(20));
        assertThat(step.href()).isEqualTo("/modules/fair-recruitment#reflect");
        assertThat(step.minutes()).isPresent();
    }

    private static Optional<NextStep> next(OverviewBuilder builder) {
        return NextSteps.of(builder.overview(), new UsualMinutes(ShippedContent::library));
    }

    private static Item item(String id) {
        return ShippedContent.library().item(new ItemId(id)).orElseThrow();
    }

    /** Builds an overview. Everything is empty by default. */
    private static final class OverviewBuilder {
        private final List<LearnerOverview.CommitmentWords> proposals = new ArrayList<>();
        private final List<LearnerOverview.CommitmentWords> checkBacks = new ArrayList<>();
        private final List<LearnerOverview.PlannedSession> plannedSessions = new ArrayList<>();
        private final List<LearnerOverview.MissedSession> missedSessions = new ArrayList<>();
        private final List<LearnerOverview.AssignedItem> assigned = new ArrayList<>();
        private final List<ItemProgress> started = new ArrayList<>();
        private final List<LearnerOverview.FollowUpModule> followUps = new ArrayList<>();
        private boolean moreToStart = true;

        OverviewBuilder asked(Item item, int daysLeft, Rung... held) {
            assigned.add(new LearnerOverview.AssignedItem(
                    new UUID(1, 2), itemProgress(item, held), "Maya Manager", "It matters", TODAY.plusDays(daysLeft)));
            return this;
        }

        OverviewBuilder started(Item item, Rung... held) {
            started.add(itemProgress(item, held));
            return this;
        }

        OverviewBuilder followUps(Item item) {
            followUps.add(new LearnerOverview.FollowUpModule(
                    (LearningModule) item, "Equality, diversity and human rights", TODAY.minusDays(90)));
            return this;
        }

        OverviewBuilder meeting(Item item, int days) {
            plannedSessions.add(new LearnerOverview.PlannedSession(
                    new UUID(1, 3),
                    item.id(),
                    item.title(),
                    "Digital Support",
                    NOW.plus(Duration.ofDays(days)),
                    "hybrid",
                    "Lee Leader runs it"));
            return this;
        }

        OverviewBuilder missed(Item item) {
            missedSessions.add(new LearnerOverview.MissedSession(
                    new UUID(1, 4), item.id(), item.title(), NOW.minus(Duration.ofDays(14))));
            return this;
        }

        OverviewBuilder proposal() {
            proposals.add(new LearnerOverview.CommitmentWords(
                    new UUID(1, 5), "we set a date", "ask Bo", "Lee Leader", MEETINGS.title(), Optional.empty()));
            return this;
        }

        OverviewBuilder checkBack() {
            checkBacks.add(new LearnerOverview.CommitmentWords(
                    new UUID(1, 6),
                    "I set up a meeting",
                    "ask first",
                    "Ash Member",
                    MEETINGS.title(),
                    Optional.of(TODAY.minusDays(1))));
            return this;
        }

        OverviewBuilder withoutMoreToStart() {
            moreToStart = false;
            return this;
        }

        LearnerOverview overview() {
            return new LearnerOverview(
                    TODAY,
                    proposals,
                    checkBacks,
                    plannedSessions,
                    missedSessions,
                    assigned,
                    started,
                    followUps,
                    List.of(),
                    moreToStart,
                    0);
        }

        private static ItemProgress itemProgress(Item item, Rung... held) {
            List<Rung> rungs = Arrays.asList(held);
            return new ItemProgress(
                    item,
                    new Progress(
                            ASH,
                            item.id(),
                            on(rungs, Rung.EXPLORED),
                            on(rungs, Rung.REFLECTED),
                            on(rungs, Rung.DISCUSSED),
                            on(rungs, Rung.COMMITTED),
                            on(rungs, Rung.FOLLOWED_THROUGH),
                            0,
                            rungs.containsAll(item.needs()) ? Optional.of(NOW) : Optional.empty()));
        }

        private static Optional<Instant> on(List<Rung> held, Rung rung) {
            return held.contains(rung) ? Optional.of(NOW.minus(Duration.ofDays(1))) : Optional.empty();
        }
    }
}
