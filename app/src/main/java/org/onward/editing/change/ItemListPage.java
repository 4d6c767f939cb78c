package org.onward.editing.change;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** Finds a resource, a prompt or a module to edit. The form uses GET and changes nothing. */
public record ItemListPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String address,
        Choices kind,
        Field q,
        String summary,
        List<Line> items,
        Optional<String> more)
        implements Page {
    @Override
    public String title() {
        return "Edit content";
    }

    public record Line(String title, String href, String facts) {}
}
