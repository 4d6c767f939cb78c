package org.onward.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.onward.content.ContentVersion;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.learning.Step;
import org.onward.people.PersonId;

/** Creates the learning steps to the rung "discussed" for the people of a session. */
final class DiscussedSteps {
    private final Supplier<Library> library;

    DiscussedSteps(Supplier<Library> library) {
        this.library = library;
    }

    /**
     * Uses the module's current version. For a module that has left the library, it uses the version on the day of planning.
     */
    List<Step> stepsFor(Session session, List<PersonId> people, int minutes, Instant at) {
        ContentVersion version = library.get()
                .module(session.module())
                .map(LearningModule::version)
                .orElse(session.moduleVersion());
        return people.stream()
                .map(person -> new Step(
                        person,
                        session.module(),
                        version,
                        Rung.DISCUSSED,
                        minutes,
                        at,
                        Optional.of(session.id().value())))
                .toList();
    }
}
