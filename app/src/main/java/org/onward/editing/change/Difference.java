package org.onward.editing.change;

import org.onward.content.EditableField;
import org.onward.content.Markdown;
import org.onward.content.MarkdownRenderer;
import org.onward.text.TextRule;

/**
 * One changed field as the page shows it.
 *
 * @param formatted whether the texts are HTML, which the content rules keep simple
 */
public record Difference(
        String label, boolean formatted, String before, String after, String beforeHtml, String afterHtml) {
    static Difference of(EditableField field, String before, String after) {
        boolean formatted = field.form() == EditableField.Form.MARKDOWN;
        return new Difference(
                (field.inGuide() ? "Guide: " : "") + field.label(),
                formatted,
                TextRule.oneLine(before),
                TextRule.oneLine(after),
                formatted ? MarkdownRenderer.html(new Markdown(before)) : "",
                formatted ? MarkdownRenderer.html(new Markdown(after)) : "");
    }
}
