package org.onward.web;

/**
 * The page of a long list that a request asks for.
 *
 * @param number starting at 1
 * @param size the number of entries on a page
 */
public record PageNumber(int number, int size) {
    /** The name of the query parameter. */
    static final String PARAMETER = "page";

    private static final int MAX_NUMBER = 1_000_000;

    public PageNumber {
        if (number < 1 || size < 1) {
            throw new IllegalArgumentException("pages are numbered from 1 and have entries");
        }
    }

    public static PageNumber first(int size) {
        return new PageNumber(1, size);
    }

    /**
     * Reads a page number from an address; 1 if it is missing.
     *
     * @throws Problem (422) if it is no page number
     */
    public static PageNumber of(String text, int size) {
        int number = text.isBlank() ? 1 : ValueFormats.wholeNumber(text.strip()).orElse(0);
        if (number < 1 || number > MAX_NUMBER) {
            throw Problem.invalid(PARAMETER, "Pages are numbered from 1.");
        }
        return new PageNumber(number, size);
    }

    /** The number of entries before this page. */
    public long offset() {
        return (number - 1L) * size;
    }
}
