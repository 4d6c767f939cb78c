package org.onward.composer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.ItemId;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.ThemeId;

/**
 * What runs through a sheet: what is coming up; else the module that waits for its discussion or the theme with the largest
 * gap, whichever has more points (rule 2).
 */
sealed interface Focus {
    /** Its own prompts. */
    boolean holds(Prompt prompt);

    /** Prompts on its theme: the next best, and as far as one subject goes no worse. */
    boolean touches(Prompt prompt);

    /** In words, as a title; for {@link OnMoment} as a label. */
    String title();

    record OnMoment(Moment moment, Optional<ThemeId> theme) implements Focus {
        @Override
        public boolean holds(Prompt prompt) {
            return prompt.moments().contains(moment);
        }

        @Override
        public boolean touches(Prompt prompt) {
            return theme.isPresent() && theme.get().equals(prompt.theme());
        }

        @Override
        public String title() {
            return moment.label();
        }
    }

    record OnModule(PromptBank.BankModule module) implements Focus {
        @Override
        public boolean holds(Prompt prompt) {
            return module.holds(prompt);
        }

        @Override
        public boolean touches(Prompt prompt) {
            return module.themes().contains(prompt.theme());
        }

        @Override
        public String title() {
            return module.title();
        }
    }

    record OnTheme(ThemeId theme, String title) implements Focus {
        @Override
        public boolean holds(Prompt prompt) {
            return prompt.theme().equals(theme);
        }

        @Override
        public boolean touches(Prompt prompt) {
            return false;
        }
    }

    /** Nothing when the bank does not know it. */
    static Optional<Focus> on(RequestedFocus strand, PromptBank bank) {
        if (strand instanceof RequestedFocus.OfModule module) {
            return bank.module(module.module()).map(OnModule::new);
        }
        ThemeId theme = ((RequestedFocus.OfTheme) strand).theme();
        return Optional.of(new OnTheme(theme, bank.titleOf(theme)));
    }

    /** Chosen among what the admitted prompts speak to, questions about promises apart; level ones by the seed. */
    static Optional<Focus> of(Collection<Prompt> pool, ComposingContext situation) {
        List<Prompt> admitted =
                pool.stream().filter(prompt -> !prompt.isAboutPromises()).toList();
        Optional<Moment> moment = situation.moment().filter(one -> admitted.stream()
                .anyMatch(prompt -> prompt.moments().contains(one)));
        if (moment.isPresent()) {
            return Optional.of(new OnMoment(moment.get(), mainTheme(admitted, moment.get())));
        }
        Set<ThemeId> themes = new HashSet<>();
        Set<ItemId> modules = new HashSet<>();
        for (Prompt prompt : admitted) {
            themes.add(prompt.theme());
            modules.addAll(prompt.modules());
        }
        List<Pull> pulls = new ArrayList<>();
        themes.forEach(theme -> pulls.add(new Pull(
                new OnTheme(theme, situation.bank().titleOf(theme)),
                situation.gap(theme).points(),
                RandomTieBreak.mix(situation.request().seed(), theme.value()))));
        situation.bank().modules().stream()
                .filter(module ->
                        modules.contains(module.id()) && situation.due().contains(module.id()))
                .forEach(module -> pulls.add(new Pull(
                        new OnModule(module),
                        FollowsUp.POINTS + gap(module, situation) + waiting(module, situation),
                        RandomTieBreak.mix(
                                situation.request().seed(), module.id().value()))));
        return pulls.stream().max(Pull.WEAKEST_FIRST).map(Pull::focus);
    }

    /** The theme that most of a moment's prompts are about. */
    private static Optional<ThemeId> mainTheme(Collection<Prompt> admitted, Moment moment) {
        Map<ThemeId, Long> counts = admitted.stream()
                .filter(prompt -> prompt.moments().contains(moment))
                .collect(groupingBy(Prompt::theme, counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<ThemeId, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static int gap(PromptBank.BankModule module, ComposingContext situation) {
        return Stream.concat(Stream.of(Gap.NONE), module.themes().stream().map(situation::gap))
                .mapToInt(Gap::points)
                .max()
                .orElse(0);
    }

    /** As much again as a follow-up weighs: a talk is riper when the whole team has started to learn than when one person has. */
    private static int waiting(PromptBank.BankModule module, ComposingContext situation) {
        int people = Math.max(1, situation.facts().people());
        int started = Math.min(people, situation.facts().standing(module.id()).started());
        return FollowsUp.POINTS * started / people;
    }

    /** How strongly something asks to be talked about. */
    record Pull(Focus focus, int points, long chance) {
        static final Comparator<Pull> WEAKEST_FIRST = comparingInt(Pull::points)
                .thenComparing(Pull::chance)
                .thenComparing(comparing(pull -> pull.focus().title()));
    }
}
