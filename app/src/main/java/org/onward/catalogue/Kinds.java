package org.onward.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.onward.content.LearningResource;
import org.onward.content.Words;

/** Every kind that one may ask for, with something on offer or not. */
final class Kinds {
    static final List<String> ALL = Stream.concat(
                    Stream.of(Words.of(Offered.Place.MODULE), Words.of(Offered.Place.PATHWAY), Catalogue.ANY_RESOURCE),
                    Arrays.stream(LearningResource.Kind.values()).map(Words::of))
            .toList();

    private Kinds() {}

    /** As a page says it. */
    static String label(String kind) {
        return ItemWords.capitalised(kind.equals(Catalogue.ANY_RESOURCE) ? "any resource" : kind.replace('-', ' '));
    }
}
