package org.onward.catalogue;

import org.onward.text.EnumWords;

/** A query's filters as SQL parameters. An empty text means no filter. */
public record CatalogueFilter(String theme, String kind, int maxMinutes, String audience, String moment) {
    static CatalogueFilter of(CatalogueQuery query) {
        return new CatalogueFilter(
                query.theme().map(Object::toString).orElse(""),
                query.kind().orElse(""),
                query.maxMinutes().orElse(Integer.MAX_VALUE),
                query.audience().map(EnumWords::wordOf).orElse(""),
                query.moment().map(EnumWords::wordOf).orElse(""));
    }
}
