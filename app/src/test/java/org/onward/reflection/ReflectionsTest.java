package org.onward.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.Concurrently;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.secrets.MasterKey;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;

final class ReflectionsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final String NOTE = "I have never asked Yusuf what Friday costs him.";
    private static final String ANOTHER_KEY = "RHEUwMHSCjtPbwUXHB6uCjVY3oU9aSAMx8kk4sLjm3E=";

    private final Library library = ShippedContent.library();
    private final LearningModule module =
            library.module(new ItemId("inclusive-meetings")).orElseThrow();
    private final LearningModule otherModule =
            library.module(new ItemId("fair-recruitment")).orElseThrow();
    private Reflections reflections;
    private Learning learning;
    private Viewer author;
    private Viewer somebodyElse;

    @BeforeEach
    void createPeople() {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        author = viewer(trust.branch().members().get(0), trust.branch().team());
        somebodyElse = viewer(trust.branch().leader(), trust.branch().team());
        learning = new Learning(database.jdbi(), () -> library, InstantSource.fixed(RunningOnward.NOW));
        reflections = reflections(RunningOnward.MASTER_KEY);
    }

    @Test
    void aNoteIsShownToItsAuthorAndGivesTheRung() {
        Progress progress = reflections.write(author, module, NOTE, 5);

        assertThat(progress.hasReached(Rung.REFLECTED)).isTrue();
        assertThat(progress.minutes()).isEqualTo(5);
        assertThat(reflections.reflectionsOf(author, module.id()))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.text()).contains(NOTE);
                    assertThat(note.written()).isEqualTo(RunningOnward.NOW);
                });
    }

    @Test
    void nobodyElseReadsOrDeletesANote() {
        reflections.write(author, module, NOTE, 5);
        ReflectionId id = reflections.reflectionsOf(author, module.id()).get(0).id();

        assertThat(reflections.reflectionsOf(somebodyElse, module.id())).isEmpty();
        assertThatThrownBy(() -> reflections.delete(somebodyElse, id))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
        assertThat(reflections.reflectionsOf(author, module.id())).hasSize(1);
    }

    @Test
    void deletingANoteKeepsTheRung() {
        reflections.write(author, module, NOTE, 5);

        reflections.delete(
                author, reflections.reflectionsOf(author, module.id()).get(0).id());

        assertThat(reflections.reflectionsOf(author, module.id())).isEmpty();
        assertThat(count("reflection")).isZero();
        assertThat(learning.progressOf(author, module.id()).hasReached(Rung.REFLECTED))
                .isTrue();
    }

    @Test
    void everyPersonHasOneKeyOfTheirOwn() {
        reflections.write(author, module, NOTE, 5);
        reflections.write(author, otherModule, NOTE, 5);
        reflections.write(somebodyElse, module, NOTE, 5);

        assertThat(count("reflection_key")).isEqualTo(2);
        assertThat(reflections.reflectionsOf(author, module.id())).hasSize(1);
        assertThat(reflections.reflectionsOf(author, otherModule.id())).hasSize(1);
    }

    @Test
    void concurrentFirstNotesUseOneKey() {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 6)
                .mapToObj(number ->
                        CompletableFuture.runAsync(() -> reflections.write(author, module, "Note " + number, 1)))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(count("reflection_key")).isEqualTo(1);
        assertThat(reflections.reflectionsOf(author, module.id())).hasSize(6).allSatisfy(note -> assertThat(note.text())
                .isPresent());
    }

    @Test
    void anotherMasterKeyCannotDecryptANote() {
        reflections.write(author, module, NOTE, 5);

        assertThat(reflections(ANOTHER_KEY).reflectionsOf(author, module.id()))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEmpty());
    }

    @Test
    void anotherMasterKeyRefusesNewNotes() {
        reflections.write(author, module, NOTE, 5);

        assertThatThrownBy(() -> reflections(ANOTHER_KEY).write(author, otherModule, NOTE, 5))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields().get(0).field()).isEqualTo("note"));
        assertThat(count("reflection")).isEqualTo(1);
        assertThat(learning.progressOf(author, otherModule.id()).highestRung()).isEmpty();
    }

    @Test
    void aCiphertextCopiedToAnotherRowCannotBeDecrypted() {
        reflections.write(author, module, NOTE, 5);
        reflections.write(author, module, "The other one.", 5);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE reflection SET ciphertext = (SELECT ciphertext FROM reflection ORDER BY id LIMIT 1)"));
        assertThat(reflections.reflectionsOf(author, module.id()))
                .extracting(note -> note.text().isPresent())
                .containsExactlyInAnyOrder(true, false);

        database.jdbi().useHandle(handle -> handle.execute("UPDATE reflection SET item = ?", otherModule.id()));
        assertThat(reflections.reflectionsOf(author, otherModule.id()))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.text()).isEmpty());

        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE reflection SET item = ?, person = ?", module.id(), somebodyElse.id()));
        database.jdbi().useHandle(handle -> handle.execute("UPDATE reflection_key SET person = ?", somebodyElse.id()));
        assertThat(reflections.reflectionsOf(somebodyElse, module.id()))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.text()).isEmpty());
    }

    @Test
    void aRefusedNoteGivesNoRung() {
        assertThatThrownBy(() -> reflections.write(author, module, "  \n ", 5)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> reflections.write(author, module, "x".repeat(Reflections.MAX_LENGTH + 1), 5))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> reflections.write(author, module, NOTE, -1))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(count("reflection")).isZero();
        assertThat(learning.progressOf(author, module.id()).highestRung()).isEmpty();
    }

    @Test
    void theNumberOfNotesOnAModuleIsLimited() {
        for (int i = 0; i < Reflections.MAX_NOTES; i++) {
            reflections.write(author, module, NOTE, 0);
        }

        assertThatThrownBy(() -> reflections.write(author, module, NOTE, 0)).hasMessageContaining("Delete one");
    }

    @Test
    void changesAtTheSameInstantAreAllKeptUpToTheirLimit() {
        reflections.write(author, module, "Text 0", 5);
        ReflectionId id = reflections.reflectionsOf(author, module.id()).get(0).id();
        for (int i = 1; i <= Reflections.MAX_REVISIONS; i++) {
            reflections.edit(author, id, "Text " + i);
        }

        assertThat(reflections.earlierTexts(author, id))
                .extracting(earlier -> earlier.text().orElseThrow())
                .hasSize(Reflections.MAX_REVISIONS)
                .startsWith("Text 49", "Text 48");
        assertThatThrownBy(() -> reflections.edit(author, id, "One more"))
                .hasMessageContaining("You have changed this note 50 times");
    }

    @RepeatedTest(5) // the threads do not meet in every run
    void concurrentNotesKeepTheLimit() {
        for (int i = 0; i < Reflections.MAX_NOTES - 2; i++) {
            reflections.write(author, module, NOTE, 0);
        }

        List<Boolean> kept = Concurrently.run(20, each -> isWritten());

        assertThat(kept).filteredOn(written -> written).hasSize(2);
        assertThat(count("reflection")).isEqualTo(Reflections.MAX_NOTES);
    }

    @RepeatedTest(5) // the threads do not meet in every run
    void concurrentFirstNotesCanAllBeDecrypted() {
        Concurrently.run(8, each -> isWritten());

        assertThat(reflections.reflectionsOf(author, module.id())).hasSize(8).allSatisfy(note -> assertThat(note.text())
                .contains(NOTE));
    }

    private boolean isWritten() {
        try {
            reflections.write(author, module, NOTE, 0);
            return true;
        } catch (Problem problem) {
            return false;
        }
    }

    private Reflections reflections(String masterKey) {
        return new Reflections(
                database.jdbi(), learning, InstantSource.fixed(RunningOnward.NOW), MasterKey.parse(masterKey));
    }

    private static Viewer viewer(PersonId person, TeamId team) {
        return new Viewer(person, "Ash Member", team, "Digital Support", false, Set.of());
    }

    private int count(String table) {
        return database.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }
}
