package org.onward.learner;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.learning.Step;
import org.onward.learning.TakeBack;
import org.onward.people.Viewer;
import org.onward.reflection.Reflections;
import org.onward.web.Problem;

/** Records the steps that learners take themselves. They need no assignment. */
public final class Steps {
    private final Learning learning;
    private final Reflections reflections;
    private final Supplier<Library> library;
    private final UsualMinutes usual;
    private final InstantSource clock;

    public Steps(Learning learning, Reflections reflections, Supplier<Library> library, InstantSource clock) {
        this.learning = learning;
        this.reflections = reflections;
        this.library = library;
        this.usual = new UsualMinutes(library);
        this.clock = clock;
    }

    /**
     * Records that the learner read a module's case or a resource.
     *
     * @param module the module from whose page a resource was opened, if any
     */
    Progress explore(Viewer learner, Item item, Optional<ItemId> module, Optional<Integer> minutes) {
        Step step = Step.of(
                learner.id(),
                item,
                Rung.EXPLORED,
                minutes.orElse(usual.minutesFor(item, Rung.EXPLORED)),
                clock.instant());
        return learning.record(module.map(step::openedFrom).orElse(step));
    }

    /**
     * Takes back the learner's last record that they read a module's case or a resource.
     *
     * @throws Problem (409) when there is none that is less than a day old
     */
    void takeBackExplored(Viewer learner, Item item) {
        int retracted = learning.takeBack(learner.id(), item.id(), Rung.EXPLORED, TakeBack.earliest(clock.instant()));
        if (retracted == 0) {
            throw Problem.conflict("This can be taken back for a day, and that is over. What is recorded stays.");
        }
    }

    /** Until when the learner can take back that they read a resource, if they can. */
    Optional<Instant> undoExploredUntil(Viewer learner, Item item) {
        return learning.lastStepOn(learner.id(), item.id(), Rung.EXPLORED, TakeBack.earliest(clock.instant()))
                .flatMap(this::undoUntil);
    }

    /** Until when a step that was taken at this moment can be taken back, if it still can. */
    Optional<Instant> undoUntil(Instant taken) {
        return TakeBack.isPossible(taken, clock.instant())
                ? Optional.of(taken.plus(TakeBack.PERIOD))
                : Optional.empty();
    }

    /** Saves the learner's private note on a module. */
    Progress reflect(Viewer learner, Item item, String note, Optional<Integer> minutes) {
        if (!(item instanceof LearningModule module)) {
            throw Problem.invalid("item", "Notes belong to modules. Write yours on a module that uses this resource.");
        }
        return reflections.write(learner, module, note, minutes.orElse(usual.minutesFor(module, Rung.REFLECTED)));
    }

    /** @throws Problem (404) */
    LearningModule requireModule(ItemId id) {
        return library.get()
                .module(id)
                .orElseThrow(() -> Problem.notFound("There is no such module. Choose one from the catalogue."));
    }
}
