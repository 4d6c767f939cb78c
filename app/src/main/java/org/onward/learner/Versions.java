package org.onward.learner;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onward.catalogue.ContentArchive;
import org.onward.catalogue.KeptVersion;
import org.onward.content.Item;
import org.onward.content.LearningModule;
import org.onward.content.Revision;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.learning.TextSeen;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;

/** What an item said when somebody worked with it, and whether it says something else now. */
public final class Versions {
    private final Learning learning;
    private final ContentArchive archive;

    public Versions(Learning learning, ContentArchive archive) {
        this.learning = learning;
        this.archive = archive;
    }

    /** Where to read the version that they completed, or else the last that they worked with, if it is not today's. */
    Optional<Earlier> earlier(Viewer viewer, Item item, Progress progress) {
        List<TextSeen> seen = learning.textsSeen(viewer.id(), List.of(item.id()));
        Optional<Instant> completed = completedAt(item, progress);
        Optional<TextSeen> text =
                completed.isPresent() ? last(seen, one -> !one.at().isAfter(completed.get())) : last(seen, one -> true);
        return text.filter(one -> !one.version().equals(item.version()))
                .filter(one -> !archive.among(item.id(), List.of(one.version())).isEmpty())
                .map(one -> new Earlier(
                        "%s/versions/%s".formatted(address(item), one.version()),
                        completed
                                .map(at -> "Read the version you completed on " + LondonTime.day(at))
                                .orElseGet(() -> "Read the version you worked with on " + LondonTime.day(one.at()))));
    }

    /** Which of the modules that somebody completed say something materially different by now. */
    List<Changed> changed(Viewer viewer, List<Standing> completed) {
        List<LearningModule> revised = completed.stream()
                .filter(Standing::isComplete)
                .flatMap(standing -> standing.item() instanceof LearningModule module
                        ? Optional.of(module).filter(one -> one.revision().isPresent()).stream()
                        : Optional.<LearningModule>empty().stream())
                .toList();
        if (revised.isEmpty()) {
            return List.of();
        }
        List<TextSeen> seen = learning.textsSeen(
                viewer.id(), revised.stream().map(LearningModule::id).toList());
        return revised.stream()
                .filter(module -> isNews(module, seen))
                .map(module -> changed(module, completed))
                .toList();
    }

    Optional<Changed> changed(Viewer viewer, Standing standing) {
        return changed(viewer, List.of(standing)).stream().findFirst();
    }

    /** Whether the version that they saw last did not know of the revision. Of what nobody can tell, nothing is said. */
    private boolean isNews(LearningModule module, List<TextSeen> seen) {
        Optional<TextSeen> lastSeen = last(seen, one -> one.item().equals(module.id()));
        return lastSeen.filter(one -> !one.version().equals(module.version()))
                .flatMap(one -> archive.among(module.id(), List.of(one.version())).stream()
                        .findFirst())
                .map(KeptVersion::revisedOn)
                .filter(known -> !known.equals(module.revision().map(Revision::revisedOn)))
                .isPresent();
    }

    private static Changed changed(LearningModule module, List<Standing> completed) {
        Instant at = completed.stream()
                .filter(standing -> standing.id().equals(module.id()))
                .flatMap(standing -> completedAt(module, standing.progress()).stream())
                .findFirst()
                .orElseThrow();
        return new Changed(
                module.title(),
                address(module),
                LondonTime.day(at),
                module.revision().orElseThrow().whatChanged());
    }

    private static Optional<Instant> completedAt(Item item, Progress progress) {
        return progress.completes(item)
                ? item.needs().stream()
                        .flatMap(rung -> progress.reached(rung).stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Optional<TextSeen> last(List<TextSeen> seen, Predicate<TextSeen> which) {
        return seen.stream().filter(which).reduce((earlier, later) -> later);
    }

    static String address(Item item) {
        return (item instanceof LearningModule ? "/modules/" : "/resources/") + item.id();
    }
}
