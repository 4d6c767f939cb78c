package org.onward.composer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.composer.TeamFacts.Gathering;
import org.onward.content.GroupSize;
import org.onward.content.ItemId;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Scope;
import org.onward.content.ThemeId;

/**
 * Everything that a rule may look at, worked out once.
 *
 * @param moment what is coming up, while its {@link MomentWindow} is open
 * @param gaps how large the gap of each theme is
 * @param due modules that wait for their discussion or their first commitment, and were not the matter of the last three gatherings
 * @param late themes of the last two gatherings
 * @param crowded themes that were the matter of two of the last three gatherings
 * @param scopesLately whose habits the last gathering talked about
 * @param checkedInLately whether the team was asked how its commitments went, in the last fortnight
 * @param focus what runs through the sheet; nothing while prompts are still being admitted, unless it was known beforehand
 */
record ComposingContext(
        PromptBank bank,
        TeamFacts facts,
        ComposingRequest request,
        GroupSize size,
        Optional<Moment> moment,
        Map<ThemeId, Gap> gaps,
        Set<ItemId> due,
        Set<ThemeId> late,
        Set<ThemeId> crowded,
        Set<Scope> scopesLately,
        boolean checkedInLately,
        Optional<Focus> focus) {
    private static final Set<Moment> CARE = Set.of(Moment.INCIDENT, Moment.EXTERNAL_NEWS);

    static ComposingContext of(PromptBank bank, TeamFacts facts, ComposingRequest request) {
        List<Gathering> gatherings = facts.gatherings();
        return new ComposingContext(
                bank,
                facts,
                request,
                GroupSize.of(facts.people()),
                request.coming()
                        .filter(coming -> MomentWindow.timing(coming, facts.today()) == MomentWindow.Timing.IN_TIME)
                        .map(UpcomingMoment::moment),
                gaps(bank, facts),
                due(bank, facts),
                themes(gatherings.stream().limit(RepeatsATheme.GATHERINGS).toList()),
                BalancedThemes.crowded(gatherings, Gathering::themes, BalancedThemes.MOST),
                gatherings.stream().limit(1).findFirst().map(Gathering::scopes).orElse(Set.of()),
                ChecksBackWhenDue.wasLately(bank, facts),
                request.strand().flatMap(strand -> Focus.on(strand, bank)));
    }

    ComposingContext with(Optional<Focus> chosen) {
        return new ComposingContext(
                bank, facts, request, size, moment, gaps, due, late, crowded, scopesLately, checkedInLately, chosen);
    }

    LocalDate today() {
        return facts.today();
    }

    boolean speaksToMoment(Prompt prompt) {
        return moment.isPresent() && prompt.moments().contains(moment.get());
    }

    /** Whether people have something to get over together: what else is open can wait for a week. */
    boolean isTimeOfCare() {
        return moment.isPresent() && CARE.contains(moment.get());
    }

    Gap gap(ThemeId theme) {
        return gaps.getOrDefault(theme, Gap.NONE);
    }

    private static Set<ItemId> due(PromptBank bank, TeamFacts facts) {
        Set<ItemId> crowded =
                BalancedThemes.crowded(facts.gatherings(), Gathering::modules, BalancedThemes.MOST_OF_A_MODULE);
        return bank.modules().stream()
                .filter(module -> FollowsUp.isDue(module, facts))
                .map(PromptBank.BankModule::id)
                .filter(module -> !crowded.contains(module))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<ThemeId, Gap> gaps(PromptBank bank, TeamFacts facts) {
        Map<ThemeId, Gap> gaps = new HashMap<>();
        bank.themes().keySet().forEach(theme -> gaps.put(theme, Gap.of(theme, bank, facts)));
        return Map.copyOf(gaps);
    }

    private static Set<ThemeId> themes(Collection<Gathering> gatherings) {
        Set<ThemeId> themes = new HashSet<>();
        gatherings.forEach(gathering -> themes.addAll(gathering.themes()));
        return Set.copyOf(themes);
    }
}
