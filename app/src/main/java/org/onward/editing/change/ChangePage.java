package org.onward.editing.change;

import java.util.List;
import java.util.Optional;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * One change of content: what differs, what became of it, and what the viewer can do about it.
 *
 * @param own whether the viewer proposed it
 * @param warnings what the content check says of the item as it would be
 * @param obstacles why it cannot be published
 */
public record ChangePage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String itemTitle,
        String itemHref,
        String address,
        String state,
        boolean open,
        boolean own,
        boolean published,
        boolean review,
        boolean secondEditor,
        Optional<String> note,
        List<StepLine> steps,
        List<Difference> differences,
        List<String> warnings,
        List<String> obstacles,
        String editAgainHref,
        Field reason)
        implements Page {
    /** @param words such as "Published on Tuesday 24 November 2026 at 10:00" */
    public record StepLine(String words, String person, Optional<String> reason) {}
}
