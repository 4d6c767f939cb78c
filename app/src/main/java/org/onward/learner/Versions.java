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

/** What an item said when somebody worked with it, and whether it says something else now. */
public final class Versions {
    private final Learning learning;
    private final ContentArchive archive;
    private final Supplier<Library> library;

    public Versions(Learning learning, ContentArchive archive, Supplier<Library> library) {
        this.learning = learning;
        this.archive = archive;
        this.library = library;
    }

    Texts of(Viewer viewer, Item item) {
        return of(learning.textsSeen(viewer.id(), List.of(item.id())));
    }

    /** The archive is only asked when one of the texts is not today's. */
    Texts of(List<VersionSeen> seen) {
        List<VersionSeen> older = seen.stream()
                .filter(one -> library.get()
                        .item(one.item())
                        .filter(item -> item.version().equals(one.version()))
                        .isEmpty())
                .toList();
        return new Texts(
                seen,
                archive.among(
                        older.stream().map(VersionSeen::item).toList(),
                        older.stream().map(VersionSeen::version).toList()));
    }

    /**
     * The texts that somebody had before them.
     *
     * @param kept those of them that are not today's and can still be read
     */
    record Texts(List<VersionSeen> seen, List<ArchivedVersion> kept) {
        /** Where to read the version that they completed, or else the last that they worked with, if it is not today's. */
        Optional<EarlierVersionLink> earlier(Item item, Progress progress) {
            Optional<Instant> completed = progress.completed();
            Optional<VersionSeen> text = last(one -> one.item().equals(item.id())
                    && completed.filter(at -> one.at().isAfter(at)).isEmpty());
            return text.filter(one -> !one.version().equals(item.version()))
                    .filter(one -> keptOf(one).isPresent())
                    .map(one -> new EarlierVersionLink(
                            "%s/versions/%s".formatted(address(item), one.version()),
                            completed
                                    .map(at -> "Read the version you completed on " + LondonTime.day(at))
                                    .orElseGet(
                                            () -> "Read the version you worked with on " + LondonTime.day(one.at()))));
        }

        /** Which of the modules that they completed say something materially different by now. */
        List<ChangedModule> changed(List<ItemProgress> completed) {
            return completed.stream()
                    .filter(ItemProgress::isComplete)
                    .flatMap(standing -> changed(standing).stream())
                    .toList();
        }

        Optional<ChangedModule> changed(ItemProgress standing) {
            return standing.item() instanceof LearningModule module && standing.isComplete() && isNews(module)
                    ? Optional.of(Versions.changed(module, standing))
                    : Optional.empty();
        }

        /** Whether the version that they saw last did not know of the revision. Of what nobody can tell, nothing is said. */
        private boolean isNews(LearningModule module) {
            return module.revision().isPresent()
                    && last(one -> one.item().equals(module.id()))
                            .filter(one -> !one.version().equals(module.version()))
                            .flatMap(this::keptOf)
                            .map(ArchivedVersion::revisedOn)
                            .filter(known -> !known.equals(module.revision().map(Revision::revisedOn)))
                            .isPresent();
        }

        private Optional<ArchivedVersion> keptOf(VersionSeen text) {
            return kept.stream()
                    .filter(one ->
                            one.item().equals(text.item()) && one.version().equals(text.version()))
                    .findFirst();
        }

        private Optional<VersionSeen> last(Predicate<VersionSeen> which) {
            return seen.stream().filter(which).reduce((earlier, later) -> later);
        }
    }

    private static ChangedModule changed(LearningModule module, ItemProgress standing) {
        return new ChangedModule(
                module.title(),
                address(module),
                LondonTime.day(standing.progress().completed().orElseThrow()),
                module.revision().orElseThrow().whatChanged(),
                RungWords.offer(standing.progress().addedSince(module)));
    }

    static String address(Item item) {
        return (item instanceof LearningModule ? "/modules/" : "/resources/") + item.id();
    }
}
