package org.onward.web;

/** A whole number in an address, such as {@code minutes=20}. */
public record WholeNumber(int value) {
    /** @throws IllegalArgumentException saying what to write, when it is written in another way */
    public static WholeNumber fromString(String text) {
        return new WholeNumber(ValueFormats.wholeNumber(text.strip())
                .orElseThrow(() -> new IllegalArgumentException("Use a whole number, such as 5.")));
    }
}
