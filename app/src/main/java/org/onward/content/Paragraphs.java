package org.onward.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;

/** The paragraphs of a Markdown text as plain text. Each list item is a paragraph of its own. */
final class Paragraphs extends AbstractVisitor {
    private final List<String> paragraphs = new ArrayList<>();

    private Paragraphs() {}

    static List<String> of(Markdown text) {
        Paragraphs visitor = new Paragraphs();
        MarkdownParser.parse(text.source()).accept(visitor);
        return visitor.paragraphs;
    }

    @Override
    public void visit(Paragraph paragraph) {
        paragraphs.add(PlainWords.of(paragraph));
    }

    @Override
    public void visit(Heading heading) {
        // Headings are not sentences, so they are left out.
    }
}
