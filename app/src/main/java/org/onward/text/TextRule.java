package org.onward.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Defines which text people may enter. Text is stored in Unicode's composed form (NFC) with line feeds as line ends. It
 * is blank if it has no visible character. It is refused if it has a character that nobody types and that could harm
 * readers: a control character, a character that changes the direction of the text around it, an unpaired surrogate, or
 * a code that is no character.
 *
 * <p>Joiners and variation selectors are accepted, because emoji, Persian and Indian scripts need them. Direction marks
 * are accepted in a text with a letter of a right-to-left script.
 */
public final class TextRule {
    /** No language has more marks on one letter. Many marks cover the lines above and below. */
    static final int MAX_MARKS = 10;

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u2028\u2029]");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\t\\n\\p{Z}]+");

    private TextRule() {}

    /** Converts text to composed characters and line feeds. It must be called before text is measured or compared. */
    public static String normalise(String text) {
        if (isPlainAscii(text)) {
            return text;
        }
        return Normalizer.normalize(LINE_END.matcher(text).replaceAll("\n"), Normalizer.Form.NFC);
    }

    /** Whether the text has no visible character. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(CodePoints::isVisible);
    }

    /** Removes white space at both ends, including invisible spaces. The result is empty if the text is blank. */
    public static String strip(String text) {
        if (isBlank(text)) {
            return "";
        }
        int from = 0;
        int to = text.length();
        while (CodePoints.isStrippable(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (CodePoints.isStrippable(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Strips the text and replaces each run of white space by one space, for a single line such as a title. */
    public static String oneLine(String text) {
        return WHITE_SPACE.matcher(strip(text)).replaceAll(" ");
    }

    /**
     * The beginning of a text as one line, with "…" if something follows.
     *
     * @param maxLength in code points, without the "…"
     */
    public static String beginning(String text, int maxLength) {
        String line = oneLine(text);
        return line.codePointCount(0, line.length()) <= maxLength
                ? line
                : line.substring(0, line.offsetByCodePoints(0, maxLength)) + "…";
    }

    /** The first refused character. */
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

    /** Removes all refused characters. */
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
     * Isolates right-to-left text that is quoted in a sentence without HTML, where {@code <bdi>} is not available.
     * Without it, the words around the quotation would be reordered.
     */
    public static String isolated(String words) {
        return words.codePoints().anyMatch(CodePoints::isRightToLeft) ? "\u2068" + words + "\u2069" : words;
    }

    /** A shortcut: plain ASCII, which most text is, needs no further checks. */
    private static boolean isPlainAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if ((character < ' ' && character != '\n' && character != '\t') || character >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Iterates over the characters of a text and keeps the context that some checks need. */
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

        /** A carriage return is refused, because {@link #normalise} has replaced those that end a line. */
        boolean isRefused() {
            return CodePoints.isAlwaysRefused(codePoint)
                    || (CodePoints.isDirectionMark(codePoint) && !rightToLeft)
                    || (CodePoints.isTag(codePoint) && !inFlag)
                    || marks > MAX_MARKS;
        }
    }
}
