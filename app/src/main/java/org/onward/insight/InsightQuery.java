package org.onward.insight;

import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.people.TeamId;
import org.onward.text.EnumWords;
import org.onward.web.PageNumber;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/**
 * The query parameters of a page. A missing parameter is empty.
 *
 * @param team the chosen team; by default the top of the reviewer's part
 * @param module the chosen module; by default every module
 * @param name words of the names of the subteams to show; by default all
 * @param order the order of the subteams
 * @param page the page number, starting at 1
 */
public record InsightQuery(Optional<TeamId> team, Optional<ItemId> module, String name, TeamOrder order, int page) {
    private static final int MAX_NAME_LENGTH = 100;

    public static InsightQuery of(String team, String module, String page) {
        return of(team, module, "", "", page);
    }

    /** @throws Problem (422) that names the parameter that cannot be read */
    public static InsightQuery of(String team, String module, String name, String order, String page) {
        return new InsightQuery(
                teamOf(team),
                moduleOf(module),
                TextRequirements.optional("name", name, MAX_NAME_LENGTH),
                orderOf(order),
                PageNumber.of(page, 1).number());
    }

    /** The page with this number of entries. */
    PageNumber page(int size) {
        return new PageNumber(page, size);
    }

    private static TeamOrder orderOf(String text) {
        return text.isBlank()
                ? TeamOrder.NAME
                : EnumWords.find(TeamOrder.class, text.strip())
                        .orElseThrow(() ->
                                Problem.invalid("order", "Use one of: %s.".formatted(EnumWords.list(TeamOrder.class))));
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
