package org.onward.catalogue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ContentVersion;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Pathway;
import org.onward.content.Prompt;
import org.onward.content.Revision;

/** Keeps the text of every version that was ever served. */
public final class ContentArchive {
    private final ContentVersionDao dao;
    private final InstantSource clock;

    public ContentArchive(Jdbi jdbi, InstantSource clock) {
        this.dao = jdbi.onDemand(ContentVersionDao.class);
        this.clock = clock;
    }

    /** One version of one thing, as it is about to be served. */
    private record Served(
            String id, ContentVersion version, String kind, String title, String body, Optional<LocalDate> revisedOn) {}

    /** Called before anything of it is served. What is kept already stays as it is. */
    public void keep(Library library) {
        List<Served> everything = Stream.of(
                        Stream.<Item>concat(library.modules().stream(), library.resources().stream())
                                .map(item -> served(item, library)),
                        library.pathways().stream().map(pathway -> served(pathway, library)),
                        library.prompts().stream().map(ContentArchive::served))
                .flatMap(served -> served)
                .toList();
        dao.keep(
                column(everything, Served::id),
                column(everything, Served::version),
                column(everything, Served::kind),
                column(everything, Served::title),
                column(everything, Served::body),
                column(
                        everything,
                        served -> served.revisedOn.map(LocalDate::toString).orElse("")),
                clock.instant());
    }

    public Optional<ArchivedText> read(ItemId item, ContentVersion version) {
        return dao.find(item, version);
    }

    /** Which of these versions, each of the item at the same place, are kept; without their texts. */
    public List<ArchivedVersion> among(List<ItemId> items, List<ContentVersion> versions) {
        return items.isEmpty() ? List.of() : dao.among(items, versions);
    }

    /** What items that have left the library were called last. */
    List<ItemTitle> last(List<ItemId> items) {
        return items.isEmpty() ? List.of() : dao.last(items);
    }

    private static Served served(Item item, Library library) {
        return new Served(
                item.id().value(),
                item.version(),
                item.kindWord(),
                item.title(),
                library.textOf(item.id()).orElseThrow(),
                item instanceof LearningModule module ? module.revision().map(Revision::revisedOn) : Optional.empty());
    }

    private static Served served(Pathway pathway, Library library) {
        return new Served(
                pathway.id().value(),
                pathway.version(),
                "pathway",
                pathway.title(),
                library.textOf(pathway.id()).orElseThrow(),
                Optional.empty());
    }

    /** A prompt has no file of its own: its words are what anybody ever saw of it. */
    private static Served served(Prompt prompt) {
        return new Served(
                prompt.id().value(),
                prompt.version(),
                "prompt",
                prompt.text(),
                prompt.text() + "\n\n" + prompt.followOn() + "\n",
                Optional.empty());
    }

    private static <T> List<T> column(List<Served> everything, Function<Served, T> value) {
        return everything.stream().map(value).toList();
    }
}
