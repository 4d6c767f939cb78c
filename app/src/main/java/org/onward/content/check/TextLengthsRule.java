package org.onward.content.check;

import org.onward.content.Markdown;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Pathway;
import org.onward.content.Wording;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;
import org.onward.text.English;

/**
 * Warns about long texts. The limits are those in content/README.md. Texts with a hard limit, such as summaries, are
 * checked by the readers.
 */
final class TextLengthsRule implements ContentRule {
    private static final int INTRODUCTION = 60;
    private static final int FOLLOW_ON = 30;
    private static final int WHY = 80;
    private static final int BECAUSE = 40;
    private static final int PATHWAY_SECTION = 150;

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        content.themes().values().forEach(theme -> {
            String field = theme.id() + ".introduction";
            limit(problems, content.fileOf(theme), field, theme.introduction(), INTRODUCTION);
        });
        content.prompts().values().forEach(prompt -> {
            String field = prompt.id() + ".follow-on";
            limit(problems, content.fileOf(prompt), field, prompt.followOn(), FOLLOW_ON);
        });
        content.resources().values().forEach(resource -> {
            String why = MarkdownRenderer.plainText(resource.why());
            limit(problems, content.fileOf(resource), "text", why, WHY);
        });
        content.pathways().values().forEach(pathway -> pathway(pathway, content.fileOf(pathway), problems));
    }

    private static void pathway(Pathway pathway, String file, ProblemCollector problems) {
        pathway.steps()
                .forEach(step ->
                        limit(problems, file, "steps[%s].because".formatted(step.item()), step.because(), BECAUSE));
        section(problems, file, "Who it is for", pathway.whoItIsFor());
        section(problems, file, "Why this order", pathway.whyThisOrder());
        section(problems, file, "When you have finished", pathway.whenFinished());
    }

    private static void section(ProblemCollector problems, String file, String title, Markdown text) {
        limit(problems, file, "## " + title, MarkdownRenderer.plainText(text), PATHWAY_SECTION);
    }

    private static void limit(ProblemCollector problems, String file, String field, String text, int max) {
        int words = Wording.countWords(text);
        if (words > max) {
            problems.warning(file, field, English.count(words, "word"), "Aim for %d words or fewer.".formatted(max));
        }
    }
}
