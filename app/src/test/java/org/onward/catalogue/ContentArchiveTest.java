package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.content.check.CheckingLoader;
import org.onward.database.TestDatabase;

class ContentArchiveTest {
    private static final Instant FIRST_START = Instant.parse("2026-11-24T10:00:00Z");
    private static final ItemId MODULE = new ItemId("inclusive-meetings");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final Library shipped = ShippedContent.library();

    @Test
    void archivesEveryItemAtTheFirstStart() {
        startAt(FIRST_START, shipped);

        assertThat(shipped.resources()).allSatisfy(resource -> {
            ArchivedText kept =
                    archive(FIRST_START).read(resource.id(), resource.version()).orElseThrow();
            assertThat(kept.title()).isEqualTo(resource.title());
            assertThat(kept.kind()).isEqualTo(resource.kindWord());
            assertThat(kept.body()).contains(resource.why().source());
        });
        assertThat(shipped.modules())
                .allSatisfy(module -> assertThat(archive(FIRST_START).read(module.id(), module.version()))
                        .isPresent());
    }

    @Test
    void doesNotChangeArchivedVersionsAtALaterStart() {
        startAt(FIRST_START, shipped);
        startAt(FIRST_START.plusSeconds(3600), shipped);

        LearningModule module = shipped.module(MODULE).orElseThrow();
        assertThat(archive(FIRST_START).read(MODULE, module.version()))
                .get()
                .extracting(ArchivedText::firstServed)
                .isEqualTo(FIRST_START);
    }

    @Test
    void readsAModuleAsItWasBeforeAnEdit(@TempDir Path folder) throws IOException {
        startAt(FIRST_START, shipped);
        Library edited = editedGuide(folder);
        startAt(FIRST_START.plusSeconds(3600), edited);

        LearningModule before = shipped.module(MODULE).orElseThrow();
        LearningModule after = edited.module(MODULE).orElseThrow();
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(archive(FIRST_START)
                        .read(MODULE, before.version())
                        .orElseThrow()
                        .body())
                .doesNotContain("A new signpost");
        assertThat(archive(FIRST_START)
                        .read(MODULE, after.version())
                        .orElseThrow()
                        .body())
                .contains("A new signpost");
    }

    private static Library editedGuide(Path folder) throws IOException {
        ShippedContent.copyTo(folder);
        Path guide = folder.resolve("modules/inclusive-meetings/guide.md");
        Files.writeString(guide, Files.readString(guide) + "\nA new signpost\n");
        return new CheckingLoader(InstantSource.fixed(FIRST_START)).read(folder).libraryOrFail();
    }

    private static void startAt(Instant time, Library library) {
        archive(time).archive(library);
    }

    private static ContentArchive archive(Instant time) {
        return new ContentArchive(database.jdbi(), InstantSource.fixed(time));
    }
}
