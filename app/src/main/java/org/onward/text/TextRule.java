package org.onward.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule for text that people write. Text is kept in Unicode's composed form (NFC) with single line feeds. It is blank when
 * it has no visible character. It is refused when it has a character that nobody types and that could hurt whoever reads it
 * later: a control character, one that turns the direction of the words around it, half of a character, or no character.
 *
 * <p>Joiners and variation selectors are accepted (emoji, Persian and Indian scripts need them), and so are direction marks
 * in a text that has a letter written from right to left.
 */
public final class TextRule {
    /** More than any language puts on one letter; a pile of them covers the lines above and below. */
    static final int MOST_MARKS = 10;

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u2028\u2029]");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\t\\n\\p{Z}]+");

    private TextRule() {}

    /** Composed characters, and a line feed at the end of each line. Do this before anything is measured or compared. */
    public static String normalise(String text) {
        if (isPlainAscii(text)) {
            return text;
        }
        return Normalizer.normalize(LINE_END.matcher(text).replaceAll("\n"), Normalizer.Form.NFC);
    }

    /** Whether nobody would see anything of it. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(CodePoints::isVisible);
    }

    /** Without the spaces at both ends, those that cannot be seen included; empty when it is blank. */
    public static String strip(String text) {
        if (isBlank(text)) {
            return "";
        }
        int from = 0;
        int to = text.length();
        while (CodePoints.isEdge(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (CodePoints.isEdge(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Stripped, with one space for any run of white space: for a text of one line, such as a title. */
    public static String oneLine(String text) {
        return WHITE_SPACE.matcher(strip(text)).replaceAll(" ");
    }

    /** The first character that is refused. */
    public static Optional<RefusedCharacter> firstRefused(String text) {
        if (isPlainAscii(text)) {
            return Optional.empty();
        }
        Scan scan = new Scan(text);
        while (scan.next()) {
            if (scan.isRefused()) {
                return Optional.of(new RefusedCharacter(scan.codePoint(), scan.index()));
            }
        }
        return Optional.empty();
    }

    /** The text as it would be accepted: every refused character is left out. */
    public static String withoutRefused(String text) {
        if (isPlainAscii(text)) {
            return text;
        }
        StringBuilder accepted = new StringBuilder(text.length());
        Scan scan = new Scan(text);
        while (scan.next()) {
            if (!scan.isRefused()) {
                accepted.appendCodePoint(scan.codePoint());
            }
        }
        return accepted.toString();
    }

    /**
     * For a sentence of ours that quotes somebody's words where HTML cannot say {@code <bdi>}: keeps words that are written
     * from right to left from turning ours.
     */
    public static String isolated(String words) {
        return words.codePoints().anyMatch(CodePoints::isRightToLeft) ? "\u2068" + words + "\u2069" : words;
    }

    /** Most text is this, so that the other questions need not be asked. */
    private static boolean isPlainAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if ((character < ' ' && character != '\n' && character != '\t') || character >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Goes through a text and knows what stood before each character. */
    private static final class Scan {
        private final String text;
        private final boolean rightToLeft;
        private int index = -1;
        private int codePoint;
        private int marks;
        private boolean inFlag;

        Scan(String text) {
            this.text = text;
            this.rightToLeft = text.codePoints().anyMatch(CodePoints::isRightToLeft);
        }

        boolean next() {
            index += index < 0 ? 1 : Character.charCount(codePoint);
            if (index >= text.length()) {
                return false;
            }
            codePoint = text.codePointAt(index);
            marks = CodePoints.isMark(codePoint) ? marks + 1 : 0;
            inFlag = codePoint == CodePoints.BLACK_FLAG || (inFlag && CodePoints.isTag(codePoint));
            return true;
        }

        int codePoint() {
            return codePoint;
        }

        int index() {
            return index;
        }

        /** A carriage return is a line end that {@link #normalise} has not seen yet. */
        boolean isRefused() {
            return CodePoints.isNeverText(codePoint)
                    || (CodePoints.isDirectionMark(codePoint) && !rightToLeft)
                    || (CodePoints.isTag(codePoint) && !inFlag)
                    || marks > MOST_MARKS;
        }
    }
}
