package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.catalogue.SearchResults.Matching;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.content.ThemeId;
import org.onward.database.TestDatabase;
import org.onward.web.PageNumber;

class CatalogueTest {
    private static final Library LIBRARY = ShippedContent.library();
    private static final Catalogue CATALOGUE = new Catalogue(
            new TestDatabase().jdbi(), () -> LIBRARY, InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")));

    @Test
    void anEmptyQueryFindsEverythingModulesFirstThenPathways() {
        List<OfferedItem> found = search("");

        assertThat(found)
                .hasSize(LIBRARY.modules().size()
                        + LIBRARY.pathways().size()
                        + LIBRARY.offeredResources().size());
        assertThat(found).extracting(OfferedItem::type).isSorted();
        assertThat(found.subList(0, LIBRARY.modules().size()))
                .extracting(OfferedItem::title)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inclusive meetings",
                "MEETINGS scheduling",
                "Inclúsive MÉÉTINGS",
                "meet, incl",
                "inclusive scheduli",
                "  scheduling!  ",
                "inclusively scheduled meeting"
            })
    void findsAModuleIgnoringCaseAccentsAndEndings(String words) {
        assertThat(search(words)).first().extracting(OfferedItem::id).hasToString("inclusive-meetings");
    }

    @Test
    void findsAResourceByItsPublisher() {
        assertThat(ids("Historic England")).contains("chairing-inclusively");
    }

    @Test
    void findsAModuleByTheTextOfItsCaseAndItsGuide() {
        assertThat(ids("attendance of the last three meetings counted by role")).contains("inclusive-meetings");
    }

    @Test
    void itemsAboutTheQueryComeBeforeItemsThatMentionItAndModulesFirstInBoth() {
        List<SearchResults.SearchResult> found =
                found(CatalogueQuery.of("chair")).results();

        assertThat(found)
                .extracting(result -> !result.marked().isAbout())
                .isSorted()
                .contains(true, false);
        assertThat(found.stream().filter(result -> result.marked().isAbout()))
                .extracting(result -> result.offered().type())
                .isSorted()
                .contains(OfferedItem.OfferedType.MODULE, OfferedItem.OfferedType.RESOURCE);
        assertThat(ids("recruitment")).first().isEqualTo("fair-recruitment");
        assertThat(ids("imposter feelings")).first().isEqualTo("imposter-feelings");
    }

    @ParameterizedTest
    @CsvSource({
        "D&I, inclusion",
        "EDI, inclusion",
        "'equality, diversity and inclusion', EDI",
        "FTSU, freedom to speak up",
        "impostor, imposter",
        "PDR, appraisal",
        "CCIO, clinical informatics",
        "BME, ethnic minority"
    })
    void findsSynonyms(String words, String others) {
        assertThat(ids(words)).as(words).isNotEmpty().containsExactlyInAnyOrderElementsOf(ids(others));
    }

    @ParameterizedTest
    @CsvSource({
        "recruitmnet,   recruitment",
        "alyship,       allyship",
        "meetnig,       meeting",
        "bais,          bias",
        "organization,  organisation"
    })
    void suggestsASpellingAndSearchesForTheTypedWord(String typed, String meant) {
        SearchResults found = found(CatalogueQuery.of(typed));

        assertThat(found.question().suggestions()).containsEntry(typed, meant);
        assertThat(found.total()).isZero();
        assertThat(found(CatalogueQuery.of(found.question().withSuggestions())).total())
                .isPositive();
    }

    @Test
    void suggestsNothingForADistantWord() {
        SearchResults found = found(CatalogueQuery.of("xylophone"));

        assertThat(found.question().suggestions()).isEmpty();
        assertThat(found.total()).isZero();
    }

    @Test
    void requiresEveryWordUnlessNoItemHasAll() {
        SearchResults all = found(CatalogueQuery.of("inclusive meetings"));
        SearchResults some = found(CatalogueQuery.of("inclusive meetings xylophone"));

        assertThat(all.matching()).isEqualTo(Matching.ALL);
        assertThat(some.matching()).isEqualTo(Matching.SOME);
        assertThat(some.total()).isGreaterThan(all.total());
        assertThat(some.results().get(0).offered().id()).hasToString("inclusive-meetings");
    }

    @Test
    void appliesFiltersWhenOtherItemsHaveAllOfTheWords() {
        SearchResults found = found(CatalogueQuery.of("inclusive meetings").withMaxMinutes(OptionalInt.of(1)));

        assertThat(found.matching()).isEqualTo(Matching.ALL);
        assertThat(found.total()).isZero();
        assertThat(found.counts().withoutFilters()).isPositive();
    }

    @Test
    void filtersByThemeKindAndTime() {
        ThemeId meetings = new ThemeId("meetings-scheduling");

        assertThat(found(CatalogueQuery.EVERYTHING
                                .withTheme(Optional.of(meetings))
                                .withKind(Optional.of(Catalogue.ANY_RESOURCE))
                                .withMaxMinutes(OptionalInt.of(10)))
                        .results())
                .isNotEmpty()
                .extracting(SearchResults.SearchResult::offered)
                .allSatisfy(offered -> {
                    assertThat(offered.themes()).contains(meetings);
                    assertThat(offered.type()).isEqualTo(OfferedItem.OfferedType.RESOURCE);
                    assertThat(offered.minutes()).isLessThanOrEqualTo(10);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "meeting", "inclusion"})
    void everyChoiceFindsAsManyItemsAsItsCount(String words) {
        CatalogueQuery query =
                CatalogueQuery.of(words).withMaxMinutes(OptionalInt.of(30)).withKind(Optional.of("resource"));
        FacetCounts counts = found(query).counts();

        CatalogueKinds.ALL.forEach(kind ->
                assertThat(total(query.withKind(Optional.of(kind)))).as(kind).isEqualTo(counts.countOfKind(kind)));
        LIBRARY.themes().forEach(theme -> assertThat(total(query.withTheme(Optional.of(theme.id()))))
                .as(theme.title())
                .isEqualTo(counts.countWithTheme(theme.id())));
        List.of(5, 15, 30, 60).forEach(minutes -> assertThat(total(query.withMaxMinutes(OptionalInt.of(minutes))))
                .as("%d minutes", minutes)
                .isEqualTo(counts.countWithinMinutes(minutes)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the of and",
                "%",
                "_",
                "\\",
                "'; DROP TABLE search_set; --",
                "\"\"",
                "a:* & !b | (c <-> d",
                "meeting & | !",
                "\uD83D\uDE00",
                "\uE000meeting\uE001",
                "<script>alert(1)</script>",
                "İstanbul ß ﬁ 北京 العربية",
                "1e5 3.14 -7 0x1F",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z"
            })
    void acceptsAnyText(String words) {
        assertThat(search(words)).doesNotContainNull();
    }

    @Property(tries = 200)
    void neverFailsForAnyWords(@ForAll String words) {
        assertThat(search(words)).doesNotContainNull();
    }

    @Test
    void showsEverythingForAQueryWithoutSearchableWords() {
        assertThat(found(CatalogueQuery.of("the of and")).matching()).isEqualTo(Matching.NOTHING_ASKED);
        assertThat(search("the of and")).containsExactlyElementsOf(search(""));
    }

    @Test
    void marksMatchedWordsAndShowsThePassageOnlyWhenOnlyTheBodyMatches() {
        SearchResults.SearchResult inTitle = result("inclusive meetings");
        assertThat(MatchMarks.html(inTitle.marked().title()))
                .startsWith("<mark>Inclusive</mark> <mark>meetings</mark>");
        assertThat(inTitle.marked().passage()).isEmpty();

        SearchResults.SearchResult inGuide = result("attendance counted by role");
        assertThat(inGuide.marked().isAbout()).isFalse();
        assertThat(MatchMarks.html(inGuide.marked().passage())).contains("<mark>attendance</mark>");
    }

    @Test
    void escapesEverythingButItsOwnMarks() {
        assertThat(MatchMarks.html("\uE000<b>\uE001 & \"quotes\""))
                .isEqualTo("<mark>&lt;b&gt;</mark> &amp; &quot;quotes&quot;");
        assertThat(MatchMarks.strip("pretend \uE000found\uE001")).isEqualTo("pretend found");
    }

    private static SearchResults.SearchResult result(String words) {
        return CATALOGUE
                .search(CatalogueQuery.of(words), Catalogue.PageRequest.ofPage(new PageNumber(1, 10)))
                .results()
                .get(0);
    }

    private static int total(CatalogueQuery query) {
        SearchResults found = found(query);
        assertThat(found.results()).hasSize(found.total());
        return found.total();
    }

    private static SearchResults found(CatalogueQuery query) {
        return CATALOGUE.search(query, Catalogue.PageRequest.ALL);
    }

    private static List<OfferedItem> search(String words) {
        return found(CatalogueQuery.of(words)).results().stream()
                .map(SearchResults.SearchResult::offered)
                .toList();
    }

    private static List<String> ids(String words) {
        return search(words).stream().map(offered -> offered.id().value()).toList();
    }
}
