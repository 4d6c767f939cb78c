package org.onward.prompts;

import java.util.List;
import java.util.stream.Stream;
import org.onward.content.Prompt;

/** The rules of the first version, in the order in which the page shows them. A new rule is a new line here. */
final class Rules {
    /** Who may be on the sheet, whatever was used before. {@link Gates.HasRested} comes on top. */
    static final List<Gate> GATES = List.of(
            new Gates.FitsTheGroup(),
            new Gates.FitsTheMode(),
            new Gates.NeedsNoTraining(),
            new Gates.WaitsToBeAskedFor());

    /** What makes a prompt welcome, in the order in which the page shows it. */
    static final List<Preference> PREFERENCES = List.of(
            new Preferences.SpeaksToTheMoment(),
            new Preferences.LooksBackAtCommitments(),
            new Preferences.FollowsTheLearning(),
            new Preferences.FollowsTheStrand(),
            new Preferences.BringsBackWhatWentQuiet(),
            new Preferences.StartsGently(),
            new Preferences.IsFresh(),
            new Preferences.Chance());

    private Rules() {}

    static boolean admit(Prompt prompt, Situation situation) {
        return GATES.stream().allMatch(gate -> gate.admits(prompt, situation));
    }

    static List<Liking> likings(Prompt prompt, Place place, Situation situation) {
        return PREFERENCES.stream()
                .flatMap(preference -> preference.likes(prompt, place, situation).stream())
                .toList();
    }

    /** All rules as promises, for the page. */
    static Stream<String> promises() {
        return Stream.of(
                        GATES.stream().map(Gate::promise),
                        Stream.of(Gates.HasRested.PROMISE, Arc.PROMISE),
                        PREFERENCES.stream().map(Preference::promise).filter(promise -> !promise.isEmpty()))
                .flatMap(promises -> promises);
    }
}
