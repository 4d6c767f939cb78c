package org.onward.editing;

import java.util.List;
import java.util.Optional;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** What people found excluding, and how prompts fare over all teams. */
public record PromptsPage(
        Link back,
        List<FieldProblem> errors,
        String tryHref,
        List<Reported> open,
        List<Reported> waiting,
        List<Fares> figures,
        Optional<String> tooFew)
        implements Page {
    @Override
    public String title() {
        return "Prompts";
    }

    /**
     * A prompt that somebody found excluding.
     *
     * @param text as it reads now
     * @param before as it read when it was reported, where that was otherwise
     * @param whys what people wrote, if they did
     * @param address where to decide
     * @param seen the reports that this page shows: a decision is about no other
     */
    public record Reported(
            String id,
            String text,
            String theme,
            List<String> before,
            List<String> whys,
            Optional<String> address,
            Field seen) {}

    public record Fares(String text, String theme, int teams, String ratings) {}
}
