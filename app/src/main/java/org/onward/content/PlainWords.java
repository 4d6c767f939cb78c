package org.onward.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the visible text in one line, without markup and link addresses. */
final class PlainWords extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    private PlainWords() {}

    static String of(Node document) {
        PlainWords visitor = new PlainWords();
        document.accept(visitor);
        return visitor.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        words.append(' ');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        words.append(' ');
    }
}
