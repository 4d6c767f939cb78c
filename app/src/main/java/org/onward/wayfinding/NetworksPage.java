package org.onward.wayfinding;

import java.util.List;
import java.util.Optional;
import org.onward.web.Page;

/** Where to find one's people: what there is to join, who it is for, and how. */
public record NetworksPage(List<Filter> filters, String found, List<Card> cards) implements Page {
    @Override
    public String title() {
        return "Find your people";
    }

    /** One thing that one may look for, such as "Mentoring". */
    public record Filter(String text, String href, long count, boolean current) {}

    /** @param link where it is, at its own address */
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
