package org.onward.composer;

import java.util.Optional;
import org.onward.content.Prompt;

/** How a question follows from the one before it, in words. */
final class Steps {
    private Steps() {}

    static String between(Optional<Prompt> before, Candidate candidate) {
        Prompt prompt = candidate.prompt();
        return switch (candidate.place()) {
            case OPENING ->
                prompt.depth() == 0
                        ? "a light start that everybody can answer"
                        : "an easy start that asks only what people have noticed";
            case MIDDLE ->
                candidate.isCheckIn()
                        ? "before anything new, how it went: kept, partly, not yet, or no longer right"
                        : before.filter(last -> last.depth() == prompt.depth())
                                .map(last -> last.lens() == prompt.lens() || OwnQuestion.is(prompt.id())
                                        ? "another look at the same"
                                        : sameStep(prompt))
                                .orElseGet(() -> deeper(prompt));
            case CLOSE -> "it ends the talk with something to do";
        };
    }

    private static String deeper(Prompt prompt) {
        return switch (prompt.depth()) {
            case 1 -> "first what happens, before anybody judges it";
            case 2 -> "one step on, from what happens to what it means";
            default -> "one step further, to our own part in it";
        };
    }

    private static String sameStep(Prompt prompt) {
        return switch (prompt.lens()) {
            case OWN -> "this time from where each of you stands";
            case THOSE_AFFECTED -> "this time through the eyes of those it touches";
            case COLLEAGUES -> "this time through the eyes of colleagues";
            case EVIDENCE -> "this time asking what the evidence says";
            case PATIENT_PUBLIC -> "this time through the eyes of patients and the public";
        };
    }
}
