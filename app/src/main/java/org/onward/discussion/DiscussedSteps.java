package org.onward.discussion;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.learning.Step;
import org.onward.people.PersonId;
import org.onward.web.Problem;

/** Steps onto the rung "discussed" that come from a session. */
final class DiscussedSteps {
    private final Supplier<Library> library;

    DiscussedSteps(Supplier<Library> library) {
        this.library = library;
    }

    /** @throws Problem (409) when the session's module is no longer in the library */
    List<Step> of(Session session, List<PersonId> people, int minutes, Instant at) {
        if (people.isEmpty()) {
            return List.of();
        }
        LearningModule module = library.get()
                .module(session.module())
                .orElseThrow(() -> Problem.conflict("The module of this session is no longer in the library. Ask L&D to"
                        + " put “%s” back, then try again.".formatted(session.title())));
        return people.stream()
                .map(person -> Step.of(person, module, Rung.DISCUSSED, minutes, at)
                        .from(session.id().value()))
                .toList();
    }
}
