package org.onward.commitment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.onward.web.Form;

/** The fields {@code answer}, {@code words} and {@code reviewOn} of a form that answers a check-back. */
record AnswerForm(Optional<CheckBackAnswer> answer, String words, Optional<LocalDate> askAgainOn) {
    static final Set<String> FIELDS = Set.of("answer", "words", "reviewOn");

    static AnswerForm read(Form form) {
        return new AnswerForm(
                form.choice("answer", CheckBackAnswer::fromString, "Choose how it went."),
                form.optionalText("words", CheckBacks.MAX_WORDS_LENGTH),
                CommitmentForm.optionalDate(form, "reviewOn"));
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "AnswerForm[" + answer + "]";
    }
}
