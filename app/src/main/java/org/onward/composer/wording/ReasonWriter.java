package org.onward.composer.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onward.composer.model.Composition.Chosen;
import org.onward.composer.model.OwnQuestion;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.CooldownHasPassed;
import org.onward.composer.rules.FactPhrases;
import org.onward.composer.rules.Focus;
import org.onward.composer.rules.FollowsUp;
import org.onward.composer.rules.Reason;
import org.onward.composer.rules.ScoringRule;
import org.onward.composer.search.Candidate;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.text.English;

/**
 * Writes the reason for each prompt: the most important fact, given in full once, and how the prompt follows from the
 * one before.
 */
public final class ReasonWriter {
    /** True of every question, because the composer fills the time as far as possible. */
    private static final String FITS_THE_TIME = "It fits the time that you have.";

    private final ComposingContext context;
    private final Set<String> used = new HashSet<>();
    private final Set<String> usedForAll = new HashSet<>();

    public ReasonWriter(ComposingContext context) {
        this.context = context;
    }

    public List<Chosen> write(List<Candidate> candidates) {
        List<Chosen> chosen = new ArrayList<>();
        Optional<Candidate> before = Optional.empty();
        for (Candidate candidate : candidates) {
            List<Reason> reasons = reasons(candidate);
            Optional<String> step =
                    TransitionPhrases.between(before.map(Candidate::prompt), candidate, isForListening());
            Optional<String> reuseNote = reuseNote(candidate.prompt());
            chosen.add(new Chosen(
                    candidate.prompt(),
                    candidate.position(),
                    reuseNote.orElse("") + fact(reasons, Reason::leader, used, step),
                    fact(reasons, Reason::everybody, usedForAll, step),
                    reasons.stream().map(Reason::leader).toList(),
                    reuseNote.isPresent()));
            before = Optional.of(candidate);
        }
        return chosen;
    }

    private boolean isForListening() {
        return context.request().upcoming().stream().anyMatch(upcoming -> upcoming.isForListening(context.today()));
    }

    /** The facts behind the points: first the one that made the module the sheet's focus, then by points. */
    private List<Reason> reasons(Candidate candidate) {
        if (OwnQuestion.isOwn(candidate.prompt().id())) {
            return List.of(
                    new Reason("Your team’s own question, added by hand.", "This is your team’s own question.", ""));
        }
        List<Reason> reasons = new ArrayList<>();
        if (candidate.isCheckIn()) {
            String due = FactPhrases.due(context.facts().commitments().due());
            reasons.add(new Reason(due, "Some of what was promised here is due.", ""));
        }
        if (candidate.prompt().conditions().asks() == QuestionType.EITHER) {
            reasons.add(Reason.forAll("It suits a promise that is open already as well as a new one.", ""));
        }
        ComposingRules.SCORING_RULES.stream()
                .filter(rule -> points(rule, candidate) > 0)
                .sorted(Comparator.comparing((ScoringRule rule) -> isFromFocus(rule, candidate))
                        .thenComparingInt(rule -> points(rule, candidate))
                        .reversed())
                .flatMap(rule -> rule.reason(candidate.prompt(), candidate.position(), context).stream())
                .forEach(reasons::add);
        return reasons;
    }

    /**
     * A module can have fewer points than its theme's gap, and the reason should still name the module first. A moment
     * and a gap need no such exception: they have the most points anyway.
     */
    private boolean isFromFocus(ScoringRule rule, Candidate candidate) {
        return rule instanceof FollowsUp
                && context.focus().orElse(null) instanceof Focus.OnModule module
                && module.covers(candidate.prompt());
    }

    private int points(ScoringRule rule, Candidate candidate) {
        return rule.points(candidate.prompt(), candidate.position(), context);
    }

    private Optional<String> reuseNote(Prompt prompt) {
        return context.facts()
                .lastUsed(prompt.id())
                .filter(used -> !CooldownHasPassed.cooldownHasEnded(prompt, used, context.today()))
                .map(used -> "It is back, because too little is fresh: your team used it on %s. "
                        .formatted(FactPhrases.day(used)));
    }

    /** The most important fact that was not given yet, or else the short form of the first that has one. */
    private static String fact(
            List<Reason> reasons, Function<Reason, String> words, Set<String> used, Optional<String> step) {
        for (Reason reason : reasons) {
            String sentence = words.apply(reason);
            if (sentence.isEmpty()) {
                continue;
            }
            if (used.add(sentence)) {
                return sentence
                        + step.map(how -> " %s.".formatted(English.capitalised(how)))
                                .orElse("");
            }
            if (!reason.shortForm().isEmpty()) {
                return step.map(how -> "%s: %s.".formatted(reason.shortForm(), how))
                        .orElseGet(() -> reason.shortForm() + ".");
            }
        }
        return step.map(how -> English.capitalised(how) + ".").orElse(FITS_THE_TIME);
    }
}
