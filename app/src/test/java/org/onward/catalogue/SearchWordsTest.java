package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.catalogue.SearchResults.Matching;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.content.check.CheckingLoader;
import org.onward.database.TestDatabase;

/** How texts are split into words: acronyms, hyphens and invisible characters. */
final class SearchWordsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z"));
    private static final String GUIDE = "modules/inclusive-meetings/guide.md";

    private static Catalogue catalogue;

    /** Adds some phrases to a guide of the shipped content. */
    @BeforeAll
    static void edit(@TempDir Path folder) throws IOException {
        ShippedContent.copyTo(folder);
        Path guide = folder.resolve(GUIDE);
        Files.writeString(
                guide,
                Files.readString(guide)
                        + "\nAsk the IT desk by e-mail about the ze\u00ADbra, the quo\u200Bkka and AIDS. Use a jack-in-the-box.\n");
        Path synonyms = folder.resolve("synonyms.yaml");
        Files.writeString(synonyms, Files.readString(synonyms) + "- id: it\n  words: [IT, information technology]\n");
        Library library = new CheckingLoader(CLOCK).read(folder).libraryOrFail();
        catalogue = new Catalogue(new TestDatabase().jdbi(), () -> library, CLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IT",
                "it",
                "information technology",
                "IT desk",
                "e-mail",
                "email",
                "E\u2011mail",
                "zebra",
                "ze\u00ADbra",
                "quokka",
                "quo\u2060kka\uFEFF",
                "AIDS",
                "jack-in-the-box",
                "jackinthebox"
            })
    void findsTheGuideWithThePhrase(String words) {
        assertThat(ids(words)).contains("inclusive-meetings").hasSizeLessThan(40);
    }

    @Test
    void anAcronymIsNotTheWordThatItLooksLike() {
        assertThat(find("IT").matching()).isEqualTo(Matching.ALL);
        assertThat(find("IT").total()).isLessThan(find("").total() / 2);
        assertThat(ids("AIDS")).containsExactly("inclusive-meetings");
        assertThat(ids("how to do it in meetings")).containsExactlyElementsOf(ids("meetings"));
    }

    @Test
    void aQueryInCapitalsHasOrdinaryWords() {
        assertThat(ids("HOW TO CHAIR A MEETING")).containsExactlyElementsOf(ids("how to chair a meeting"));
    }

    @Test
    void onlySearchedWordsAreReportedAsMissing() {
        SearchResults found = find("the xylophone");

        assertThat(found.total()).isZero();
        assertThat(found.question().searchedWords()).isEqualTo("xylophone");
        assertThat(found.question().hasIgnoredWords()).isTrue();
        assertThat(find("a b c d e f g h i j k l m n o p q r s t u v xylophone")
                        .question()
                        .searchedWords())
                .doesNotContain("xylophone");
    }

    @ParameterizedTest
    @CsvSource({
        "'E-mail, part-time and D&I', 'e mail part time and di email parttime di0'",
        "'IT and PDRs', 'it and pdrs it0'",
        "'co\u00ADoperate', cooperate",
        "'one-to-one', 'one to one onetoone'",
        "'a-b-c-d-e', 'a b c d e'"
    })
    void theIndexAlsoHasHyphenatedWordsAndAcronyms(String text, String index) {
        assertThat(SearchWords.inOneLine(text)).isEqualTo(index);
    }

    private static SearchResults find(String words) {
        return catalogue.search(CatalogueQuery.of(words), Catalogue.PageRequest.ALL);
    }

    private static List<String> ids(String words) {
        return find(words).results().stream()
                .map(result -> result.offered().id().value())
                .toList();
    }
}
