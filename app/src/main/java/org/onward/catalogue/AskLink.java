package org.onward.catalogue;

import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.people.Viewer;

/**
 * The link from an item to the form that asks for it, with the item filled in. Leaders have it, and who has direct reports.
 *
 * @param text such as "Ask my team"
 */
public record AskLink(String href, String text) {
    public static Optional<AskLink> of(Viewer viewer, ItemId item) {
        if (viewer.leads()) {
            return Optional.of(new AskLink("/team/%s/ask?item=%s".formatted(viewer.team(), item), "Ask my team"));
        }
        return viewer.managesPeople()
                ? Optional.of(new AskLink("/team/reports/ask?item=" + item, "Ask the people who report to me"))
                : Optional.empty();
    }
}
