package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * One private note of the viewer, with the form that changes it.
 *
 * @param note empty when this installation's key cannot decrypt it
 */
public record NotePage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String item,
        String itemHref,
        String writtenOn,
        Optional<Field> note,
        List<EarlierText> earlier)
        implements Page {
    public record EarlierText(String until, Optional<String> text) {
        /** Leaves out the text, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "EarlierText[" + until + "]";
        }
    }

    /** Leaves out the text, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "NotePage[" + address + "]";
    }

    @Override
    public String title() {
        return "Your note";
    }
}
