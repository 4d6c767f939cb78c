package org.onward.browsing;

import java.util.List;
import java.util.Optional;
import org.onward.web.Page;

/** The page "Find your people": networks and schemes inside the organisation, then networks outside. */
public record NetworksPage(
        List<InsideGroup> inside, boolean administers, List<Filter> filters, String found, List<Card> cards)
        implements Page {
    @Override
    public String title() {
        return "Find your people";
    }

    /** The networks or schemes of one kind inside. */
    public record InsideGroup(String heading, String use, List<Inside> offers) {}

    /**
     * A network or scheme inside.
     *
     * @param link an address of the intranet; may be empty
     * @param part for whom it is there
     * @param old whether the last review is more than a year ago
     */
    public record Inside(
            String name, String purpose, String reach, String link, String part, String reviewed, boolean old) {}

    /** A filter by offer, such as "Mentoring". */
    public record Filter(String text, String href, long count, boolean current) {}

    /** @param link the address of the network's own site */
    public record Card(
            String title,
            String href,
            String link,
            String publisher,
            String kind,
            String audience,
            String whyHtml,
            List<String> offers,
            Optional<String> joining,
            String cost,
            String checked) {}
}
