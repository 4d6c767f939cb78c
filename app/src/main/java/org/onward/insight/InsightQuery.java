package org.onward.insight;

import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.people.TeamId;
import org.onward.web.Paging;
import org.onward.web.Problem;

/**
 * The query parameters of a page. A missing parameter is empty.
 *
 * @param team the chosen team; by default the top of the reviewer's part
 * @param module the chosen module; by default every module
 * @param page the page number, starting at 1
 */
public record InsightQuery(Optional<TeamId> team, Optional<ItemId> module, int page) {
    public static InsightQuery of(String team, String module, String page) {
        return new InsightQuery(teamOf(team), moduleOf(module), Paging.number(page));
    }

    private static Optional<TeamId> teamOf(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(TeamId.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("team", "Use the id of a team, as GET /api/v1/me gives it.");
        }
    }

    private static Optional<ItemId> moduleOf(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(ItemId.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("module", "Use the id of a module, as GET /api/v1/catalogue gives it.");
        }
    }
}
