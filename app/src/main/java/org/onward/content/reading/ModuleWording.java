package org.onward.content.reading;

import java.util.concurrent.atomic.AtomicInteger;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.onward.content.LearningModule;
import org.onward.content.Markdown;
import org.onward.content.MarkdownParser;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Wording;
import org.onward.text.English;

/** Checks the length of a module's sections and how they end. Wrong lengths are only warnings. */
final class ModuleWording {
    private final String file;
    private final ProblemCollector problems;

    private ModuleWording(String file, ProblemCollector problems) {
        this.file = file;
        this.problems = problems;
    }

    static void check(String file, LearningModule module, ProblemCollector problems) {
        ModuleWording wording = new ModuleWording(file, problems);
        wording.length("Case", module.openingCase(), 150, 350);
        wording.length("Reflection", module.reflection(), 40, 120);
        wording.endsInAQuestion(module.reflection());
        wording.bullets(module.change());
    }

    private void length(String section, Markdown text, int min, int max) {
        int words = Wording.countWords(MarkdownRenderer.plainText(text));
        if (!text.isBlank() && (words < min || words > max)) {
            problems.warning(
                    file, "## " + section, English.count(words, "word"), "Aim for %d to %d words.".formatted(min, max));
        }
    }

    private void endsInAQuestion(Markdown reflection) {
        String text = reflection.source().replaceAll("[*_\\s]+$", "");
        if (!text.isEmpty() && !text.endsWith("?")) {
            problems.error(
                    file,
                    "## Reflection",
                    text.substring(text.lastIndexOf('\n') + 1),
                    "End with one clear question, and its question mark.");
        }
    }

    private void bullets(Markdown change) {
        int bullets = countListItems(change);
        if (!change.isBlank() && (bullets < 3 || bullets > 5)) {
            problems.error(
                    file,
                    "## What change looks like",
                    English.count(bullets, "bullet"),
                    "Write 3 to 5 bullets, each something that one can observe.");
        }
    }

    private static int countListItems(Markdown text) {
        AtomicInteger items = new AtomicInteger();
        MarkdownParser.parse(text.source()).accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                items.incrementAndGet();
            }
        });
        return items.get();
    }
}
