package org.onward.catalogue;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Page;

/** Everything there is to learn from, searched and filtered. */
public record CataloguePage(
        Field q, Choices theme, Choices kind, Choices maxMinutes, String found, boolean filtered, List<Entry> entries)
        implements Page {

    @Override
    public String title() {
        return "Catalogue";
    }

    public record Entry(
            String title,
            String href,
            String kind,
            String summary,
            int minutes,
            Optional<String> publisher,
            List<String> themes) {}
}
