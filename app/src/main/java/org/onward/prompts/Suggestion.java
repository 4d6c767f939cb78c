package org.onward.prompts;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.composer.ComposingRequest;
import org.onward.composer.Composition;
import org.onward.people.TeamId;

/**
 * What a team could talk about this week.
 *
 * @param week the Monday of the week
 * @param title what, how long, how many questions
 * @param why in one plain sentence
 * @param offer the sheet; nothing in a week that needs none
 */
public record Suggestion(
        TeamId team, LocalDate week, SuggestionType kind, String title, String why, Optional<Offer> offer) {
    /** Why this one, the strongest reason first. */
    public enum SuggestionType {
        /** Something happened, and people need care and facts: no sheet. */
        CARE,
        /** The team has talked this week: no sheet. */
        TALKED,
        MOMENT,
        PROMISES,
        MODULE,
        QUIET_THEME,
        GENTLE_START
    }

    /** The sheet that one tap makes. */
    public record Offer(ComposingRequest request, Composition.Sheet sheet) {
        public int questions() {
            return sheet.prompts().size();
        }
    }
}
