package org.onward.composer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.composer.Meeting;
import org.onward.composer.PromptBuilder;
import org.onward.composer.model.Composition;
import org.onward.content.Format;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.Safety;

/** The notes on a sheet, and the reasons for a refusal. */
final class SheetNotesTest {
    @Test
    void aFullSheetInAnOrdinaryWeekNeedsNoNote() {
        assertThat(bank().minutes(15).sheet().notes()).isEmpty();
    }

    @Test
    void aHybridMeetingLetsRemotePeopleSpeakFirst() {
        assertThat(bank().minutes(15).mode(Mode.HYBRID).sheet().notes())
                .containsExactly("People on a screen speak first, every time.");
    }

    @Test
    void whereSafetyIsLowTheLeaderStaysOutForOnePart() {
        assertThat(bank().minutes(15).safety(Safety.LOW).sheet().notes())
                .containsExactly("Stay out of the room for one part, so that people can talk without you."
                        + " Start in writing or in pairs, and let nobody be called on.");
    }

    @Test
    void dueCommitmentsAndTooManyCommitmentsAreTwoNotes() {
        assertThat(Meeting.with(
                                PromptBuilder.opening("a"),
                                PromptBuilder.close("old-or-new").asks(QuestionType.EITHER))
                        .minutes(10)
                        .due(1)
                        .atLimit(1)
                        .sheet()
                        .notes())
                .containsExactly(
                        "Some commitments in your team are due. Ask first how it went: kept, partly, not yet, or no longer right.",
                        "Enough commitments are open here. Ask for no new one: the next step on an old one counts.");
    }

    @Test
    void aSheetWithACheckInHasNoReminder() {
        assertThat(bank(PromptBuilder.checkIn("how-it-went"))
                        .due(1)
                        .minutes(20)
                        .sheet()
                        .notes())
                .isEmpty();
    }

    @Test
    void aTeamThatCheckedInWithinFourWeeksGetsNoReminder() {
        assertThat(bank(PromptBuilder.checkIn("how-it-went"))
                        .due(1)
                        .used("how-it-went", 27)
                        .minutes(20)
                        .sheet()
                        .notes())
                .noneMatch(note -> note.contains("due"));
    }

    @Test
    void oneDueCommitmentIsNotCounted() {
        assertThat(bank().due(1).amid(Moment.EXTERNAL_NEWS).sheet().notes())
                .contains("Some commitments in your team are due. They can wait for your next meeting.");
    }

    @Test
    void inAHardWeekCommitmentsCanWait() {
        assertThat(bank().due(5).amid(Moment.EXTERNAL_NEWS).sheet().notes())
                .contains("Commitments of five people in your team are due. They can wait for your next meeting.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            15 | Recruiting opens: it is early for that. From 25 November 2026 on, a sheet will speak to it. These fit any week.
            -1 | Recruiting opens: the time for that is past. These fit any week.
            14 | Recruiting opens: the library has no question for that yet. These fit any week.
            """)
    void aMomentWithoutAQuestionOnTheSheetIsExplained(int inDays, String note) {
        assertThat(bank().minutes(15)
                        .daysBefore(inDays, Moment.RECRUITING_OPENS)
                        .sheet()
                        .notes())
                .containsExactly(note);
    }

    @Test
    void theNoteSaysWhyNoQuestionForTheMomentIsOnTheSheet() {
        PromptBuilder question = PromptBuilder.notice("welcome").moments(Moment.NEWCOMER);

        assertThat(note(
                        question,
                        bank(question).amid(Moment.NEWCOMER).minutes(15).used("welcome", 3)))
                .isEqualTo("A newcomer: your team used its questions lately, and they rest. These fit any week.");
        assertThat(note(question, bank(question).amid(Moment.NEWCOMER).minutes(10)))
                .isEqualTo("A newcomer: none of its questions fits into a sheet of 11 minutes. These fit any week.");
        assertThat(note(
                        question,
                        bank(question.modes(Mode.REMOTE)).amid(Moment.NEWCOMER).minutes(15)))
                .isEqualTo("A newcomer: its questions stay away by this rule. Every question works where people are:"
                        + " in the room, remote or hybrid. These fit any week.");
    }

    @Test
    void anIncidentOfTheLastTwoDaysHasNoSheet() {
        assertThat(bank().daysAfter(2, Moment.INCIDENT).composition())
                .isEqualTo(new Composition.Refusal(
                        "momentOn",
                        "For 48 hours after an incident people need care and facts, not questions."
                                + " Ask how everybody is, say what is known, and come back from 25 November 2026 on."));
        assertThat(bank().daysAfter(3, Moment.INCIDENT).composition()).isInstanceOf(Composition.Sheet.class);
    }

    @Test
    void anIncidentWithoutADayComesWithAWarningAndALongPastOneWithHelp() {
        PromptBuilder question = PromptBuilder.notice("what-happened").moments(Moment.INCIDENT);

        assertThat(bank(question).minutes(15).amid(Moment.INCIDENT).sheet().notes())
                .containsExactly("You gave no day for the incident. People need 48 hours of care and facts before any"
                        + " of these questions.");
        assertThat(bank(question)
                        .minutes(15)
                        .daysAfter(3, Moment.INCIDENT)
                        .sheet()
                        .notes())
                .isEmpty();
        assertThat(bank().minutes(15).daysAfter(15, Moment.INCIDENT).sheet().notes())
                .containsExactly(
                        "An incident: more than two weeks have passed. These fit any week. If it still weighs"
                                + " on somebody, occupational health and your Freedom to Speak Up guardian are there for that.");
    }

    @Test
    void newsIsForListeningOnly() {
        assertThat(bank(PromptBuilder.notice("news").moments(Moment.EXTERNAL_NEWS))
                        .minutes(15)
                        .amid(Moment.EXTERNAL_NEWS)
                        .sheet()
                        .notes())
                .containsExactly(
                        "This is for listening only: nobody debates the news, nothing is decided, and nobody has to speak for anybody.");
    }

    @Test
    void aLibraryWithoutAnOpeningOrACloseSaysSo() {
        assertThat(Meeting.with(PromptBuilder.close("c")).refusal().why())
                .isEqualTo("The library has no opening question yet. Ask a content editor for one.");
        assertThat(Meeting.with(PromptBuilder.opening("a")).refusal().why())
                .isEqualTo("The library has no closing question yet. Ask a content editor for one.");
    }

    @Test
    void aRuleThatLeavesNoOpeningOrCloseIsNamed() {
        assertThat(bank().atLimit(1).refusal().why())
                .isEqualTo("No closing question suits this meeting, by this rule: “Nobody is asked for a fourth open"
                        + " commitment.” Choose another way to meet, or ask a content editor for one.");
        assertThat(Meeting.with(PromptBuilder.opening("a").format(Format.STORY), PromptBuilder.close("c"))
                        .safety(Safety.LOW)
                        .refusal()
                        .why())
                .startsWith(
                        "No opening question suits this meeting, by this rule: “No question goes deeper than is safe");
    }

    @Test
    void anOpeningAndACloseThatAreTooLongTogetherAskForMoreTime() {
        assertThat(Meeting.with(
                                PromptBuilder.opening("a"),
                                PromptBuilder.close("c").minutes(7))
                        .minutes(10)
                        .composition())
                .isEqualTo(
                        new Composition.Refusal(
                                "minutes",
                                "No opening and close together fit the 10 minutes that a meeting of 11 has for questions. Choose more time."));
    }

    private static String note(PromptBuilder question, Meeting meeting) {
        assertThat(meeting.ids()).doesNotContain(question.prompt().id().value());
        return meeting.sheet().notes().get(0);
    }

    /** A bank that fills a quarter of an hour in any week, with further prompts. */
    private static Meeting bank(PromptBuilder... more) {
        PromptBuilder[] all = {
            PromptBuilder.opening("a").cooldown(0),
            PromptBuilder.notice("b").cooldown(0),
            PromptBuilder.close("c").cooldown(0)
        };
        Meeting meeting = Meeting.with(all);
        return more.length == 0 ? meeting : Meeting.with(all[0], all[1], all[2], more[0]);
    }
}
