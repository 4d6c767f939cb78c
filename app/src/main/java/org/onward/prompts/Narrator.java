package org.onward.prompts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.content.Prompt;
import org.onward.prompts.Composition.Chosen;
import org.onward.prompts.Gates.HasRested;
import org.onward.web.LondonTime;

/** Says why: for each prompt the fact that speaks for it most, told in full once, and how it follows from the one before. */
final class Narrator {
    private final Situation situation;
    private final Set<String> told = new HashSet<>();

    Narrator(Situation situation) {
        this.situation = situation;
    }

    List<Chosen> tell(List<Candidate> candidates) {
        List<Chosen> chosen = new ArrayList<>();
        Optional<Candidate> before = Optional.empty();
        for (Candidate candidate : candidates) {
            String step = step(candidate, before);
            Optional<String> back = back(candidate.prompt());
            chosen.add(new Chosen(candidate.prompt(), back.orElse("") + fact(candidate, step), back.isPresent()));
            before = Optional.of(candidate);
        }
        return chosen;
    }

    private Optional<String> back(Prompt prompt) {
        HasRested rested = HasRested.on(situation.facts().today());
        return situation
                .facts()
                .lastUsed(prompt.id())
                .filter(used -> !rested.admits(prompt, situation))
                .map(used -> "It is back, because too little is fresh: your team used it on %s. "
                        .formatted(LondonTime.day(used)));
    }

    /** The strongest fact that was not told yet; else the short form of the strongest that was. */
    private String fact(Candidate candidate, String step) {
        List<Liking> facts = candidate.likings().stream()
                .filter(liking -> liking.points() > 0 && !liking.because().isEmpty())
                .sorted(Comparator.comparingInt(Liking::points).reversed())
                .toList();
        for (Liking fact : facts) {
            if (told.add(fact.because())) {
                return "%s %s.".formatted(fact.because(), Phrases.capitalised(step));
            }
            if (!fact.again().isEmpty()) {
                return "%s: %s.".formatted(fact.again(), step);
            }
        }
        return Phrases.capitalised(step) + ".";
    }

    private static String step(Candidate candidate, Optional<Candidate> before) {
        Prompt prompt = candidate.prompt();
        return switch (candidate.place()) {
            case OPENING ->
                prompt.depth() == 0
                        ? "a light start that everybody can answer"
                        : "an easy start that asks only what people have noticed";
            case MIDDLE ->
                before.map(Candidate::prompt)
                        .filter(last -> last.depth() == prompt.depth())
                        .map(last ->
                                last.lens() == prompt.lens() ? "one more look, at the same step" : sameStep(prompt))
                        .orElseGet(() -> deeper(prompt));
            case CLOSE -> "it ends the talk with something to do";
        };
    }

    private static String deeper(Prompt prompt) {
        return switch (prompt.depth()) {
            case 1 -> "first what happens, before anybody judges it";
            case 2 -> "one step on, from what happens to what it does to people";
            default -> "one step further, to our own part in it";
        };
    }

    private static String sameStep(Prompt prompt) {
        return switch (prompt.lens()) {
            case OWN -> "the same step, from where each of you stands";
            case THOSE_AFFECTED -> "the same step, through the eyes of those it touches";
            case COLLEAGUES -> "the same step, through the eyes of colleagues";
            case EVIDENCE -> "the same step, now asking what the evidence says";
            case PATIENT_PUBLIC -> "the same step, through the eyes of patients and the public";
        };
    }
}
