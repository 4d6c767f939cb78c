package org.onward.composer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onward.composer.Composer;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.content.ShippedContent;

/** Sheets have notes about the days of their week, from the shipped observances. */
final class CalendarNotesTest {
    private static final Library LIBRARY = ShippedContent.library();

    @Test
    void aMonthThatHasBegunIsNamedWithItsDaysAndWhatAChairCanDo() {
        assertThat(notesOn(LocalDate.of(2027, 2, 9)))
                .anyMatch(note ->
                        note.startsWith("Ramadan, expected 8 February 2027 to 8 March 2027: Meet between 09:30"));
    }

    @Test
    void aDayWithinTheWeekIsNamedAndOneAfterItIsNot() {
        assertThat(notesOn(LocalDate.of(2027, 2, 2))).anyMatch(note -> note.startsWith("Ramadan"));
        assertThat(notesOn(LocalDate.of(2027, 2, 1))).noneMatch(note -> note.startsWith("Ramadan"));
        assertThat(notesOn(LocalDate.of(2027, 3, 9))).noneMatch(note -> note.startsWith("Ramadan"));
    }

    @Test
    void inAWeekOfManyDaysTwoComeWithAdviceAndTheOthersByName() {
        assertThat(notesOn(LocalDate.of(2028, 4, 11)))
                .filteredOn(note -> note.contains(" April 2028"))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("Also near: ")
                .contains("Good Friday", "Vaisakhi");
    }

    @Test
    void theWeekAfterChristmasSaysWhichDaysAreOff() {
        assertThat(notesOn(LocalDate.of(2026, 12, 29)))
                .anyMatch(note -> note.startsWith("New Year's Day, 1 January 2027"));
    }

    private static List<String> notesOn(LocalDate day) {
        Composition composition = new Composer(PromptBank.of(LIBRARY, Set.of()))
                .compose(TeamFacts.ofNewTeam(day, 8), ComposingRequest.plain(20, Mode.IN_ROOM, 1));
        return ((Composition.Sheet) composition).notes();
    }
}
