package org.onward.content.reading;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ThematicBreak;
import org.onward.content.Markdown;
import org.onward.content.MarkdownParser;

/** Allows paragraphs, lists, emphasis, links and ### headings only, because they work on screen and on paper. */
final class MarkdownRules extends AbstractVisitor {
    private static final String ALLOWED = "Use paragraphs, lists, emphasis, links and ### headings only.";

    private final String file;
    private final String field;
    private final ProblemCollector problems;

    private MarkdownRules(String file, String field, ProblemCollector problems) {
        this.file = file;
        this.field = field;
        this.problems = problems;
    }

    static void check(String file, String field, Markdown text, ProblemCollector problems) {
        if (MarkdownParser.isTooDeep(text.source())) {
            problems.error(
                    file,
                    field,
                    "lists or emphasis inside each other, more than %d levels deep".formatted(MarkdownParser.MAX_DEPTH),
                    "Take some of them apart.");
            return;
        }
        MarkdownParser.parse(text.source()).accept(new MarkdownRules(file, field, problems));
    }

    @Override
    public void visit(HtmlBlock node) {
        reject(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        reject(node.getLiteral());
    }

    @Override
    public void visit(Image node) {
        reject("an image");
    }

    @Override
    public void visit(Code node) {
        reject("code");
    }

    @Override
    public void visit(FencedCodeBlock node) {
        reject("a block of code");
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        reject("text indented by four spaces, which Markdown takes for code");
    }

    @Override
    public void visit(BlockQuote node) {
        reject("a quotation block");
    }

    @Override
    public void visit(ThematicBreak node) {
        reject("a horizontal line");
    }

    @Override
    public void visit(Heading node) {
        if (node.getLevel() != 3) {
            reject("a heading of level " + node.getLevel());
        }
        visitChildren(node);
    }

    @Override
    public void visit(Link node) {
        if (!node.getDestination().matches("(https?://|mailto:|tel:|/(?!/)).+")) {
            problems.error(
                    file,
                    field,
                    "a link to " + node.getDestination(),
                    "Give the whole address, beginning with https://.");
        }
        visitChildren(node);
    }

    private void reject(String found) {
        problems.error(file, field, found, ALLOWED);
    }
}
