package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.health.HealthCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.check.CheckingLoader;

/** Editing the content while it is served. */
class LiveContentTest {
    private static final ItemId MODULE = new ItemId("inclusive-meetings");
    private static final String FILE = "modules/inclusive-meetings/module.md";
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    private Instant now = START;
    private final InstantSource clock = () -> now;
    private LiveContent content;

    @BeforeEach
    void start() throws IOException {
        ShippedContent.copyTo(folder);
        content = LiveContent.start(List.of(folder), new CheckingLoader(clock), clock);
    }

    @Test
    void servesAnEditOnceTheFoldersHaveBeenUnchangedForAWhile() throws IOException {
        edit(FILE, "title: .*", "title: Meetings that everybody can be at");

        content.poll();
        later(1);
        content.poll();
        assertThat(title()).isNotEqualTo("Meetings that everybody can be at");

        later(1);
        content.poll();
        assertThat(title()).isEqualTo("Meetings that everybody can be at");
        assertThat(content.served().since()).isEqualTo(now);
        assertThat(content.brokenEdit()).isEmpty();
    }

    @Test
    void waitsWhileFilesAreStillChanging() throws IOException {
        edit(FILE, "title: .*", "title: One");
        content.poll();
        later(2);
        edit(FILE, "title: .*", "title: One and two");
        content.poll();
        assertThat(title()).doesNotStartWith("One");

        later(2);
        content.poll();
        assertThat(title()).isEqualTo("One and two");
    }

    @Test
    void doesNothingWhenNothingChanged() {
        LoadedContent before = content.served();

        settle();

        assertThat(content.served()).isSameAs(before);
    }

    @Test
    void ignoresHiddenFilesAndBackups() throws IOException {
        LoadedContent before = content.served();
        Files.writeString(folder.resolve("modules/.DS_Store"), "x");
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.writeString(folder.resolve(".git/objects/module.md"), "x");
        Files.writeString(folder.resolve("modules/inclusive-meetings/module.md~"), "x");

        settle();

        assertThat(content.served()).isSameAs(before);
    }

    @Test
    void servesTheLastValidVersionAfterABrokenEdit() throws IOException {
        LoadedContent before = content.served();
        edit(FILE, "minutes: .*", "minutes: soon");

        settle();

        assertThat(content.served()).isSameAs(before);
        assertThat(content.brokenEdit().orElseThrow().since()).isEqualTo(now);
        assertThat(content.brokenEdit().orElseThrow().errors()).anySatisfy(error -> {
            assertThat(error.file()).endsWith(FILE);
            assertThat(error.field()).isEqualTo("minutes");
            assertThat(error.fix()).contains("whole number");
        });
    }

    @Test
    void readsABrokenEditOnlyOnce() throws IOException {
        edit(FILE, "minutes: .*", "minutes: soon");
        settle();
        BrokenEdit first = content.brokenEdit().orElseThrow();

        settle();
        settle();

        assertThat(content.brokenEdit().orElseThrow()).isSameAs(first);
    }

    @Test
    void servesTheEditOnceItIsFixed() throws IOException {
        edit(FILE, "minutes: .*", "minutes: soon");
        settle();

        edit(FILE, "minutes: soon", "minutes: 99");
        settle();

        assertThat(content.brokenEdit()).isEmpty();
        assertThat(content.library().module(MODULE).orElseThrow().minutes()).isEqualTo(99);
    }

    @Test
    void servesTheLastVersionWhileTheFolderIsMissing() throws IOException {
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        settle();
        assertThat(content.brokenEdit()).isPresent();
        assertThat(content.library().modules()).isNotEmpty();

        Files.move(away, folder);
        settle();
        assertThat(content.brokenEdit()).isEmpty();
    }

    @Test
    void callsListenersBeforeTheNewContentIsServed() throws IOException {
        List<String> told = new ArrayList<>();
        content.addListener(edition -> told.add(titleIn(edition.library()) + ", served " + title()));
        String before = title();

        edit(FILE, "title: .*", "title: Anew");
        settle();

        assertThat(told).containsExactly(before + ", served " + before, "Anew, served " + before);
    }

    @Test
    void doesNotServeContentThatAListenerRejectsAndTriesAgain() throws IOException {
        List<Boolean> fails = new ArrayList<>(List.of(false, true, false));
        content.addListener(edition -> {
            if (fails.remove(0)) {
                throw new IllegalStateException("the database is away");
            }
        });
        edit(FILE, "title: .*", "title: Anew");

        assertThatThrownBy(this::settle).hasMessage("the database is away");
        assertThat(title()).isNotEqualTo("Anew");

        content.poll();
        assertThat(title()).isEqualTo("Anew");
    }

    @Test
    void healthIsHealthyAndDegradedAfterABrokenEdit() throws IOException {
        edit(FILE, "minutes: .*", "minutes: soon");
        settle();

        HealthCheck.Result result = new ContentHealth(content).execute();

        assertThat(result.isHealthy()).isTrue();
        assertThat(ContentHealth.isDegraded(result)).isTrue();
        assertThat(result.getMessage())
                .contains("cannot be used", content.served().version());
        assertThat(result.getDetails().get("errors").toString()).contains(FILE, "whole number");
    }

    @Test
    void healthIsNotDegradedWithoutABrokenEdit() {
        HealthCheck.Result result = new ContentHealth(content).execute();

        assertThat(result.isHealthy()).isTrue();
        assertThat(ContentHealth.isDegraded(result)).isFalse();
    }

    private String title() {
        return titleIn(content.library());
    }

    private static String titleIn(Library library) {
        return library.module(MODULE).orElseThrow().title();
    }

    private void settle() {
        content.poll();
        later(2);
        content.poll();
    }

    private void later(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }

    private void edit(String file, String pattern, String instead) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replaceFirst("(?m)^" + pattern, instead));
    }
}
