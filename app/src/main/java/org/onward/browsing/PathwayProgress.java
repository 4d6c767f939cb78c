package org.onward.browsing;

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

/** A pathway with a person's progress on each of its steps. */
record PathwayProgress(Pathway pathway, List<PathwayStep> steps) {

    /** One step. Its number starts at 1. */
    record PathwayStep(int number, Item item, String because, Progress progress) {
        boolean isDone() {
            return progress.isComplete();
        }

        boolean isStarted() {
            return progress.highestRung().isPresent();
        }

        /** Whether the next rung is the team's discussion, so that the person cannot continue alone. */
        boolean waitsForTeam() {
            return item instanceof LearningModule
                    && progress.nextRung(item).filter(Rung.DISCUSSED::equals).isPresent();
        }
    }

    static PathwayProgress of(Pathway pathway, Library library, ProgressByItem progressByItem) {
        List<Pathway.Step> pathwaySteps = pathway.steps();
        List<PathwayStep> steps = IntStream.range(0, pathwaySteps.size())
                .mapToObj(index -> library.item(pathwaySteps.get(index).item())
                        .map(item -> new PathwayStep(
                                index + 1, item, pathwaySteps.get(index).because(), progressByItem.progressOn(item))))
                .flatMap(Optional::stream)
                .toList();
        return new PathwayProgress(pathway, steps);
    }

    /** The first step that is not done and does not wait for the team, or else the first step that is not done. */
    Optional<PathwayStep> next() {
        return openSteps().filter(step -> !step.waitsForTeam()).findFirst().or(() -> openSteps()
                .findFirst());
    }

    int done() {
        return (int) steps.stream().filter(PathwayStep::isDone).count();
    }

    boolean isStarted() {
        return steps.stream().anyMatch(PathwayStep::isStarted);
    }

    boolean isFinished() {
        return openSteps().findFirst().isEmpty();
    }

    /** The total minutes of all steps. */
    int minutes() {
        return steps.stream().mapToInt(step -> step.item().minutes()).sum();
    }

    private Stream<PathwayStep> openSteps() {
        return steps.stream().filter(step -> !step.isDone());
    }
}
