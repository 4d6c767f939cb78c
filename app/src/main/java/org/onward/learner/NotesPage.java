package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.web.Page;
import org.onward.web.Paging;

/**
 * All private notes of the viewer.
 *
 * @param count such as "12 notes"
 * @param byItem whether notes on the same module come together
 */
public record NotesPage(String count, boolean byItem, List<NoteLine> notes, Optional<Paging> pages) implements Page {
    /** @param text the note, or empty when this installation's key cannot decrypt it */
    public record NoteLine(
            String href,
            String item,
            String itemHref,
            String writtenOn,
            Optional<String> editedOn,
            Optional<String> text) {
        /** Leaves out the text, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "NoteLine[" + href + "]";
        }
    }

    @Override
    public String title() {
        return "My notes";
    }
}
