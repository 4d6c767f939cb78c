package org.onward.help;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The contacts that an administrator may change, and the form that adds one.
 *
 * @param part the choice of the part of the tree, for an administrator of several
 */
public record ContactListPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String address,
        List<Line> contacts,
        Optional<Choices> part,
        ContactForm form)
        implements Page {
    @Override
    public String title() {
        return "Who people can speak to";
    }

    public record Line(String kind, String name, String reach, String part, String href) {}
}
