package org.onward.web;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The links to the previous and the next page of a long list, for the partial {@code pagination}.
 *
 * @param position such as "Page 2 of 7"
 */
public record Paging(String position, Optional<Neighbour> previous, Optional<Neighbour> next) {
    /** The address of the page before or after this one. */
    public record Neighbour(String href) {}

    private static final int MAX_PAGE = 1_000_000;

    /**
     * Reads a page number from an address; 1 if it is missing.
     *
     * @throws Problem (422) if it is no page number
     */
    public static int number(String text) {
        int page = text.isBlank() ? 1 : ValueFormats.wholeNumber(text.strip()).orElse(0);
        if (page >= 1 && page <= MAX_PAGE) {
            return page;
        }
        throw Problem.invalid("page", "Pages are numbered from 1.");
    }

    /**
     * The position at which a page of a newest-first list begins: before the entry with this number. Without a number, the
     * page begins with the newest entry.
     *
     * @throws Problem (422)
     */
    public static long before(String text) {
        if (text.isBlank()) {
            return Long.MAX_VALUE;
        }
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw Problem.invalid("before", "Give the number of an entry: the list shows those before it.");
        }
        return Long.parseLong(text.strip());
    }

    /** The number of pages. An empty list has one page. */
    public static int pages(int items, int perPage) {
        return Math.max(1, (items + perPage - 1) / perPage);
    }

    /**
     * Empty when there is only one page.
     *
     * @throws Problem (404) for a page after the last
     */
    public static Optional<Paging> of(int page, int pages, IntFunction<String> address) {
        if (page > pages) {
            throw Problem.notFound("The list ends with page %d.".formatted(pages));
        }
        if (pages == 1) {
            return Optional.empty();
        }
        return Optional.of(new Paging(
                "Page %d of %d".formatted(page, pages),
                page > 1 ? Optional.of(new Neighbour(address.apply(page - 1))) : Optional.empty(),
                page < pages ? Optional.of(new Neighbour(address.apply(page + 1))) : Optional.empty()));
    }
}
