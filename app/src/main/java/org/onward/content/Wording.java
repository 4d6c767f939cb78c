package org.onward.content;

import java.util.regex.Pattern;

/** Small questions about a piece of plain text. */
public final class Wording {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]");

    private Wording() {}

    /** Whether a text is free of what neither a page nor a database can hold. */
    public static boolean isPlain(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }

    public static String count(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }

    public static int countWords(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }
}
