package org.onward.composer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.SheetPosition;
import org.onward.content.Format;
import org.onward.content.GroupSize;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Prompt;

/** Rule 7: the prompt suits the group and the way of meeting. */
final class GroupRulesTest {
    @ParameterizedTest
    @CsvSource({"3, false", "4, true", "6, true", "7, false"})
    void aPromptIsAdmittedForItsGroupSizes(int people, boolean fits) {
        assertThat(fits(PromptBuilder.notice("a").sizes(GroupSize.FROM_4_TO_6), people))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, false", "4, true"})
    void twoOrThreeAreNeverAskedAboutTheirColleagues(int people, boolean fits) {
        assertThat(fits(PromptBuilder.notice("a").lens(Prompt.Lens.COLLEAGUES), people))
                .isEqualTo(fits);
        assertThat(fits(PromptBuilder.notice("a").lens(Prompt.Lens.THOSE_AFFECTED), people))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_TWO_FOUR_ALL, 5, false",
        "ONE_TWO_FOUR_ALL, 6, true",
        "TROIKA, 2, false",
        "TROIKA, 3, true",
        "PAIRS, 2, true",
        "ROUND, 2, true"
    })
    void thereAreEnoughPeopleForTheFormat(Format format, int people, boolean fits) {
        assertThat(fits(PromptBuilder.notice("a").format(format), people)).isEqualTo(fits);
    }

    @Test
    void aPromptIsAdmittedForItsModes() {
        Prompt inRoom =
                PromptBuilder.notice("a").modes(Mode.IN_ROOM, Mode.HYBRID).prompt();

        assertThat(new FitsTheMode()
                        .admits(inRoom, Meeting.with().mode(Mode.HYBRID).context()))
                .isTrue();
        assertThat(new FitsTheMode()
                        .admits(inRoom, Meeting.with().mode(Mode.REMOTE).context()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MIXED, MIXED, true, 0",
        "MIXED, BOARD, true, 0",
        "BOARD, BOARD, true, 10",
        "BOARD, MIXED, false, 0",
        "BOARD, CLINICIAN, false, 0"
    })
    void aPromptForOneRoleIsOnlyForThatRoleAndGetsMorePoints(JobRole role, JobRole audience, boolean fits, int points) {
        Prompt prompt = PromptBuilder.notice("a").roles(role).prompt();
        ComposingContext context = Meeting.with().audience(audience).context();

        assertThat(new FitsTheAudience().admits(prompt, context)).isEqualTo(fits);
        assertThat(new FitsTheRole().points(prompt, SheetPosition.MIDDLE, context))
                .isEqualTo(points);
    }

    @Test
    void theReasonNamesTheRole() {
        ComposingContext context = Meeting.with().audience(JobRole.BOARD).context();

        assertThat(new FitsTheRole()
                        .reason(PromptBuilder.notice("a").roles(JobRole.BOARD).prompt(), SheetPosition.MIDDLE, context))
                .contains(Reason.forAll("It was written for board members.", ""));
    }

    private static boolean fits(PromptBuilder prompt, int people) {
        return new FitsTheGroup()
                .admits(prompt.prompt(), Meeting.with().people(people).context());
    }
}
