package org.onward.browsing;

import java.util.List;
import java.util.Optional;
import org.onward.web.Page;

/** The page "Find your people": networks, their audience and how to join them. */
public record NetworksPage(List<Filter> filters, String found, List<Card> cards) implements Page {
    @Override
    public String title() {
        return "Find your people";
    }

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
