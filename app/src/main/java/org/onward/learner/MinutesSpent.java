package org.onward.learner;

import java.util.Optional;
import java.util.OptionalInt;
import org.onward.learning.Step;
import org.onward.web.Form;

/** Reads the minutes that a step took. Empty means that the caller uses the usual minutes. */
final class MinutesSpent {
    private MinutesSpent() {}

    static Optional<Integer> read(Form form, String field) {
        OptionalInt minutes = form.optionalNumber(field, 0, Step.MAX_MINUTES, "Minutes");
        return minutes.isPresent() ? Optional.of(minutes.getAsInt()) : Optional.empty();
    }
}
