package org.onward.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.catalogue.CataloguePage.Chosen;
import org.onward.catalogue.CataloguePage.Nothing;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Theme;
import org.onward.text.English;
import org.onward.web.LondonTime;
import org.onward.web.Paging;

/** Converts search results into the page. */
final class CatalogueView {
    private final CatalogueQuery query;
    private final SearchResults found;
    private final Library library;
    private final CatalogueChoices choices;
    private final Set<ItemId> kept;

    CatalogueView(CatalogueQuery query, SearchResults found, Library library, Set<ItemId> kept) {
        this.query = query;
        this.found = found;
        this.library = library;
        this.kept = kept;
        this.choices = new CatalogueChoices(query, found.counts(), library);
    }

    CataloguePage page(int number, Optional<Paging> pages) {
        return new CataloguePage(
                choices.words(),
                choices.times(),
                Optional.ofNullable(query.parameters().get("maxMinutes")),
                choices.moments(),
                choices.themes(),
                choices.kinds(),
                choices.audiences(),
                query.theme().isPresent()
                        || query.kind().isPresent()
                        || query.audience().isPresent(),
                choices.chosen(),
                suggestion(),
                note(),
                found.total() == 0 ? "Nothing found" : howMany(),
                !query.isEverything(),
                entries(true),
                entries(false),
                nothing(),
                number == 1 ? query.address() : query.address(number),
                pages);
    }

    private String howMany() {
        Map<OfferedItem.OfferedType, String> nouns = Map.of(
                OfferedItem.OfferedType.MODULE,
                "module",
                OfferedItem.OfferedType.PATHWAY,
                "pathway",
                OfferedItem.OfferedType.RESOURCE,
                "resource");
        List<String> parts = Stream.of(OfferedItem.OfferedType.values())
                .filter(type -> found.counts().found(type) > 0)
                .map(type -> English.count(found.counts().found(type), nouns.getOrDefault(type, "")))
                .toList();
        return English.list(parts);
    }

    private Optional<CataloguePage.SpellingOffer> suggestion() {
        SearchQuery question = found.question();
        if (question.suggestions().isEmpty()) {
            return Optional.empty();
        }
        String typed = question.suggestions().keySet().stream().collect(joining("” or “", "“", "”"));
        return Optional.of(new CataloguePage.SpellingOffer(
                typed,
                question.withSuggestions(),
                query.withWords(question.withSuggestions()).address()));
    }

    private Optional<String> note() {
        if (found.total() == 0) {
            return Optional.empty();
        }
        return switch (found.matching()) {
            case ALL -> Optional.empty();
            case SOME -> Optional.of("Nothing has all of these words; these have some.");
            case NOTHING_ASKED ->
                Optional.of("There is no word in “%s” to search for, so here is everything.".formatted(query.words()));
        };
    }

    private Optional<Nothing> nothing() {
        if (found.total() > 0) {
            return Optional.empty();
        }
        int withoutFilters = found.counts().withoutFilters();
        if (withoutFilters > 0) {
            return Optional.of(new Nothing(
                    "Nothing fits all of that",
                    "Take a filter away, or give it more time.",
                    query.words().isBlank()
                            ? "Show everything"
                            : "Search without filters (%d)".formatted(withoutFilters),
                    CatalogueQuery.of(query.words()).address(),
                    List.of()));
        }
        return Optional.of(new Nothing(
                "Nothing here says “%s”".formatted(found.question().searchedWords()),
                leftOutNote()
                        + "Endings and other names for the same thing were tried too. Try one word fewer, or a plainer"
                        + " one. Or start from a theme:",
                "Show everything",
                CatalogueQuery.EVERYTHING.address(),
                library.themes().stream().map(CatalogueView::startFrom).toList()));
    }

    /** The texts of "nothing found" must not name a word that was not searched for. */
    private String leftOutNote() {
        return found.question().hasIgnoredWords()
                ? "Only the words in quotation marks were looked for: the others are in nearly every text, or too many. "
                : "";
    }

    private static Chosen startFrom(Theme theme) {
        return new Chosen(
                theme.title(),
                CatalogueQuery.EVERYTHING.withTheme(Optional.of(theme.id())).address());
    }

    private List<CataloguePage.ResultCard> entries(boolean about) {
        return found.results().stream()
                .filter(result -> result.marked().isAbout() == about)
                .map(this::entry)
                .toList();
    }

    private CataloguePage.ResultCard entry(SearchResults.SearchResult result) {
        OfferedItem offered = result.offered();
        MatchedDocument marked = result.marked();
        boolean onlyCase = query.maxMinutes().isPresent()
                && offered.minutes() > query.maxMinutes().getAsInt();
        String looked = offered.type() == OfferedItem.OfferedType.RESOURCE ? "Checked " : "Reviewed ";
        return new CataloguePage.ResultCard(
                offered.id(),
                kept.contains(offered.id()),
                MatchMarks.html(marked.title()),
                offered.href() + (onlyCase ? "#explore" : ""),
                CatalogueKinds.label(offered.kind()),
                MatchMarks.html(marked.summary()),
                Optional.of(marked.passage()).filter(MatchMarks::hasMarks).map(MatchMarks::html),
                onlyCase
                        ? "%s for its case, %d for all of it"
                                .formatted(English.count(offered.leastMinutes(), "minute"), offered.minutes())
                        : English.count(offered.minutes(), "minute"),
                offered.publisher().map(publisher -> MatchMarks.html(marked.publisher())),
                offered.lastLookedAt().map(date -> looked + LondonTime.day(date)),
                offered.themes().stream()
                        .flatMap(theme -> library.theme(theme).stream())
                        .map(Theme::title)
                        .toList());
    }
}
