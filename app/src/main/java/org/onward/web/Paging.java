package org.onward.web;

import java.util.Optional;

/**
 * The links to the previous and the next page of a long list, for the partial {@code pagination}.
 *
 * @param position such as "41–80 of 400"
 */
public record Paging(String position, Optional<Neighbour> previous, Optional<Neighbour> next) {
    /** The address of the page before or after this one. */
    public record Neighbour(String href) {}

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

    /**
     * Empty when there is only one page. The links keep the other parameters of the address.
     *
     * @param total the number of entries on all pages
     * @throws Problem (404) for a page after the last
     */
    public static Optional<Paging> of(PageNumber page, long total, Address address) {
        long pages = Math.max(1, (total + page.size() - 1) / page.size());
        if (page.number() > pages) {
            throw Problem.notFound("The list ends with page %d.".formatted(pages));
        }
        if (pages == 1) {
            return Optional.empty();
        }
        return Optional.of(new Paging(
                "%,d–%,d of %,d".formatted(page.offset() + 1, Math.min(page.offset() + page.size(), total), total),
                neighbour(address, page.number() - 1, pages),
                neighbour(address, page.number() + 1, pages)));
    }

    private static Optional<Neighbour> neighbour(Address address, int number, long pages) {
        return number < 1 || number > pages
                ? Optional.empty()
                : Optional.of(new Neighbour(address(address, number).toString()));
    }

    /** The address of one page of a list. The first page has no number, so that it has one address. */
    public static Address address(Address list, int number) {
        return list.with(PageNumber.PARAMETER, number == 1 ? "" : number);
    }
}
