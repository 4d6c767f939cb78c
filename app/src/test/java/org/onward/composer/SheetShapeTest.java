package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aPromptStandsWhereItsDepthAndStageBelong(int depth, Prompt.Stage stage, String places) {
        Prompts prompt = List.of(
                        Prompts.opening("a"),
                        Prompts.notice("a"),
                        Prompts.effect("a"),
                        Prompts.ownPart("a"),
                        Prompts.close("a"))
                .get(depth);

        assertThat(SheetShape.placesFor(prompt.stage(stage).prompt(), Safety.HIGH))
                .extracting(SheetPosition::name)
                .isEqualTo(places.isEmpty() ? List.of() : List.of(places.split(" ")));
    }

    @Test
    void aCheckInStandsInTheMiddleOnly() {
        assertThat(SheetShape.placesFor(Prompts.checkIn("a").prompt(), Safety.HIGH))
                .containsExactly(SheetPosition.MIDDLE);
    }

    @Test
    void tenMinutesAreAnOpeningAndACloseEvenIfAThirdWouldFit() {
        Prompts[] quick = {
            Prompts.opening("a").minutes(2),
            Prompts.notice("b").minutes(2),
            Prompts.close("c").minutes(3)
        };

        assertThat(Meeting.with(quick).minutes(10).ids()).hasSize(2);
        assertThat(Meeting.with(quick).minutes(11).ids()).containsExactly("a", "b", "c");
    }

    @Test
    void theDepthNeverJumpsByMoreThanOne() {
        assertThat(Meeting.with(Prompts.opening("a"), Prompts.effect("b"), Prompts.close("c"))
                        .ids())
                .containsExactly("a", "c");
        assertThat(Meeting.with(Prompts.notice("a"), Prompts.effect("b"), Prompts.close("c"))
                        .ids())
                .containsExactly("a", "b", "c");
        assertThat(Meeting.with(Prompts.notice("a"), Prompts.ownPart("b"), Prompts.close("c"))
                        .safety(Safety.HIGH)
                        .ids())
                .containsExactly("a", "c");
    }

    @Test
    void theMiddleHoldsFiveAtMostThreeOfADepthAndTwoOfTheDeepest() {
        Meeting meeting = Meeting.with(
                        Prompts.opening("a").minutes(2),
                        Prompts.notice("n1").minutes(2),
                        Prompts.notice("n2").minutes(2),
                        Prompts.notice("n3").minutes(2),
                        Prompts.notice("n4").minutes(2),
                        Prompts.effect("e").minutes(2),
                        Prompts.ownPart("o1").minutes(2),
                        Prompts.ownPart("o2").minutes(2),
                        Prompts.ownPart("o3").minutes(2),
                        Prompts.close("c").minutes(2))
                .safety(Safety.HIGH)
                .minutes(90);

        assertThat(meeting.ids()).hasSize(7);
        assertThat(meeting.ids().stream().filter(id -> id.startsWith("n"))).hasSizeLessThanOrEqualTo(3);
        assertThat(meeting.ids().stream().filter(id -> id.startsWith("o"))).hasSizeLessThanOrEqualTo(2);
        assertThat(Meeting.with(
                                Prompts.opening("a"),
                                Prompts.notice("n1"),
                                Prompts.notice("n2"),
                                Prompts.notice("n3"),
                                Prompts.notice("n4"),
                                Prompts.close("c"))
                        .minutes(90)
                        .ids())
                .hasSize(5);
    }

    @Test
    void theMinutesAreNeverMoreThanThereAreAndAsManyAsTheArcAllows() {
        Prompts[] bank = {
            Prompts.opening("a"), Prompts.notice("five"), Prompts.notice("nine").minutes(9), Prompts.close("c")
        };

        assertThat(Meeting.with(bank).minutes(18).ids()).containsExactly("a", "five", "c");
        assertThat(Meeting.with(bank).minutes(19).ids()).containsExactly("a", "nine", "c");
        assertThat(Meeting.with(bank).minutes(24).sheet().minutes()).isEqualTo(24);
    }

    @Test
    void thePromptThatCouldOpenOrFollowStandsThereOnce() {
        assertThat(Set.copyOf(Meeting.with(Prompts.notice("a"), Prompts.notice("b"), Prompts.close("c"))
                        .ids()))
                .hasSize(3);
    }

    @Test
    void theStartIsShortAndLight() {
        StartsGently score = new StartsGently();
        ComposingContext newTeam = Meeting.with().situation();

        assertThat(score.points(Prompts.opening("a").minutes(6).prompt(), SheetPosition.OPENING, newTeam))
                .isEqualTo(6);
        assertThat(score.points(Prompts.notice("a").minutes(6).prompt(), SheetPosition.OPENING, newTeam))
                .isZero();
        assertThat(score.points(Prompts.opening("a").minutes(7).prompt(), SheetPosition.OPENING, newTeam))
                .isEqualTo(-20);
    }

    @Test
    void theTalkGoesOnToWhatItMeans() {
        IncludesMeaningQuestion score = new IncludesMeaningQuestion();
        ComposingContext situation = Meeting.with().situation();

        assertThat(score.points(Prompts.effect("a").prompt(), SheetPosition.MIDDLE, situation))
                .isEqualTo(5);
        assertThat(score.points(Prompts.ownPart("a").prompt(), SheetPosition.MIDDLE, situation))
                .isEqualTo(5);
        assertThat(score.points(Prompts.notice("a").prompt(), SheetPosition.MIDDLE, situation))
                .isZero();
        assertThat(score.points(Prompts.close("a").prompt(), SheetPosition.CLOSE, situation))
                .isZero();
    }

    @Test
    void aTeamThatNeverTalkedDoesNotBeginWithExposingQuestions() {
        StartsGently score = new StartsGently();
        Prompt exposing = Prompts.notice("a").risk(Prompt.Risk.SOME).prompt();

        assertThat(score.points(exposing, SheetPosition.MIDDLE, Meeting.with().situation()))
                .isEqualTo(-15);
        assertThat(score.points(
                        exposing,
                        SheetPosition.MIDDLE,
                        Meeting.with().met(7, "x").situation()))
                .isZero();
        assertThat(score.points(
                        Prompts.notice("b").prompt(),
                        SheetPosition.MIDDLE,
                        Meeting.with().situation()))
                .isZero();
    }
}
