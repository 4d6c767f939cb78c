package org.onward.text;

/** Classifies code points, beyond what {@link Character} offers. */
final class CodePoints {
    /** The flags of England, Scotland and Wales are a black flag followed by invisible tag characters. */
    static final int BLACK_FLAG = 0x1F3F4;

    private CodePoints() {}

    /**
     * Whether the code point is visible. A code point that this version of Java does not know is treated as visible,
     * because it is probably a new emoji.
     */
    static boolean isVisible(int codePoint) {
        if (isIgnorable(codePoint) || isFiller(codePoint) || isNonCharacter(codePoint)) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    /**
     * Whether the code point may be removed at the ends of a text without a visible change. Joiners and variation
     * selectors may not.
     */
    static boolean isStrippable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                codePoint == '\n'
                        || codePoint == '\t'
                        || isFiller(codePoint)
                        || codePoint == 0x200B
                        || codePoint == 0x2060
                        || codePoint == 0x00AD
                        || codePoint == 0xFEFF
                        || codePoint == 0x180E;
        };
    }

    /** Whether the code point is refused in every context. */
    static boolean isAlwaysRefused(int codePoint) {
        boolean control = Character.getType(codePoint) == Character.CONTROL && codePoint != '\n' && codePoint != '\t';
        return control
                || Character.getType(codePoint) == Character.SURROGATE
                || isNonCharacter(codePoint)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x206F)
                || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB);
    }

    /**
     * Direction marks are sometimes needed between Arabic or Hebrew and Latin words. In other text they only reorder
     * punctuation.
     */
    static boolean isDirectionMark(int codePoint) {
        return codePoint == 0x200E || codePoint == 0x200F || codePoint == 0x061C;
    }

    /** Whether it is a letter of a right-to-left script. */
    static boolean isRightToLeft(int codePoint) {
        if (isDirectionMark(codePoint)) {
            return false;
        }
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Tag characters are an invisible copy of ASCII. */
    static boolean isTag(int codePoint) {
        return codePoint >= 0xE0000 && codePoint <= 0xE007F;
    }

    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    static boolean isNonCharacter(int codePoint) {
        return (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** Unicode's Default_Ignorable_Code_Point. */
    private static boolean isIgnorable(int codePoint) {
        return codePoint == 0x00AD
                || codePoint == 0x034F
                || codePoint == 0x061C
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0x200B && codePoint <= 0x200F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2060 && codePoint <= 0x206F)
                || codePoint == 0x3164
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0xFEFF
                || codePoint == 0xFFA0
                || (codePoint >= 0xFFF0 && codePoint <= 0xFFF8)
                || (codePoint >= 0x1BCA0 && codePoint <= 0x1BCA3)
                || (codePoint >= 0x1D173 && codePoint <= 0x1D17A)
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    }

    /**
     * Letters and symbols with an empty glyph: Hangul fillers, the blank Braille pattern, the object replacement
     * character.
     */
    private static boolean isFiller(int codePoint) {
        return codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || codePoint == 0x2800
                || codePoint == 0xFFFC
                || codePoint == 0x1D159;
    }
}
