package org.onward.editing.change;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.onward.content.EditableField;
import org.onward.content.Markdown;
import org.onward.content.MarkdownParser;
import org.onward.content.MarkdownRenderer;
import org.onward.text.TextRule;

/**
 * One changed field as the page shows it.
 *
 * @param formatted whether the texts have formatting, which the page shows, and also as they were typed
 */
public record Difference(String label, boolean formatted, Version before, Version after) {
    /**
     * A text before or after the change.
     *
     * @param html the text with its formatting, which the content rules keep simple; empty if it has none
     * @param links where its links lead, because the formatted text does not show that
     */
    public record Version(String text, String html, List<String> links) {
        @Override
        public String toString() {
            return "Version";
        }
    }

    static Difference of(EditableField field, String before, String after) {
        boolean formatted = field.form() == EditableField.Form.MARKDOWN;
        return new Difference(
                ItemWording.label(field),
                formatted,
                formatted ? formatted(before) : plain(before),
                formatted ? formatted(after) : plain(after));
    }

    private static Version plain(String text) {
        return new Version(TextRule.oneLine(text), "", List.of());
    }

    private static Version formatted(String text) {
        List<String> links = new ArrayList<>();
        MarkdownParser.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }
        });
        return new Version(text, MarkdownRenderer.html(new Markdown(text)), List.copyOf(links));
    }
}
