package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.content.check.CheckingLoader;
import org.onward.database.TestDatabase;

class SearchIndexTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Library shipped = ShippedContent.library();

    @Test
    void findsEditedContentAsSoonAsItIsServed(@TempDir Path folder) throws IOException {
        AtomicReference<Library> served = new AtomicReference<>(shipped);
        Catalogue catalogue = new Catalogue(database.jdbi(), served::get, now::get);
        assertThat(found(catalogue, "quokka")).isEmpty();

        served.set(edited(folder));

        assertThat(found(catalogue, "quokka")).containsExactly("inclusive-meetings");
        assertThat(catalogue
                        .search(CatalogueQuery.of("quoka"), Catalogue.PageRequest.ALL)
                        .question()
                        .suggestions())
                .containsEntry("quoka", "quokka");
    }

    @Test
    void nodesWithDifferentContentHaveSeparateSets(@TempDir Path folder) throws IOException {
        Library edited = edited(folder);
        Catalogue old = node(shipped);
        Catalogue young = node(edited);

        assertThat(found(young, "quokka")).containsExactly("inclusive-meetings");
        assertThat(found(old, "quokka")).isEmpty();
        assertThat(found(old, "")).hasSameSizeAs(found(young, ""));
        assertThat(sets()).isEqualTo(2);
    }

    @Test
    void nodesWithTheSameContentShareItsRows() {
        found(node(shipped), "meeting");
        found(node(shipped), "meeting");

        assertThat(sets()).isEqualTo(1);
    }

    @Test
    void anUnservedSetIsPrunedAndRestoredByASearch(@TempDir Path folder) throws IOException {
        Catalogue idle = node(shipped);
        Catalogue busy = node(edited(folder));
        List<String> before = found(idle, "meeting");
        found(busy, "meeting");

        now.set(START.plus(Duration.ofDays(3)));
        found(busy, "meeting");
        assertThat(sets()).isEqualTo(1);

        assertThat(found(idle, "meeting")).isNotEmpty().isEqualTo(before);
        assertThat(sets()).isEqualTo(2);
    }

    @Test
    void doesNotFindResourcesWhosePageIsGone(@TempDir Path folder) throws IOException {
        ShippedContent.copyTo(folder);
        String sound = Files.readString(folder.resolve("resources/chairing-inclusively.md"));
        Files.writeString(
                folder.resolve("resources/gone-away.md"),
                sound.replace("id: chairing-inclusively", "id: gone-away")
                        .replace("status: archived copy", "status: gone"));

        assertThat(found(node(read(folder)), "chairing"))
                .contains("chairing-inclusively")
                .doesNotContain("gone-away");
    }

    private Catalogue node(Library library) {
        return new Catalogue(database.jdbi(), () -> library, now::get);
    }

    private static Library edited(Path folder) throws IOException {
        ShippedContent.copyTo(folder);
        Path guide = folder.resolve("modules/inclusive-meetings/guide.md");
        Files.writeString(guide, Files.readString(guide) + "\nAsk the quokka.\n");
        return read(folder);
    }

    private static Library read(Path folder) {
        return new CheckingLoader(InstantSource.fixed(START)).read(folder).libraryOrFail();
    }

    private static List<String> found(Catalogue catalogue, String words) {
        return catalogue.search(CatalogueQuery.of(words), Catalogue.PageRequest.ALL).results().stream()
                .map(result -> result.offered().id().value())
                .toList();
    }

    private static int sets() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM search_set")
                .mapTo(Integer.class)
                .one());
    }
}
