package org.onward.browsing.local;

import java.util.List;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form that changes an offer or removes it. */
public record LocalOfferPage(
        Link back, List<FieldProblem> errors, String address, String name, String part, LocalOfferForm form)
        implements Page {
    @Override
    public String title() {
        return "Change a network or scheme";
    }
}
