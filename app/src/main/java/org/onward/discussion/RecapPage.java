package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.people.MarkedText;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form that corrects the themes of a closed session. */
public record RecapPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String teamName,
        String when,
        Optional<NameWarning> warning,
        Field themes)
        implements Page {

    @Override
    public String title() {
        return "Correct what came up";
    }

    /**
     * A warning about themes that may name somebody.
     *
     * @param key confirms these themes when the form sends it back
     */
    public record NameWarning(List<MarkedText> themes, String key) {
        static Optional<NameWarning> of(List<MarkedText> marked, List<String> themes) {
            return marked.isEmpty() ? Optional.empty() : Optional.of(new NameWarning(marked, ThemeFields.key(themes)));
        }
    }
}
