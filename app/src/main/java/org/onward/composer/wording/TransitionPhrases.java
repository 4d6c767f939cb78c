package org.onward.composer.wording;

import java.util.Optional;
import org.onward.composer.model.OwnQuestion;
import org.onward.composer.search.Candidate;
import org.onward.content.Prompt;

/** How a question follows from the one before it, in words. */
final class TransitionPhrases {
    private TransitionPhrases() {}

    /**
     * Empty when depth, lens and format are as before, because then there is nothing to say about the step.
     *
     * @param isForListening whether nothing is decided in the meeting
     */
    static Optional<String> between(Optional<Prompt> before, Candidate candidate, boolean isForListening) {
        Prompt prompt = candidate.prompt();
        return switch (candidate.position()) {
            case OPENING ->
                Optional.of(
                        prompt.depth() == 0
                                ? "a light start that everybody can answer"
                                : "an easy start that asks only what people have noticed");
            case MIDDLE ->
                candidate.isCheckIn()
                        ? Optional.of("before anything new, how it went: kept, partly, not yet, or no longer right")
                        : before.filter(last -> last.depth() == prompt.depth())
                                .map(last -> atSameDepth(last, prompt))
                                .orElseGet(() -> Optional.of(deeper(prompt)));
            case CLOSE ->
                Optional.of(
                        isForListening
                                ? "it ends with looking after each other, and nothing is decided"
                                : "it ends the talk with something to do");
        };
    }

    private static Optional<String> atSameDepth(Prompt last, Prompt prompt) {
        if (OwnQuestion.isOwn(prompt.id())) {
            return Optional.empty();
        }
        if (last.lens() != prompt.lens()) {
            return Optional.of(throughLens(prompt));
        }
        return last.format() == prompt.format()
                ? Optional.empty()
                : Optional.of("people answer in another way this time (%s)"
                        .formatted(prompt.format().label()));
    }

    private static String deeper(Prompt prompt) {
        return switch (prompt.depth()) {
            case 1 -> "first what happens, before anybody judges it";
            case 2 -> "one step on, from what happens to what it means";
            default -> "one step further, to our own part in it";
        };
    }

    private static String throughLens(Prompt prompt) {
        return switch (prompt.lens()) {
            case OWN -> "this time from where each of you stands";
            case THOSE_AFFECTED -> "this time through the eyes of those it touches";
            case COLLEAGUES -> "this time through the eyes of colleagues";
            case EVIDENCE -> "this time asking what the evidence says";
            case PATIENT_PUBLIC -> "this time through the eyes of patients and the public";
        };
    }
}
