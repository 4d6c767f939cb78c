package org.onward.learner;

import java.util.function.Supplier;
import org.onward.content.Item;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Rung;

/**
 * The default minutes of a step. A module's minutes include its case, its resources and its reflection. Each step counts
 * only its own share, so that no minute is counted twice.
 */
final class UsualMinutes {
    private final Supplier<Library> library;

    UsualMinutes(Supplier<Library> library) {
        this.library = library;
    }

    int minutesFor(Item item, Rung rung) {
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
