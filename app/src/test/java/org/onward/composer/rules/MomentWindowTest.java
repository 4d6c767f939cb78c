package org.onward.composer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.MomentWindow;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.model.UpcomingMoment;
import org.onward.content.Moment;
import org.onward.content.Prompt;

/**
 * Rule 2: the days on which a moment may be talked about. Days are counted from today: 14 is in a fortnight, -2 was two
 * days ago.
 */
final class MomentWindowTest {
    @ParameterizedTest
    @CsvSource({
        "RECRUITING_OPENS, 14, 0",
        "PDR_SEASON, 21, 0",
        "PROJECT_KICK_OFF, 7, 0",
        "INCIDENT, -3, -14",
        "OBSERVANCE, 10, 0",
        "EXTERNAL_NEWS, 0, -7"
    })
    void aMomentIsInTimeFromTheFirstDayOfItsWindowToTheLast(Moment moment, int first, int last) {
        assertThat(timing(moment, first + 1)).isEqualTo(MomentWindow.Timing.EARLY);
        assertThat(timing(moment, first)).isEqualTo(MomentWindow.Timing.IN_TIME);
        assertThat(timing(moment, last)).isEqualTo(MomentWindow.Timing.IN_TIME);
        assertThat(timing(moment, last - 1)).isEqualTo(MomentWindow.Timing.LATE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SHORTLISTING",
                "INTERVIEW_DEBRIEF",
                "PROMOTION_ROUND",
                "CHAIRING_MEETING",
                "GO_LIVE",
                "RESTRUCTURE",
                "NEWCOMER",
                "SURVEY_RESULTS"
            })
    void aMomentWithoutAWindowIsAlwaysInTime(Moment moment) {
        assertThat(timing(moment, 300)).isEqualTo(MomentWindow.Timing.IN_TIME);
        assertThat(timing(moment, -300)).isEqualTo(MomentWindow.Timing.IN_TIME);
    }

    @ParameterizedTest
    @EnumSource
    void aMomentWithoutADayIsInTime(Moment moment) {
        assertThat(MomentWindow.timing(UpcomingMoment.withoutDate(moment), Meeting.TODAY))
                .isEqualTo(MomentWindow.Timing.IN_TIME);
    }

    @Test
    void aPromptForTheMomentGetsFortyPointsWithinTheWindow() {
        Prompt forVacancy =
                PromptBuilder.notice("a").moments(Moment.RECRUITING_OPENS).prompt();

        assertThat(points(forVacancy, Meeting.with().daysBefore(14, Moment.RECRUITING_OPENS)))
                .isEqualTo(40);
        assertThat(points(forVacancy, Meeting.with().daysBefore(15, Moment.RECRUITING_OPENS)))
                .isZero();
        assertThat(points(forVacancy, Meeting.with().amid(Moment.NEWCOMER))).isZero();
        assertThat(points(PromptBuilder.notice("b").prompt(), Meeting.with().amid(Moment.NEWCOMER)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"INCIDENT, true", "RESTRUCTURE, true", "EXTERNAL_NEWS, false", "NEWCOMER, false"})
    void anIncidentAndARestructureAreNotNamedOnAPrintedSheet(Moment moment, boolean isPrivate) {
        Reason reason = new FitsTheMoment()
                .reason(
                        PromptBuilder.notice("a").moments(moment).prompt(),
                        SheetPosition.MIDDLE,
                        Meeting.with().amid(moment).context())
                .orElseThrow();

        assertThat(reason.leader()).contains(moment.label());
        assertThat(reason.everybody().isEmpty()).isEqualTo(isPrivate);
    }

    private static MomentWindow.Timing timing(Moment moment, int inDays) {
        return MomentWindow.timing(UpcomingMoment.onDay(moment, Meeting.TODAY.plusDays(inDays)), Meeting.TODAY);
    }

    private static int points(Prompt prompt, Meeting meeting) {
        return new FitsTheMoment().points(prompt, SheetPosition.MIDDLE, meeting.context());
    }
}
