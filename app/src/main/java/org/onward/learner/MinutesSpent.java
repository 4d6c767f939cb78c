package org.onward.learner;

import java.util.Optional;
import java.util.OptionalInt;
import org.onward.learning.Step;
import org.onward.web.Form;

/** Reads how long a step took; who leaves it empty gets the usual minutes. */
final class MinutesSpent {
    private MinutesSpent() {}

    static Optional<Integer> in(Form form, String field) {
        OptionalInt minutes = form.optionalNumber(field, 0, Step.MOST_MINUTES, "Minutes");
        return minutes.isPresent() ? Optional.of(minutes.getAsInt()) : Optional.empty();
    }
}
