package org.onward.catalogue;

import java.util.List;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.ThemeId;
import org.onward.text.EnumWords;

/**
 * A module, pathway or resource that a search found, as JSON. It has the fields of {@link CatalogueEntry} and more.
 *
 * @param leastMinutes the time for a module's case, or for the whole item; a search by minutes compares this
 */
public record SearchResultEntry(
        ItemId id,
        String kind,
        String title,
        int minutes,
        int leastMinutes,
        List<ThemeId> themes,
        String summary,
        Optional<String> publisher,
        List<String> audiences,
        List<String> moments) {
    public SearchResultEntry {
        themes = List.copyOf(themes);
        audiences = List.copyOf(audiences);
        moments = List.copyOf(moments);
    }

    static SearchResultEntry of(OfferedItem offered) {
        return new SearchResultEntry(
                offered.id(),
                offered.kind(),
                offered.title(),
                offered.minutes(),
                offered.leastMinutes(),
                offered.themes(),
                offered.summary(),
                offered.publisher(),
                offered.roles().stream().map(EnumWords::wordOf).toList(),
                offered.moments().stream().map(EnumWords::wordOf).toList());
    }
}
