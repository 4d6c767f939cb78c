package org.onward.wayfinding;

/** Formats a number with its noun: {@code 1 module}, {@code 3 modules}. */
final class CountPhrases {
    private CountPhrases() {}

    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
