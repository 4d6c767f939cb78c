package org.onward.catalogue;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.Item;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Theme;
import org.onward.content.Words;

/**
 * Browses and searches the library. It holds a few dozen items, so a search looks at each: every word has to begin a word
 * of its title, summary, publisher, kind or themes.
 */
public final class Catalogue {
    /** What finds every resource, whatever its kind. */
    public static final String ANY_RESOURCE = "resource";

    private static final String MODULE = "module";

    private final Library library;
    private final List<Offer> offers = new ArrayList<>();

    public Catalogue(Library library) {
        this.library = library;
        library.modules().forEach(module -> offers.add(offer(module, module.summary() + " " + module.audience())));
        library.resources().stream()
                .filter(resource -> resource.status() != LearningResource.Status.GONE)
                .forEach(resource -> offers.add(offer(resource, summary(resource))));
    }

    /** An item that is still there for people to open, with what a search looks at. */
    private record Offer(Item item, SearchText title, SearchText text) {
        boolean isModule() {
            return item instanceof LearningModule;
        }
    }

    /** What was found, modules first, then those whose title says it, then by title. */
    public List<Item> search(CatalogueQuery query) {
        List<String> words = SearchText.words(query.words());
        Comparator<Offer> order = comparing((Offer offer) -> !offer.isModule())
                .thenComparing(offer -> !words.stream().allMatch(offer.title()::has))
                .thenComparing(offer -> offer.item().title().toLowerCase(Locale.ROOT));
        return offers.stream()
                .filter(offer -> query.theme()
                        .map(theme -> offer.item().themes().contains(theme))
                        .orElse(true))
                .filter(offer -> query.kind().map(kind -> isOf(offer, kind)).orElse(true))
                .filter(offer -> offer.item().minutes() <= query.maxMinutes().orElse(Integer.MAX_VALUE))
                .filter(offer -> words.stream().allMatch(offer.text()::has))
                .sorted(order)
                .map(Offer::item)
                .toList();
    }

    /** The themes that have something to offer, and the one that was asked for. */
    public List<Theme> themes(CatalogueQuery query) {
        return library.themes().stream()
                .filter(theme -> query.theme().filter(theme.id()::equals).isPresent()
                        || offers.stream()
                                .anyMatch(offer -> offer.item().themes().contains(theme.id())))
                .toList();
    }

    public List<String> titlesOfThemes(Item item) {
        return item.themes().stream()
                .flatMap(theme -> library.theme(theme).stream())
                .map(Theme::title)
                .toList();
    }

    /** Every theme that one may ask for, with something on offer or not. */
    List<String> knownThemes() {
        return library.themes().stream().map(theme -> theme.id().value()).toList();
    }

    /** Every kind that one may ask for, with something on offer or not. */
    List<String> knownKinds() {
        Stream<String> resources = Arrays.stream(LearningResource.Kind.values()).map(Words::of);
        return Stream.concat(Stream.of(MODULE, ANY_RESOURCE), resources).toList();
    }

    /** The kinds that have something to offer, and the one that was asked for. */
    public List<String> kinds(CatalogueQuery query) {
        Set<String> offered =
                offers.stream().map(offer -> offer.item().kindWord()).collect(toSet());
        query.kind().ifPresent(offered::add);
        offered.add(ANY_RESOURCE);
        return knownKinds().stream().filter(offered::contains).toList();
    }

    private static boolean isOf(Offer offer, String kind) {
        return kind.equals(offer.item().kindWord()) || (kind.equals(ANY_RESOURCE) && !offer.isModule());
    }

    private static String summary(LearningResource resource) {
        return String.join(
                " ", resource.publisher(), resource.audience(), resource.why().source());
    }

    private Offer offer(Item item, String summary) {
        StringBuilder text = new StringBuilder(item.title());
        text.append(' ').append(summary).append(' ').append(item.kindWord());
        item.themes().forEach(theme -> text.append(' ').append(theme));
        titlesOfThemes(item).forEach(theme -> text.append(' ').append(theme));
        return new Offer(item, new SearchText(item.title()), new SearchText(text.toString()));
    }
}
