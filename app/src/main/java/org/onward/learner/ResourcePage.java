package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.catalogue.AskLink;
import org.onward.catalogue.BodyNote;
import org.onward.catalogue.ItemLink;
import org.onward.catalogue.RelatedItems;
import org.onward.catalogue.SavedState;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * One resource: its address, why it is useful, and the form that records it as done.
 *
 * @param moduleId the module from whose page it was opened, if any; it counts for this module, too
 */
public record ResourcePage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String address,
        Optional<String> moduleId,
        Optional<String> moduleTitle,
        String link,
        String publisher,
        String kind,
        int minutes,
        String minutesNote,
        String cost,
        String audience,
        String whyHtml,
        String evidence,
        String accessibility,
        String seen,
        Optional<String> caution,
        Optional<ItemLink> instead,
        List<BodyNote> bodies,
        VisibilityNote visibility,
        Optional<String> doneOn,
        Optional<String> undoUntil,
        Optional<EarlierVersionLink> earlier,
        Field minutesSpent,
        SavedState saved,
        Optional<AskLink> ask,
        RelatedLinks related)
        implements Page {

    /** The modules and pathways that contain the resource, with its position in each. */
    public record RelatedLinks(
            List<RelatedItems.SequencePosition> modules,
            List<RelatedItems.SequencePosition> pathways,
            Optional<String> roles,
            Optional<String> moments) {}
}
