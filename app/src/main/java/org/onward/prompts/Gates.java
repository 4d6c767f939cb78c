package org.onward.prompts;

import java.time.LocalDate;
import java.util.Set;
import org.onward.content.Moment;
import org.onward.content.Prompt;

/** The gate-keepers of the first version. */
final class Gates {
    private Gates() {}

    record FitsTheGroup() implements Gate {
        @Override
        public String promise() {
            return "Every question works for a group of your size.";
        }

        @Override
        public boolean admits(Prompt prompt, Situation situation) {
            return prompt.sizes().contains(situation.size());
        }
    }

    record FitsTheMode() implements Gate {
        @Override
        public String promise() {
            return "Every question works where people are: in the room, remote or hybrid.";
        }

        @Override
        public boolean admits(Prompt prompt, Situation situation) {
            return prompt.modes().contains(situation.request().mode());
        }
    }

    record NeedsNoTraining() implements Gate {
        @Override
        public String promise() {
            return "No question needs a trained facilitator.";
        }

        @Override
        public boolean admits(Prompt prompt, Situation situation) {
            return prompt.risk() != Prompt.Risk.SENSITIVE;
        }
    }

    /** What is about a hard time comes only to a team that has one, and asked. */
    record WaitsToBeAskedFor() implements Gate {
        private static final Set<Moment> HARD = Set.of(Moment.INCIDENT, Moment.RESTRUCTURE, Moment.EXTERNAL_NEWS);

        @Override
        public String promise() {
            return "Questions for an incident, a restructure or the news come only when you ask for them.";
        }

        @Override
        public boolean admits(Prompt prompt, Situation situation) {
            return prompt.moments().isEmpty()
                    || !HARD.containsAll(prompt.moments())
                    || situation.speaksToMoment(prompt);
        }
    }

    /**
     * Keeps what the team used lately out.
     *
     * @param from what was used on this day or before may come again
     */
    record HasRested(LocalDate from) implements Gate {
        /** The time for which a prompt rests once it was run, printed or shared. */
        static final int DAYS = 180;

        static final String PROMISE =
                "A question that your team ran, printed or shared rests for %d days.".formatted(DAYS);

        static HasRested on(LocalDate today) {
            return new HasRested(today.minusDays(DAYS));
        }

        @Override
        public String promise() {
            return PROMISE;
        }

        @Override
        public boolean admits(Prompt prompt, Situation situation) {
            return situation
                    .facts()
                    .lastUsed(prompt.id())
                    .map(used -> !used.isAfter(from))
                    .orElse(true);
        }
    }
}
