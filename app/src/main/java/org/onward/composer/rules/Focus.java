package org.onward.composer.rules;

import static java.util.Comparator.comparing;
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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onward.composer.model.Gap;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.RequestedFocus;
import org.onward.composer.model.SheetPosition;
import org.onward.content.ItemId;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.ThemeId;

/**
 * The subject of a sheet (rule 2). It is the upcoming moment if there is one. Otherwise it is a module that waits for
 * its discussion or the theme with the largest gap, whichever has more points.
 */
public sealed interface Focus {
    /** Whether the prompt is about the subject itself. */
    boolean covers(Prompt prompt);

    /** Whether the prompt is about the subject's theme. Such prompts are the second choice. */
    boolean isRelatedTo(Prompt prompt);

    /** The theme that the questions of the sheet share, see {@link OneSubject}. */
    Optional<ThemeId> theme();

    /** The subject as a title; for {@link OnMoment} the label of the moment. */
    String title();

    record OnMoment(Moment moment, Optional<ThemeId> theme) implements Focus {
        @Override
        public boolean covers(Prompt prompt) {
            return prompt.moments().contains(moment);
        }

        @Override
        public boolean isRelatedTo(Prompt prompt) {
            return theme.isPresent() && theme.get().equals(prompt.theme());
        }

        @Override
        public String title() {
            return moment.label();
        }
    }

    /** @param theme the theme of most prompts on the module */
    record OnModule(PromptBank.BankModule module, Optional<ThemeId> theme) implements Focus {
        @Override
        public boolean covers(Prompt prompt) {
            return module.covers(prompt);
        }

        @Override
        public boolean isRelatedTo(Prompt prompt) {
            return module.themes().contains(prompt.theme());
        }

        @Override
        public String title() {
            return module.title();
        }
    }

    record OnTheme(ThemeId themeId, String title) implements Focus {
        @Override
        public Optional<ThemeId> theme() {
            return Optional.of(themeId);
        }

        @Override
        public boolean covers(Prompt prompt) {
            return prompt.theme().equals(themeId);
        }

        @Override
        public boolean isRelatedTo(Prompt prompt) {
            return false;
        }
    }

    /** The focus that a request names; empty when the bank does not know the module. */
    static Optional<Focus> on(RequestedFocus requestedFocus, PromptBank bank) {
        if (requestedFocus instanceof RequestedFocus.OfModule module) {
            return bank.module(module.module())
                    .map(found -> new OnModule(found, mainTheme(bank.prompts(), found::covers, Set.of())));
        }
        ThemeId theme = ((RequestedFocus.OfTheme) requestedFocus).theme();
        return Optional.of(new OnTheme(theme, bank.titleOf(theme)));
    }

    /**
     * Chooses the focus among the subjects of the admitted prompts, leaving out prompts about commitments. Subjects with
     * enough prompts for the whole sheet come before others. The seed decides between equal points.
     */
    static Optional<Focus> of(Collection<Prompt> pool, ComposingContext context) {
        List<Prompt> admitted = pool.stream()
                .filter(prompt -> !prompt.isAboutCommitments() && hasPosition(prompt, context))
                .toList();
        Optional<Moment> moment = context.moment().filter(one -> admitted.stream()
                .anyMatch(prompt -> prompt.moments().contains(one)));
        Set<ThemeId> enough = ThemeSupply.enough(pool, context);
        if (moment.isPresent()) {
            return Optional.of(new OnMoment(
                    moment.get(), mainTheme(admitted, prompt -> prompt.moments().contains(moment.get()), enough)));
        }
        Set<ThemeId> themes = new HashSet<>();
        Set<ItemId> modules = new HashSet<>();
        for (Prompt prompt : admitted) {
            themes.add(prompt.theme());
            modules.addAll(prompt.modules());
        }
        List<FocusOption> options = new ArrayList<>();
        themes.forEach(theme -> options.add(new FocusOption(
                new OnTheme(theme, context.bank().titleOf(theme)),
                enough.contains(theme),
                context.gap(theme).points(),
                RandomTieBreak.hash(context.request().seed(), theme.value()))));
        context.bank().modules().stream()
                .filter(module ->
                        modules.contains(module.id()) && context.dueModules().contains(module.id()))
                .forEach(module -> {
                    Optional<ThemeId> theme = mainTheme(admitted, module::covers, enough);
                    options.add(new FocusOption(
                            new OnModule(module, theme),
                            theme.filter(enough::contains).isPresent(),
                            FollowsUp.POINTS + gap(module, context) + pointsForStarted(module, context),
                            RandomTieBreak.hash(
                                    context.request().seed(), module.id().value())));
                });
        return options.stream().max(FocusOption.WEAKEST_FIRST).map(FocusOption::focus);
    }

    /** Whether a sheet of the requested length can have the prompt: the smallest sheet has no middle. */
    private static boolean hasPosition(Prompt prompt, ComposingContext context) {
        boolean hasMiddle = SheetShape.mostInMiddle(context.request().questionMinutes()) > 0;
        return SheetShape.positionsFor(prompt, context.facts().safety()).stream()
                .anyMatch(position -> hasMiddle || position != SheetPosition.MIDDLE);
    }

    /** The theme of most of the prompts that are about a moment or a module, if possible one with enough prompts. */
    private static Optional<ThemeId> mainTheme(
            Collection<Prompt> prompts, Predicate<Prompt> isAboutIt, Set<ThemeId> enough) {
        Map<ThemeId, Long> counts = prompts.stream().filter(isAboutIt).collect(groupingBy(Prompt::theme, counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<ThemeId, Long> entry) -> enough.contains(entry.getKey()))
                        .thenComparing(Map.Entry.comparingByValue())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static int gap(PromptBank.BankModule module, ComposingContext context) {
        return Stream.concat(Stream.of(Gap.NONE), module.themes().stream().map(context::gap))
                .mapToInt(Gap::points)
                .max()
                .orElse(0);
    }

    /**
     * Up to as many points as for a follow-up, in proportion to how many people have started the module. A discussion
     * is more useful when the whole team has started than when one person has.
     */
    private static int pointsForStarted(PromptBank.BankModule module, ComposingContext context) {
        int people = Math.max(1, context.facts().people());
        int started = Math.min(people, context.facts().completion(module.id()).started());
        return FollowsUp.POINTS * started / people;
    }

    /**
     * A possible focus and its points.
     *
     * @param hasEnough whether there are enough prompts on its theme for the whole sheet
     */
    record FocusOption(Focus focus, boolean hasEnough, int points, long tieBreak) {
        static final Comparator<FocusOption> WEAKEST_FIRST = comparing(FocusOption::hasEnough)
                .thenComparingInt(FocusOption::points)
                .thenComparing(FocusOption::tieBreak)
                .thenComparing(comparing(option -> option.focus().title()));
    }
}
