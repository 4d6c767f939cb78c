package org.onward.learner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.onward.catalogue.ArchivedVersion;
import org.onward.catalogue.ContentArchive;
import org.onward.content.Item;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Revision;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.learning.RungWords;
import org.onward.learning.VersionSeen;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;

/** Finds the version of an item that a learner worked with, and whether the item was revised since. */
public final class Versions {
    private final Learning learning;
    private final ContentArchive archive;
    private final Supplier<Library> library;

    public Versions(Learning learning, ContentArchive archive, Supplier<Library> library) {
        this.learning = learning;
        this.archive = archive;
        this.library = library;
    }

    SeenVersions seenVersions(Viewer viewer, Item item) {
        return seenVersions(learning.versionsSeenBy(viewer, List.of(item.id())));
    }

    /** Queries the archive only if one of the versions is not current. */
    SeenVersions seenVersions(List<VersionSeen> seen) {
        List<VersionSeen> older = seen.stream()
                .filter(one -> library.get()
                        .item(one.item())
                        .filter(item -> item.version().equals(one.version()))
                        .isEmpty())
                .toList();
        return new SeenVersions(
                seen,
                archive.findArchived(
                        older.stream().map(VersionSeen::item).toList(),
                        older.stream().map(VersionSeen::version).toList()));
    }

    /**
     * The versions that a learner worked with.
     *
     * @param archived the archived versions among them that are not current
     */
    record SeenVersions(List<VersionSeen> seen, List<ArchivedVersion> archived) {
        /** A link to the version that the learner completed, or else last worked with, unless it is the current one. */
        Optional<EarlierVersionLink> earlierVersion(Item item, Progress progress) {
            Optional<Instant> completed = progress.completed();
            Optional<VersionSeen> text = last(one -> one.item().equals(item.id())
                    && completed.filter(at -> one.at().isAfter(at)).isEmpty());
            return text.filter(one -> !one.version().equals(item.version()))
                    .filter(one -> archivedVersion(one).isPresent())
                    .map(one -> new EarlierVersionLink(
                            "%s/versions/%s".formatted(address(item), one.version()),
                            completed
                                    .map(at -> "Read the version you completed on " + LondonTime.day(at))
                                    .orElseGet(
                                            () -> "Read the version you worked with on " + LondonTime.day(one.at()))));
        }

        /** The completed modules that were materially revised since. */
        List<ChangedModule> changedModules(List<ItemProgress> completed) {
            return completed.stream()
                    .filter(ItemProgress::isComplete)
                    .flatMap(itemProgress -> changedModules(itemProgress).stream())
                    .toList();
        }

        Optional<ChangedModule> changedModules(ItemProgress itemProgress) {
            return itemProgress.item() instanceof LearningModule module
                            && itemProgress.isComplete()
                            && isRevisedSince(module)
                    ? Optional.of(Versions.changed(module, itemProgress))
                    : Optional.empty();
        }

        /** Whether the learner's last version is older than the latest revision. False if it is not known. */
        private boolean isRevisedSince(LearningModule module) {
            return module.revision().isPresent()
                    && last(one -> one.item().equals(module.id()))
                            .filter(one -> !one.version().equals(module.version()))
                            .flatMap(this::archivedVersion)
                            .map(ArchivedVersion::revisedOn)
                            .filter(known -> !known.equals(module.revision().map(Revision::revisedOn)))
                            .isPresent();
        }

        private Optional<ArchivedVersion> archivedVersion(VersionSeen text) {
            return archived.stream()
                    .filter(one ->
                            one.item().equals(text.item()) && one.version().equals(text.version()))
                    .findFirst();
        }

        private Optional<VersionSeen> last(Predicate<VersionSeen> condition) {
            return seen.stream().filter(condition).reduce((earlier, later) -> later);
        }
    }

    private static ChangedModule changed(LearningModule module, ItemProgress itemProgress) {
        return new ChangedModule(
                module.title(),
                address(module),
                LondonTime.day(itemProgress.progress().completed().orElseThrow()),
                module.revision().orElseThrow().whatChanged(),
                RungWords.offer(itemProgress.progress().rungsAddedSince(module)));
    }

    static String address(Item item) {
        return (item instanceof LearningModule ? "/modules/" : "/resources/") + item.id();
    }
}
