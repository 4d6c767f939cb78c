package org.onward.browsing;

import java.util.List;
import java.util.Optional;
import org.onward.web.Page;

/** The list of pathways with the viewer's progress. */
public record PathwaysPage(List<PathwayCard> entries) implements Page {
    @Override
    public String title() {
        return "Pathways";
    }

    /** @param progressText the progress in words, such as "2 of 5 steps done"; absent if not started */
    public record PathwayCard(
            String title,
            String href,
            String summary,
            String audience,
            String steps,
            String time,
            Optional<String> progressText) {}
}
