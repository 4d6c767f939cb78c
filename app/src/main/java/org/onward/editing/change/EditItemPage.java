package org.onward.editing.change;

import java.util.List;
import java.util.Optional;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The form that proposes other texts for a resource, a prompt or a module, with its preview and its history.
 *
 * @param readersHref the page that readers see; a prompt has none
 * @param reviewed such as "Reviewed on 22 November 2026"
 * @param canBeReviewed whether the button "Reviewed today" is there
 * @param filesBroken whether the files have errors, so that readers see an earlier version
 * @param setAside the published changes that readers do not see
 * @param differences the preview of a submitted form; empty on the first visit
 * @param otherWarnings what the check says of other places than the fields
 */
public record EditItemPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String itemTitle,
        String address,
        Optional<String> readersHref,
        String reviewed,
        boolean canBeReviewed,
        boolean secondEditor,
        boolean filesBroken,
        List<SetAside> setAside,
        boolean previewed,
        List<Difference> differences,
        List<String> otherWarnings,
        List<TextRow> texts,
        List<TextRow> guideTexts,
        Field note,
        Field seen,
        List<HistoryLine> history)
        implements Page {

    /**
     * One field of the form.
     *
     * @param advice what the content check advises; empty if nothing
     */
    public record TextRow(
            String name,
            String value,
            Optional<String> error,
            String label,
            String hint,
            boolean line,
            int rows,
            List<String> advice) {}

    /** A published text that readers do not see, and why. */
    public record SetAside(String label, String text, String why) {}

    /** @param words such as "Title, Summary: published on 24 November 2026" */
    public record HistoryLine(String href, String words, String proposedBy, String state, boolean open) {}
}
