package org.onward.prompts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.content.Prompt;
import org.onward.prompts.Composition.Chosen;
import org.onward.prompts.Gates.HasRested;
import org.onward.web.LondonTime;

/** Says why: for each prompt the facts that chose it, told once, and how it follows from the one before. */
final class Narrator {
    private final Situation situation;
    private final HasRested rest;
    private final Set<String> told = new HashSet<>();

    Narrator(Situation situation, HasRested rest) {
        this.situation = situation;
        this.rest = rest;
    }

    Composition.Sheet tell(List<Candidate> candidates, Bank.Strand strand) {
        List<Chosen> chosen = new ArrayList<>();
        Optional<Candidate> before = Optional.empty();
        for (Candidate candidate : candidates) {
            chosen.add(new Chosen(candidate.prompt(), because(candidate, before), isBack(candidate.prompt())));
            before = Optional.of(candidate);
        }
        long onStrand = candidates.stream()
                .filter(candidate -> strand.holds(candidate.prompt()))
                .count();
        return new Composition.Sheet(
                chosen, Optional.of(strand).filter(held -> onStrand * 2 > candidates.size()), notes(candidates));
    }

    private boolean isBack(Prompt prompt) {
        return !HasRested.on(situation.facts().today()).admits(prompt, situation);
    }

    private String because(Candidate candidate, Optional<Candidate> before) {
        List<String> sentences = new ArrayList<>();
        if (isBack(candidate.prompt())) {
            situation
                    .facts()
                    .lastUsed(candidate.prompt().id())
                    .ifPresent(
                            used -> sentences.add("It is back because nothing fresh was left: your team used it on %s."
                                    .formatted(LondonTime.day(used))));
        }
        fact(candidate).ifPresent(sentences::add);
        sentences.add(step(candidate, before));
        return String.join(" ", sentences);
    }

    /** The strongest fact that was not told yet; else the short form of the strongest that was. */
    private Optional<String> fact(Candidate candidate) {
        for (Liking liking : candidate.likings()) {
            if (liking.points() > 0 && !liking.because().isEmpty()) {
                if (told.add(liking.because())) {
                    return Optional.of(liking.because());
                }
                if (!liking.again().isEmpty()) {
                    return Optional.of(liking.again());
                }
            }
        }
        return Optional.empty();
    }

    private static String step(Candidate candidate, Optional<Candidate> before) {
        Prompt prompt = candidate.prompt();
        return switch (candidate.place()) {
            case OPENING ->
                prompt.depth() == 0
                        ? "A light start that everybody can answer."
                        : "An easy start: it asks only what people have noticed.";
            case MIDDLE -> {
                boolean deeper =
                        before.map(Candidate::prompt).map(Prompt::depth).orElse(0) < prompt.depth();
                yield deeper ? deeper(prompt) : "It stays at the same step, %s.".formatted(eyes(prompt));
            }
            case CLOSE -> "It ends the talk with something to do.";
        };
    }

    private static String deeper(Prompt prompt) {
        return switch (prompt.depth()) {
            case 1 -> "First look at what happens, before anybody judges it.";
            case 2 -> "One step on: from what happens to what it does to people.";
            default -> "One step on: what we ourselves could give up or change.";
        };
    }

    private static String eyes(Prompt prompt) {
        return switch (prompt.lens()) {
            case OWN -> "from where each of you stands";
            case THOSE_AFFECTED -> "through the eyes of those it touches";
            case COLLEAGUES -> "through the eyes of colleagues";
            case EVIDENCE -> "and asks what the evidence says";
            case PATIENT_PUBLIC -> "through the eyes of patients and the public";
        };
    }

    private List<String> notes(List<Candidate> candidates) {
        List<String> notes = new ArrayList<>();
        Request request = situation.request();
        if (candidates.stream().anyMatch(candidate -> isBack(candidate.prompt()))) {
            notes.add(
                    ("Your team has used nearly everything that fits in the last %d days. So questions that you used on %s or"
                                    + " before are back; each says so.")
                            .formatted(HasRested.DAYS, LondonTime.day(rest.from())));
        }
        request.moment().ifPresent(moment -> {
            if (candidates.stream().noneMatch(Candidate::speaksToMoment)) {
                boolean exists = situation.bank().prompts().stream()
                        .anyMatch(prompt -> prompt.moments().contains(moment));
                notes.add(
                        exists
                                ? "The questions for %s are resting, or do not fit this meeting. These fit any week."
                                        .formatted(moment.label())
                                : "There is no question for %s in the library yet. These fit any week."
                                        .formatted(moment.label()));
            }
        });
        int due = situation.facts().dueCommitments();
        if (due > 0) {
            notes.add(
                    "%s in your team %s due. You could ask first how it went: kept, partly, not yet, or no longer right."
                            .formatted(Phrases.count(due, "commitment"), due == 1 ? "is" : "are"));
        }
        int minutes = candidates.stream()
                .mapToInt(candidate -> candidate.prompt().minutes())
                .sum();
        if (minutes < request.minutes()) {
            notes.add("It fills %d of your %d minutes. The rest is yours.".formatted(minutes, request.minutes()));
        }
        return notes;
    }

    static String refusal(List<Prompt> fitting, Situation situation) {
        boolean opens =
                fitting.stream().anyMatch(prompt -> Arc.placesFor(prompt).contains(Place.OPENING));
        boolean closes =
                fitting.stream().anyMatch(prompt -> Arc.placesFor(prompt).contains(Place.CLOSE));
        if (opens && closes) {
            return "No opening and close together fit %d minutes. Choose more time."
                    .formatted(situation.request().minutes());
        }
        return "The library has no %s for a group of this size that meets like this (%s). Choose another way to meet, or ask a content editor for one."
                .formatted(
                        opens ? "closing question" : "opening question",
                        situation.request().mode().label());
    }
}
