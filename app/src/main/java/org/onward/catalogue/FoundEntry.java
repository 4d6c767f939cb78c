package org.onward.catalogue;

import java.util.List;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.ThemeId;
import org.onward.content.Words;

/** One module, pathway or resource that a search found, as JSON says it: a {@link CatalogueEntry}, and more. */
public record FoundEntry(
        ItemId id,
        String kind,
        String title,
        int minutes,
        List<ThemeId> themes,
        String summary,
        Optional<String> publisher,
        List<String> audiences,
        List<String> moments) {
    public FoundEntry {
        themes = List.copyOf(themes);
        audiences = List.copyOf(audiences);
        moments = List.copyOf(moments);
    }

    static FoundEntry of(Offered offered) {
        return new FoundEntry(
                offered.id(),
                offered.kind(),
                offered.title(),
                offered.minutes(),
                offered.themes(),
                offered.summary(),
                offered.publisher(),
                offered.roles().stream().map(Words::of).toList(),
                offered.moments().stream().map(Words::of).toList());
    }
}
