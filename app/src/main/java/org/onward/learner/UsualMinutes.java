package org.onward.learner;

import java.util.function.Supplier;
import org.onward.content.Item;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Rung;

/**
 * What a step usually takes, unless the learner says otherwise. A module's minutes are its case, its resources and its
 * reflection together; each step counts its own share, so that nothing is counted twice.
 */
final class UsualMinutes {
    private final Supplier<Library> library;

    UsualMinutes(Supplier<Library> library) {
        this.library = library;
    }

    int of(Item item, Rung rung) {
        if (!(item instanceof LearningModule module)) {
            return item.minutes();
        }
        return rung == Rung.EXPLORED ? module.caseMinutes() : reflection(module);
    }

    private int reflection(LearningModule module) {
        int resources = module.resources().stream()
                .flatMap(id -> library.get().resource(id).stream())
                .mapToInt(LearningResource::minutes)
                .sum();
        return Math.max(0, module.minutes() - module.caseMinutes() - resources);
    }
}
