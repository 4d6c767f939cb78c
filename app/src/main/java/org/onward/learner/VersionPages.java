package org.onward.learner;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.onward.catalogue.ArchivedText;
import org.onward.catalogue.ContentArchive;
import org.onward.content.ContentVersion;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.MarkdownRenderer;
import org.onward.content.reading.EarlierText;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Builds the page of an archived text. */
public final class VersionPages {
    /** The fields to show, in order, with their labels. */
    private static final List<Map.Entry<String, String>> FACTS = List.of(
            Map.entry("summary", "In one sentence"),
            Map.entry("publisher", "Publisher"),
            Map.entry("audience", "For"),
            Map.entry("minutes", "Minutes"),
            Map.entry("address", "Address"),
            Map.entry("reviewed", "Last reviewed"),
            Map.entry("last-checked", "Last checked"));

    private final ContentArchive archive;
    private final Supplier<Library> library;

    public VersionPages(ContentArchive archive, Supplier<Library> library) {
        this.archive = archive;
        this.library = library;
    }

    /** @throws Problem (404) */
    VersionPage page(ItemId id, String version, Predicate<ArchivedText> expectedKind) {
        ArchivedText archived = archive.read(id, new ContentVersion(version))
                .filter(expectedKind)
                .orElseThrow(VersionPages::noSuchVersion);
        Optional<Item> today = library.get().item(id);
        Optional<EarlierText> parts = EarlierText.parse(archived.body());
        return new VersionPage(
                List.of(new Link("/", "My learning"), new Link("/catalogue", "Catalogue")),
                archived.title(),
                archived.kind(),
                LondonTime.day(archived.firstServed()),
                today.filter(Item::isOffered).map(Versions::address),
                today.filter(item -> item.version().equals(archived.version())).isPresent(),
                parts.map(VersionPages::facts).orElse(List.of()),
                parts.map(text -> MarkdownRenderer.html(text.body())),
                parts.isPresent() ? Optional.empty() : Optional.of(archived.body()));
    }

    private static List<VersionPage.Fact> facts(EarlierText text) {
        return FACTS.stream()
                .flatMap(fact -> text.field(fact.getKey()).stream()
                        .map(value -> new VersionPage.Fact(fact.getValue(), readable(value))))
                .toList();
    }

    /** Formats a value if it is a date, which files write as 2026-11-22. */
    private static String readable(String value) {
        try {
            return LondonTime.day(LocalDate.parse(value));
        } catch (DateTimeParseException noDate) {
            return value;
        }
    }

    static Problem noSuchVersion() {
        return Problem.notFound("There is no such version. Open the page as it is today.");
    }
}
