package org.onward.web;

/** A whole number in an address, such as {@code minutes=20}. */
public record WholeNumber(int value) {
    /** @throws IllegalArgumentException with the expected format, if the text is no whole number */
    public static WholeNumber fromString(String text) {
        return new WholeNumber(ValueFormats.wholeNumber(text.strip())
                .orElseThrow(() -> new IllegalArgumentException("Use a whole number, such as 5.")));
    }
}
