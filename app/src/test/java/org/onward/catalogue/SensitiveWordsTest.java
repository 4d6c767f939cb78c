package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.SmallTrust;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;

/** The search must not suggest a correction for words about identity, belief, health or harm. */
final class SensitiveWordsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Library LIBRARY = ShippedContent.library();

    private final Catalogue catalogue =
            new Catalogue(database.jdbi(), () -> LIBRARY, InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "black",
                "Black colleagues",
                "Jewish",
                "Hindu",
                "deaf",
                "gay",
                "Muslim",
                "trans",
                "Sikh",
                "racist",
                "raped",
                "autistic",
                "depressed",
                "sexual harassment",
                "Polish",
                "hijab",
                "miscarriage",
                "Gypsies",
                "bullied",
                "Eid"
            })
    void noOtherWordIsSuggestedForAWordOfIdentityFaithHealthOrHarm(String typed) {
        SearchResults found = find(typed);

        assertThat(found.question().suggestions()).isEmpty();
        assertThat(found.question().searchedWords()).isEqualTo(typed);
    }

    @Test
    void noOtherWordIsSuggestedForAnyWordOfTheLists() {
        List<String> words = LIBRARY.neverCorrected().stream()
                .flatMap(list -> list.words().stream())
                .toList();

        assertThat(words)
                .hasSizeGreaterThan(300)
                .allSatisfy(word ->
                        assertThat(find(word).question().suggestions()).as(word).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"musilm", "jewsh", "hinduu", "blck", "harrassment", "menopuase", "racizm", "autisic"})
    void onlyListedWordsAreSuggestedForAMistypedListedWord(String typed) {
        NeverCorrected never = new NeverCorrected(LIBRARY.neverCorrected());

        assertThat(find(typed).question().suggestions().values())
                .allSatisfy(meant -> assertThat(never.has(meant)).as(meant).isTrue());
    }

    @Test
    void aListedWordIsNotCompletedToAnotherWord() {
        NeverCorrected never = new NeverCorrected(LIBRARY.neverCorrected());

        assertThat(never.allowed("trans", List.of("transfer", "transgender", "translate")))
                .containsExactly("transgender");
        assertThat(never.allowed("jew", List.of("jewellery"))).isEmpty();
        assertThat(never.allowed("meet", List.of("meeting"))).containsExactly("meeting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eid", "deaf", "racism", "menopause"})
    void listedWordsInTheContentAreFound(String typed) {
        assertThat(find(typed).total()).isPositive();
    }

    @Test
    void noOtherWordIsSuggestedForTheNameOfAColleague() {
        assertThat(find("Meetinger").question().suggestions()).containsEntry("meetinger", "meeting");
        SmallTrust trust = SmallTrust.create(database.jdbi());
        database.jdbi().useHandle(handle -> handle.createUpdate("UPDATE person SET name = :name WHERE id = :id")
                .bind("name", "Élodie Méétinger-Brown")
                .bind("id", trust.branch().leader().value())
                .execute());

        assertThat(find("Meetinger").question().suggestions()).isEmpty();
        assertThat(find("brown meetinger").question().suggestions()).isEmpty();
        assertThat(find("meetnig").question().suggestions()).containsEntry("meetnig", "meeting");
    }

    @Test
    void aSuggestionIsNotSearchedFor() {
        SearchResults slip = find("recruitmnet");
        assertThat(slip.total()).isZero();
        assertThat(slip.question().withSuggestions()).isEqualTo("recruitment");

        SearchResults beside = find("meetings recruitmnet");
        assertThat(beside.results())
                .extracting(result -> result.offered().id())
                .containsExactlyInAnyOrderElementsOf(find("meetings").results().stream()
                        .map(result -> result.offered().id())
                        .toList());
        assertThat(Optional.of(beside.question().withSuggestions())).hasValue("meetings recruitment");
    }

    private SearchResults find(String words) {
        return catalogue.search(CatalogueQuery.of(words), Catalogue.PageRequest.ALL);
    }
}
