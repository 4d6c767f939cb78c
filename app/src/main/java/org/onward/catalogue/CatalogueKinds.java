package org.onward.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.onward.content.LearningResource;
import org.onward.text.English;
import org.onward.text.EnumWords;

/** All values of the query parameter {@code kind}, including those that no item has. */
final class CatalogueKinds {
    static final List<String> ALL = Stream.concat(
                    Stream.of(
                            EnumWords.wordOf(OfferedItem.OfferedType.MODULE),
                            EnumWords.wordOf(OfferedItem.OfferedType.PATHWAY),
                            Catalogue.ANY_RESOURCE),
                    Arrays.stream(LearningResource.ResourceType.values()).map(EnumWords::wordOf))
            .toList();

    private CatalogueKinds() {}

    static String label(String kind) {
        return English.capitalised(kind.equals(Catalogue.ANY_RESOURCE) ? "any resource" : kind.replace('-', ' '));
    }
}
