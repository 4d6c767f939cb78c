package org.onward.help;

import java.util.List;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form that changes a contact or removes it. */
public record ContactPage(
        Link back, List<FieldProblem> errors, String address, String name, String part, ContactForm form)
        implements Page {
    @Override
    public String title() {
        return "Change a contact";
    }
}
