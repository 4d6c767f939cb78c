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

/** Archives the text of every version that was served. */
public final class ContentArchive {
    private final ContentVersionDao dao;
    private final InstantSource clock;

    public ContentArchive(Jdbi jdbi, InstantSource clock) {
        this.dao = jdbi.onDemand(ContentVersionDao.class);
        this.clock = clock;
    }

    /** A version of an item, a pathway or a prompt that is about to be served. */
    private record VersionRow(
            String id, ContentVersion version, String kind, String title, String body, Optional<LocalDate> revisedOn) {}

    /**
     * Archives all versions of a library. It must be called before the library is served. Versions that are archived
     * already are not changed.
     */
    public void archive(Library library) {
        List<VersionRow> rows = Stream.of(
                        Stream.<Item>concat(library.modules().stream(), library.resources().stream())
                                .map(item -> rowOf(item, library)),
                        library.pathways().stream().map(pathway -> rowOf(pathway, library)),
                        library.prompts().stream().map(ContentArchive::rowOf))
                .flatMap(row -> row)
                .toList();
        dao.add(
                column(rows, VersionRow::id),
                column(rows, VersionRow::version),
                column(rows, VersionRow::kind),
                column(rows, VersionRow::title),
                column(rows, VersionRow::body),
                column(rows, row -> row.revisedOn.map(LocalDate::toString).orElse("")),
                clock.instant());
    }

    public Optional<ArchivedText> read(ItemId item, ContentVersion version) {
        return dao.find(item, version);
    }

    /** The archived versions among these pairs of item and version, without their texts. */
    public List<ArchivedVersion> findArchived(List<ItemId> items, List<ContentVersion> versions) {
        return items.isEmpty() ? List.of() : dao.findArchived(items, versions);
    }

    /** The last titles of items that have left the library. */
    List<ItemTitle> lastTitles(List<ItemId> items) {
        return items.isEmpty() ? List.of() : dao.lastTitles(items);
    }

    private static VersionRow rowOf(Item item, Library library) {
        return new VersionRow(
                item.id().value(),
                item.version(),
                item.kindWord(),
                item.title(),
                library.textOf(item.id()).orElseThrow(),
                item instanceof LearningModule module ? module.revision().map(Revision::revisedOn) : Optional.empty());
    }

    private static VersionRow rowOf(Pathway pathway, Library library) {
        return new VersionRow(
                pathway.id().value(),
                pathway.version(),
                "pathway",
                pathway.title(),
                library.textOf(pathway.id()).orElseThrow(),
                Optional.empty());
    }

    /** A prompt has no file of its own, so its text and follow-on are archived. */
    private static VersionRow rowOf(Prompt prompt) {
        return new VersionRow(
                prompt.id().value(),
                prompt.version(),
                "prompt",
                prompt.text(),
                prompt.text() + "\n\n" + prompt.followOn() + "\n",
                Optional.empty());
    }

    private static <T> List<T> column(List<VersionRow> rows, Function<VersionRow, T> value) {
        return rows.stream().map(value).toList();
    }
}
