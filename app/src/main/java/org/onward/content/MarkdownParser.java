package org.onward.content;

import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown. The depth of nesting is limited, because whoever visits the nodes calls itself once for each level, and 20,000
 * characters can have thousands of levels: enough to overflow the stack.
 */
public final class MarkdownParser {
    /** Far more levels than a reader can follow. An item of a list and its paragraph are two. */
    public static final int MAX_DEPTH = 40;

    /** Deeper lists and quotations are read as plain text. */
    private static final int MAX_OPEN_BLOCKS = 20;

    /**
     * The parser itself calls itself once for each level of emphasis or of an image's description. It overflowed half a megabyte
     * of stack with 3,000 levels, and not with 1,000. Two delimiters make one level of emphasis.
     */
    private static final int MAX_DELIMITERS_IN_PARAGRAPH = 400;

    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\s*\\R");
    private static final Pattern DELIMITERS = Pattern.compile("[*_]+|!\\[");
    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private MarkdownParser() {}

    /** A text with more than {@value #MAX_DEPTH} levels is parsed as one paragraph of plain text. */
    public static Node parse(String source) {
        Node document = parseBlocks(source);
        return isTooDeep(document) ? plain(source) : document;
    }

    /** The same without the limit of depth, for whoever looks at the blocks of the text only and not into them. */
    public static Node parseBlocks(String source) {
        return hasTooManyDelimiters(source) ? plain(source) : PARSER.parse(source);
    }

    public static boolean isTooDeep(String source) {
        return hasTooManyDelimiters(source) || isTooDeep(PARSER.parse(source));
    }

    private static boolean hasTooManyDelimiters(String source) {
        return PARAGRAPH_END
                .splitAsStream(source)
                .anyMatch(paragraph -> DELIMITERS.matcher(paragraph).results().count() > MAX_DELIMITERS_IN_PARAGRAPH);
    }

    /** Goes through the tree without recursion. */
    private static boolean isTooDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                if (depth > MAX_DEPTH) {
                    return true;
                }
                continue;
            }
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == document) {
                return false;
            }
            node = node.getNext();
        }
    }

    private static Node plain(String source) {
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(source));
        Node document = new Document();
        document.appendChild(paragraph);
        return document;
    }
}
