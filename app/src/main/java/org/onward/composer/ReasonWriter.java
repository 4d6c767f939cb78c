package org.onward.composer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onward.composer.Composition.Chosen;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/** Says why: for each prompt the fact that speaks for it most, told in full once, and how it follows from the one before. */
final class ReasonWriter {
    /** The composer fills the time as far as the questions allow, so this is true of every question. */
    private static final String FITS_THE_TIME = "It fits the time that you have.";

    private final ComposingContext situation;
    private final Set<String> told = new HashSet<>();
    private final Set<String> toldToAll = new HashSet<>();

    ReasonWriter(ComposingContext situation) {
        this.situation = situation;
    }

    List<Chosen> tell(List<Candidate> candidates) {
        List<Chosen> chosen = new ArrayList<>();
        Optional<Candidate> before = Optional.empty();
        for (Candidate candidate : candidates) {
            List<Reason> reasons = reasons(candidate);
            Optional<String> step = TransitionPhrases.between(before.map(Candidate::prompt), candidate);
            Optional<String> back = back(candidate.prompt());
            chosen.add(new Chosen(
                    candidate.prompt(),
                    candidate.place(),
                    back.orElse("") + fact(reasons, Reason::leader, told, step),
                    fact(reasons, Reason::everybody, toldToAll, step),
                    reasons.stream().map(Reason::leader).toList(),
                    back.isPresent()));
            before = Optional.of(candidate);
        }
        return chosen;
    }

    /** The facts behind its points: first that which made its subject the subject, then the weightiest. */
    private List<Reason> reasons(Candidate candidate) {
        if (OwnQuestion.is(candidate.prompt().id())) {
            return List.of(
                    new Reason("Your team’s own question, added by hand.", "This is your team’s own question.", ""));
        }
        List<Reason> reasons = new ArrayList<>();
        if (candidate.isCheckIn()) {
            String due = FactPhrases.due(situation.facts().promises().due());
            reasons.add(new Reason(due, "Some of what was promised here is due.", ""));
        }
        if (candidate.prompt().conditions().asks() == QuestionType.EITHER) {
            reasons.add(Reason.forAll("It suits a promise that is open already as well as a new one.", ""));
        }
        ComposingRules.SCORES.stream()
                .filter(score -> points(score, candidate) > 0)
                .sorted(Comparator.comparing((ScoringRule score) -> gaveTheSubject(score, candidate))
                        .thenComparingInt(score -> points(score, candidate))
                        .reversed())
                .flatMap(score -> score.reason(candidate.prompt(), candidate.place(), situation).stream())
                .forEach(reasons::add);
        return reasons;
    }

    /** A moment and a gap weigh most anyway; a module that waits weighs less than the gap of its theme. */
    private boolean gaveTheSubject(ScoringRule score, Candidate candidate) {
        return score instanceof FollowsUp
                && situation.focus().orElse(null) instanceof Focus.OnModule module
                && module.holds(candidate.prompt());
    }

    private int points(ScoringRule score, Candidate candidate) {
        return score.points(candidate.prompt(), candidate.place(), situation);
    }

    private Optional<String> back(Prompt prompt) {
        return situation
                .facts()
                .lastUsed(prompt.id())
                .filter(used -> !HasRested.isOver(prompt, used, situation.today()))
                .map(used -> "It is back, because too little is fresh: your team used it on %s. "
                        .formatted(FactPhrases.day(used)));
    }

    /** The strongest fact that was not told yet; else the short form of the strongest that was. */
    private static String fact(
            List<Reason> reasons, Function<Reason, String> words, Set<String> told, Optional<String> step) {
        for (Reason reason : reasons) {
            String sentence = words.apply(reason);
            if (sentence.isEmpty()) {
                continue;
            }
            if (told.add(sentence)) {
                return sentence
                        + step.map(how -> " %s.".formatted(FactPhrases.capitalised(how)))
                                .orElse("");
            }
            if (!reason.again().isEmpty()) {
                return step.map(how -> "%s: %s.".formatted(reason.again(), how)).orElseGet(() -> reason.again() + ".");
            }
        }
        return step.map(how -> FactPhrases.capitalised(how) + ".").orElse(FITS_THE_TIME);
    }
}
