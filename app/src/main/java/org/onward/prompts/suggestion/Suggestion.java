package org.onward.prompts.suggestion;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.people.TeamId;

/**
 * A suggestion for a team's next talk in a week.
 *
 * @param week the Monday of the week
 * @param title the subject, the minutes and the number of questions
 * @param why the reason in one plain sentence
 * @param caution when not to talk about it, if the sheet is about a module
 * @param offer the suggested sheet; empty in a week without one
 */
public record Suggestion(
        TeamId team,
        LocalDate week,
        SuggestionType kind,
        String title,
        String why,
        Optional<String> caution,
        Optional<Offer> offer) {
    /** The reason for a suggestion, in the order of precedence. */
    public enum SuggestionType {
        /** An incident happened, and people need care and facts. No sheet. */
        CARE,
        /** The team has talked this week. No sheet. */
        TALKED,
        MOMENT,
        PROMISES,
        MODULE,
        QUIET_THEME,
        GENTLE_START
    }

    /** The suggested sheet and its request. */
    public record Offer(ComposingRequest request, Composition.Sheet sheet) {
        public int questions() {
            return sheet.prompts().size();
        }
    }
}
