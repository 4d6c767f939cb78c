package org.onward.text;

import java.util.List;
import java.util.Locale;

/** The grammar that sentences share: capitals, numbers in words, plurals and lists. */
public final class English {
    private static final List<String> NUMBERS =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private English() {}

    /** With a capital at the beginning: {@code Write in silence}. */
    public static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** In words up to ten, then in figures: {@code seven}, {@code 12}. */
    public static String number(long number) {
        return number < NUMBERS.size() ? NUMBERS.get((int) number) : Long.toString(number);
    }

    /** {@code 1 prompt}, {@code 3 prompts}. */
    public static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /** {@code 1 person}, {@code 3 people}. */
    public static String count(long number, String singular, String plural) {
        return number + " " + (number == 1 ? singular : plural);
    }

    /** {@code mentoring, shadowing and events}. */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
