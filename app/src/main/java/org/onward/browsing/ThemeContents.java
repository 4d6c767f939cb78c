package org.onward.browsing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onward.content.Claim;
import org.onward.content.Item;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Pathway;
import org.onward.content.Theme;

/** All content of a theme that learners may see. */
record ThemeContents(
        Theme theme,
        List<Claim> evidence,
        List<LearningModule> modules,
        List<LearningResource> resources,
        List<LearningResource> networks,
        List<Pathway> pathways) {

    static ThemeContents of(Theme theme, Library library) {
        return new ThemeContents(
                theme,
                theme.offeredEvidence().stream()
                        .sorted(Comparator.comparing(Claim::grade))
                        .toList(),
                on(theme, library.modules().stream()).toList(),
                on(theme, library.offeredResources().stream().filter(resource -> !resource.kind()
                                .isJoined()))
                        .toList(),
                on(theme, library.findYourPeople().stream()).toList(),
                library.pathways().stream()
                        .filter(pathway -> pathway.themes().contains(theme.id()))
                        .toList());
    }

    private static <T extends Item> Stream<T> on(Theme theme, Stream<T> items) {
        return items.filter(item -> item.themes().contains(theme.id()));
    }
}
