package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Pathway;
import org.onward.content.ShippedContent;

final class RelatedItemsTest {
    private static final Library LIBRARY = ShippedContent.library();

    private final RelatedItems relatedItems = new RelatedItems(LIBRARY);

    @Test
    void modulesAreLinkedInBothDirections() {
        assertThat(LIBRARY.modules())
                .anySatisfy(module -> assertThat(module.prerequisites()).isNotEmpty());
        for (LearningModule module : LIBRARY.modules()) {
            for (ItemId id : module.prerequisites()) {
                LearningModule before = LIBRARY.module(id).orElseThrow();
                assertThat(relatedItems.prerequisites(module)).contains(ItemLink.to(before));
                assertThat(relatedItems.dependants(before)).contains(ItemLink.to(module));
            }
        }
    }

    @Test
    void everyStepOfAPathwayHasItsNeighbours() {
        for (Pathway pathway : LIBRARY.pathways()) {
            var items = LIBRARY.itemsOf(pathway);
            for (int step = 0; step < items.size(); step++) {
                var position = relatedItems.inPathways(items.get(step).id()).stream()
                        .filter(found -> found.title().equals(pathway.title()))
                        .findFirst()
                        .orElseThrow();
                assertThat(position.number()).isEqualTo(step + 1);
                assertThat(position.total()).isEqualTo(items.size());
                assertThat(position.previous().map(ItemLink::title))
                        .isEqualTo(title(step == 0 ? null : items.get(step - 1)));
                assertThat(position.next().map(ItemLink::title))
                        .isEqualTo(title(step == items.size() - 1 ? null : items.get(step + 1)));
            }
        }
    }

    @Test
    void aResourceHasItsPositionInEachModule() {
        var position = relatedItems.inModules(new ItemId("meeting-ground-rules")).stream()
                .filter(found -> found.href().equals("/modules/inclusive-meetings"))
                .findFirst()
                .orElseThrow();

        assertThat(position.number()).isEqualTo(2);
        assertThat(position.previous().map(ItemLink::href))
                .hasValue("/resources/chairing-inclusively?module=inclusive-meetings");
        assertThat(position.next()).isPresent();
    }

    private static Optional<String> title(@Nullable Item item) {
        return Optional.ofNullable(item).map(Item::title);
    }
}
