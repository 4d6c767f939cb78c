package org.onward.catalogue;

import java.util.Optional;
import java.util.OptionalInt;
import org.onward.content.ThemeId;

/** What somebody looks for. Nothing set finds everything. */
public record CatalogueQuery(String words, Optional<ThemeId> theme, Optional<String> kind, OptionalInt maxMinutes) {
    public static final CatalogueQuery EVERYTHING =
            new CatalogueQuery("", Optional.empty(), Optional.empty(), OptionalInt.empty());

    public boolean isEverything() {
        return equals(EVERYTHING);
    }
}
