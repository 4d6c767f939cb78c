package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.content.ContentLoader;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.content.ThemeId;

class CatalogueTest {
    private static final Library LIBRARY = ShippedContent.library();

    private final Catalogue catalogue = new Catalogue(LIBRARY);

    @Test
    void offersEverythingWhenNothingIsAskedWithModulesFirst() {
        List<Item> found = catalogue.search(CatalogueQuery.EVERYTHING);

        assertThat(found).hasSize(LIBRARY.modules().size() + LIBRARY.resources().size());
        assertThat(found.subList(0, LIBRARY.modules().size()))
                .extracting(Item::kindWord)
                .containsOnly("module");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inclusive meetings",
                "MEETINGS scheduling",
                "Inclúsive MÉÉTINGS",
                "meet, incl",
                "  scheduling!  "
            })
    void findsAModuleByItsWordsWhateverTheirCaseAndAccents(String words) {
        assertThat(search(words)).first().extracting(Item::id).hasToString("inclusive-meetings");
    }

    @Test
    void findsAResourceByItsPublisher() {
        assertThat(search("Historic England"))
                .extracting(entry -> entry.id().value())
                .contains("chairing-inclusively");
    }

    @Test
    void wantsEveryWord() {
        assertThat(search("inclusive meetings")).isNotEmpty();
        assertThat(search("inclusive meetings xylophone")).isEmpty();
    }

    @Test
    void keepsToAThemeAKindAndATime() {
        ThemeId meetings = new ThemeId("meetings-scheduling");

        assertThat(catalogue.search(new CatalogueQuery(
                        "", Optional.of(meetings), Optional.of(Catalogue.ANY_RESOURCE), OptionalInt.of(10))))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.themes()).contains(meetings);
                    assertThat(entry.kindWord()).isNotEqualTo("module");
                    assertThat(entry.minutes()).isLessThanOrEqualTo(10);
                });
    }

    @Test
    void findsSomethingUnderEveryKindAndThemeThatItOffers() {
        assertThat(catalogue.kinds(CatalogueQuery.EVERYTHING))
                .startsWith("module", "resource")
                .allSatisfy(kind -> assertThat(catalogue.search(
                                new CatalogueQuery("", Optional.empty(), Optional.of(kind), OptionalInt.empty())))
                        .isNotEmpty());
        assertThat(catalogue.themes(CatalogueQuery.EVERYTHING)).isNotEmpty().allSatisfy(theme -> assertThat(
                        catalogue.search(
                                new CatalogueQuery("", Optional.of(theme.id()), Optional.empty(), OptionalInt.empty())))
                .isNotEmpty());
    }

    @Test
    void offersNothingWhosePageIsGone(@TempDir Path folder) throws IOException {
        ShippedContent.copyTo(folder);
        String sound = Files.readString(folder.resolve("resources/chairing-inclusively.md"));
        Files.writeString(
                folder.resolve("resources/gone-away.md"),
                sound.replace("id: chairing-inclusively", "id: gone-away").replace("status: ok", "status: gone"));
        Library library = new ContentLoader(InstantSource.system()).read(folder).libraryOrFail();

        assertThat(library.resource(new ItemId("gone-away"))).isPresent();
        assertThat(new Catalogue(library).search(CatalogueQuery.EVERYTHING))
                .hasSize(catalogue.search(CatalogueQuery.EVERYTHING).size())
                .extracting(entry -> entry.id().value())
                .doesNotContain("gone-away");
    }

    @Property(tries = 200)
    void takesAnyWords(@ForAll String words) {
        assertThat(search(words)).doesNotContainNull();
    }

    private List<Item> search(String words) {
        return catalogue.search(new CatalogueQuery(words, Optional.empty(), Optional.empty(), OptionalInt.empty()));
    }
}
