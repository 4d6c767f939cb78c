package org.onward.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.onward.content.LearningResource;
import org.onward.text.English;
import org.onward.text.EnumWords;

/** Every kind that can be requested, whether or not any item has it. */
final class CatalogueKinds {
    static final List<String> ALL = Stream.concat(
                    Stream.of(
                            EnumWords.of(OfferedItem.OfferedType.MODULE),
                            EnumWords.of(OfferedItem.OfferedType.PATHWAY),
                            Catalogue.ANY_RESOURCE),
                    Arrays.stream(LearningResource.ResourceType.values()).map(EnumWords::of))
            .toList();

    private CatalogueKinds() {}

    /** The label on pages. */
    static String label(String kind) {
        return English.capitalised(kind.equals(Catalogue.ANY_RESOURCE) ? "any resource" : kind.replace('-', ' '));
    }
}
