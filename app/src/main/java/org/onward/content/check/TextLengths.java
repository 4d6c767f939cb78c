package org.onward.content.check;

import org.onward.content.Markdown;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Pathway;
import org.onward.content.Wording;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Warns about long texts. The limits are those in content/README.md. Texts with a hard limit, such as summaries, are
 * checked by the readers.
 */
final class TextLengths implements ContentRule {
    private static final int INTRODUCTION = 60;
    private static final int FOLLOW_ON = 30;
    private static final int WHY = 80;
    private static final int BECAUSE = 40;
    private static final int PATHWAY_SECTION = 150;

    @Override
    public void check(ParsedContent whole, ProblemCollector findings) {
        whole.themes().values().forEach(theme -> {
            String field = theme.id() + ".introduction";
            limit(findings, whole.fileOf(theme), field, theme.introduction(), INTRODUCTION);
        });
        whole.prompts().values().forEach(prompt -> {
            String field = prompt.id() + ".follow-on";
            limit(findings, whole.fileOf(prompt), field, prompt.followOn(), FOLLOW_ON);
        });
        whole.resources().values().forEach(resource -> {
            String why = MarkdownRenderer.plainText(resource.why());
            limit(findings, whole.fileOf(resource), "text", why, WHY);
        });
        whole.pathways().values().forEach(pathway -> pathway(pathway, whole.fileOf(pathway), findings));
    }

    private static void pathway(Pathway pathway, String file, ProblemCollector findings) {
        pathway.steps()
                .forEach(step ->
                        limit(findings, file, "steps[%s].because".formatted(step.item()), step.because(), BECAUSE));
        section(findings, file, "Who it is for", pathway.whoItIsFor());
        section(findings, file, "Why this order", pathway.whyThisOrder());
        section(findings, file, "When you have finished", pathway.whenFinished());
    }

    private static void section(ProblemCollector findings, String file, String title, Markdown text) {
        limit(findings, file, "## " + title, MarkdownRenderer.plainText(text), PATHWAY_SECTION);
    }

    private static void limit(ProblemCollector findings, String file, String field, String text, int most) {
        int words = Wording.countWords(text);
        if (words > most) {
            findings.warning(file, field, Wording.count(words, "word"), "Aim for %d words or fewer.".formatted(most));
        }
    }
}
