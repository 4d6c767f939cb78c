package org.onward.composer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Prompt;
import org.onward.content.Safety;

/** Rules 3 and 4: the shape of a sheet, and its time. */
final class SheetShapeTest {
    @ParameterizedTest
    @CsvSource({
        "0, WHAT, OPENING", "1, WHAT, OPENING MIDDLE", "2, WHAT, MIDDLE", "3, WHAT, ''", "4, WHAT, ''",
        "0, SO_WHAT, ''", "1, SO_WHAT, ''", "2, SO_WHAT, MIDDLE", "3, SO_WHAT, MIDDLE", "4, SO_WHAT, ''",
        "0, NOW_WHAT, ''", "1, NOW_WHAT, ''", "2, NOW_WHAT, ''", "3, NOW_WHAT, MIDDLE", "4, NOW_WHAT, CLOSE"
    })
    void depthAndStageDecideThePositions(int depth, Prompt.Stage stage, String positions) {
        PromptBuilder prompt = List.of(
                        PromptBuilder.opening("a"),
                        PromptBuilder.notice("a"),
                        PromptBuilder.effect("a"),
                        PromptBuilder.ownPart("a"),
                        PromptBuilder.close("a"))
                .get(depth);

        assertThat(SheetShape.positionsFor(prompt.stage(stage).prompt(), Safety.HIGH))
                .extracting(SheetPosition::name)
                .isEqualTo(positions.isEmpty() ? List.of() : List.of(positions.split(" ")));
    }

    @Test
    void aCheckInIsAllowedOnlyInTheMiddle() {
        assertThat(SheetShape.positionsFor(PromptBuilder.checkIn("a").prompt(), Safety.HIGH))
                .containsExactly(SheetPosition.MIDDLE);
    }

    @Test
    void tenMinutesAreAnOpeningAndACloseEvenIfAThirdWouldFit() {
        PromptBuilder[] quick = {
            PromptBuilder.opening("a").minutes(2),
            PromptBuilder.notice("b").minutes(2),
            PromptBuilder.close("c").minutes(3)
        };

        assertThat(Meeting.with(quick).minutes(10).ids()).hasSize(2);
        assertThat(Meeting.with(quick).minutes(11).ids()).containsExactly("a", "b", "c");
    }

    @Test
    void theDepthNeverJumpsByMoreThanOne() {
        assertThat(Meeting.with(PromptBuilder.opening("a"), PromptBuilder.effect("b"), PromptBuilder.close("c"))
                        .ids())
                .containsExactly("a", "c");
        assertThat(Meeting.with(PromptBuilder.notice("a"), PromptBuilder.effect("b"), PromptBuilder.close("c"))
                        .ids())
                .containsExactly("a", "b", "c");
        assertThat(Meeting.with(PromptBuilder.notice("a"), PromptBuilder.ownPart("b"), PromptBuilder.close("c"))
                        .safety(Safety.HIGH)
                        .ids())
                .containsExactly("a", "c");
    }

    @Test
    void theMiddleHoldsFiveAtMostThreeOfADepthAndTwoOfTheDeepest() {
        Meeting meeting = Meeting.with(
                        PromptBuilder.opening("a").minutes(2),
                        PromptBuilder.notice("n1").minutes(2),
                        PromptBuilder.notice("n2").minutes(2),
                        PromptBuilder.notice("n3").minutes(2),
                        PromptBuilder.notice("n4").minutes(2),
                        PromptBuilder.effect("e").minutes(2),
                        PromptBuilder.ownPart("o1").minutes(2),
                        PromptBuilder.ownPart("o2").minutes(2),
                        PromptBuilder.ownPart("o3").minutes(2),
                        PromptBuilder.close("c").minutes(2))
                .safety(Safety.HIGH)
                .minutes(90);

        assertThat(meeting.ids()).hasSize(7);
        assertThat(meeting.ids().stream().filter(id -> id.startsWith("n"))).hasSizeLessThanOrEqualTo(3);
        assertThat(meeting.ids().stream().filter(id -> id.startsWith("o"))).hasSizeLessThanOrEqualTo(2);
        assertThat(Meeting.with(
                                PromptBuilder.opening("a"),
                                PromptBuilder.notice("n1"),
                                PromptBuilder.notice("n2"),
                                PromptBuilder.notice("n3"),
                                PromptBuilder.notice("n4"),
                                PromptBuilder.close("c"))
                        .minutes(90)
                        .ids())
                .hasSize(5);
    }

    @Test
    void aSheetUsesAsManyMinutesAsTheShapeAllows() {
        PromptBuilder[] bank = {
            PromptBuilder.opening("a"),
            PromptBuilder.notice("five"),
            PromptBuilder.notice("nine").minutes(9),
            PromptBuilder.close("c")
        };

        assertThat(Meeting.with(bank).minutes(18).ids()).containsExactly("a", "five", "c");
        assertThat(Meeting.with(bank).minutes(19).ids()).containsExactly("a", "nine", "c");
        assertThat(Meeting.with(bank).minutes(24).sheet().minutes()).isEqualTo(24);
    }

    @Test
    void aPromptThatSuitsTwoPositionsIsUsedOnce() {
        assertThat(Set.copyOf(
                        Meeting.with(PromptBuilder.notice("a"), PromptBuilder.notice("b"), PromptBuilder.close("c"))
                                .ids()))
                .hasSize(3);
    }

    @Test
    void aShortLightOpeningGetsPoints() {
        StartsGently rule = new StartsGently();
        ComposingContext newTeam = Meeting.with().context();

        assertThat(rule.points(PromptBuilder.opening("a").minutes(6).prompt(), SheetPosition.OPENING, newTeam))
                .isEqualTo(6);
        assertThat(rule.points(PromptBuilder.notice("a").minutes(6).prompt(), SheetPosition.OPENING, newTeam))
                .isZero();
        assertThat(rule.points(PromptBuilder.opening("a").minutes(7).prompt(), SheetPosition.OPENING, newTeam))
                .isEqualTo(-20);
    }

    @Test
    void questionsAboutMeaningGetFivePoints() {
        IncludesMeaningQuestion rule = new IncludesMeaningQuestion();
        ComposingContext context = Meeting.with().context();

        assertThat(rule.points(PromptBuilder.effect("a").prompt(), SheetPosition.MIDDLE, context))
                .isEqualTo(5);
        assertThat(rule.points(PromptBuilder.ownPart("a").prompt(), SheetPosition.MIDDLE, context))
                .isEqualTo(5);
        assertThat(rule.points(PromptBuilder.notice("a").prompt(), SheetPosition.MIDDLE, context))
                .isZero();
        assertThat(rule.points(PromptBuilder.close("a").prompt(), SheetPosition.CLOSE, context))
                .isZero();
    }

    @Test
    void riskyQuestionsLosePointsForATeamThatNeverTalked() {
        StartsGently rule = new StartsGently();
        Prompt exposing = PromptBuilder.notice("a").risk(Prompt.Risk.SOME).prompt();

        assertThat(rule.points(exposing, SheetPosition.MIDDLE, Meeting.with().context()))
                .isEqualTo(-15);
        assertThat(rule.points(
                        exposing,
                        SheetPosition.MIDDLE,
                        Meeting.with().met(7, "x").context()))
                .isZero();
        assertThat(rule.points(
                        PromptBuilder.notice("b").prompt(),
                        SheetPosition.MIDDLE,
                        Meeting.with().context()))
                .isZero();
    }
}
