package org.onward.browsing.local;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The offers that an administrator may change, and the form that adds one.
 *
 * @param part the choice of the part of the tree, for an administrator of several
 */
public record LocalOfferListPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String address,
        List<Line> offers,
        Optional<Choices> part,
        LocalOfferForm form)
        implements Page {
    @Override
    public String title() {
        return "Networks and schemes inside";
    }

    /** @param needsReview whether the last review is more than a year ago */
    public record Line(
            String kind, String name, String reach, String part, String reviewed, boolean needsReview, String href) {}
}
