package org.onward.wayfinding;

import java.util.List;
import java.util.Optional;
import org.onward.web.Page;

/** Every pathway, and how far along it the reader is. */
public record PathwaysPage(List<PathwayCard> entries) implements Page {
    @Override
    public String title() {
        return "Pathways";
    }

    /** @param standing "2 of 5 steps done", once begun */
    public record PathwayCard(
            String title,
            String href,
            String summary,
            String audience,
            String steps,
            String time,
            Optional<String> standing) {}
}
