package org.onward.editing;

import java.util.List;
import java.util.Optional;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.Paging;

/**
 * The prompts that were reported as excluding, and the use of prompts in all teams.
 *
 * @param figures one page of the use of prompts
 * @param counted when it was counted
 */
public record PromptsPage(
        Link back,
        List<FieldProblem> errors,
        String tryHref,
        List<ReportedPrompt> open,
        List<ReportedPrompt> withdrawn,
        List<PromptUsage> figures,
        Optional<Paging> pages,
        String counted,
        Optional<String> tooFew)
        implements Page {
    @Override
    public String title() {
        return "Prompts";
    }

    /**
     * A prompt that somebody reported as excluding.
     *
     * @param text the current text
     * @param earlierTexts the texts at the time of a report, if they differ
     * @param reasons the reasons that people gave, if any
     * @param address the address that the decision is posted to; absent once it is decided
     * @param seen the reports on this page; the decision applies only to them
     */
    public record ReportedPrompt(
            String id,
            String text,
            String theme,
            List<String> earlierTexts,
            List<String> reasons,
            Optional<String> address,
            Field seen) {}

    public record PromptUsage(String text, String theme, int teams, String ratings) {}
}
