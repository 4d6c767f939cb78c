package org.onward.catalogue;

import java.util.List;
import org.onward.web.FieldProblem;
import org.onward.web.Page;

/** What the viewer keeps for later, and their favourites. */
public record SavedPage(List<FieldProblem> errors, List<Line> later, List<Line> favourites) implements Page {
    @Override
    public String title() {
        return "Kept for later";
    }

    /**
     * An item that is kept.
     *
     * @param facts kind and minutes; empty for an item that has left the catalogue
     */
    public record Line(String item, String title, String href, List<String> facts) {}
}
