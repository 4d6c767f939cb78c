package org.onward.wayfinding;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.content.Item;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Pathway;
import org.onward.content.Rung;
import org.onward.learning.Progress;

/** A pathway, and where somebody stands on each of its steps. */
record PathwayProgress(Pathway pathway, List<PathwayStop> stops) {

    /** One step of it, counted from one. */
    record PathwayStop(int number, Item item, String because, Progress progress) {
        boolean isDone() {
            return progress.isComplete();
        }

        boolean isBegun() {
            return progress.rung().isPresent();
        }

        /** Whether nothing is left that they can do alone before the team has talked about it. */
        boolean waitsForTheTeam() {
            return item instanceof LearningModule
                    && progress.next(item).filter(Rung.DISCUSSED::equals).isPresent();
        }
    }

    static PathwayProgress of(Pathway pathway, Library library, ProgressByItem standings) {
        List<Pathway.Step> steps = pathway.steps();
        List<PathwayStop> stops = IntStream.range(0, steps.size())
                .mapToObj(index -> library.item(steps.get(index).item())
                        .map(item -> new PathwayStop(
                                index + 1, item, steps.get(index).because(), standings.on(item))))
                .flatMap(Optional::stream)
                .toList();
        return new PathwayProgress(pathway, stops);
    }

    /** The first step that is not done. One that waits for the team is passed over while there is another. */
    Optional<PathwayStop> next() {
        return undone().filter(stop -> !stop.waitsForTheTeam()).findFirst().or(() -> undone().findFirst());
    }

    int done() {
        return (int) stops.stream().filter(PathwayStop::isDone).count();
    }

    boolean isBegun() {
        return stops.stream().anyMatch(PathwayStop::isBegun);
    }

    boolean isFinished() {
        return undone().findFirst().isEmpty();
    }

    /** What all its steps take one person alone. */
    int minutes() {
        return stops.stream().mapToInt(stop -> stop.item().minutes()).sum();
    }

    private Stream<PathwayStop> undone() {
        return stops.stream().filter(stop -> !stop.isDone());
    }
}
