package org.onward.composer.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Gap;
import org.onward.composer.model.MomentWindow;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.model.TeamFacts.Gathering;
import org.onward.composer.model.UpcomingMoment;
import org.onward.content.GroupSize;
import org.onward.content.ItemId;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Scope;
import org.onward.content.ThemeId;

/**
 * Everything that a rule may read. It is computed once for each composition, because rules are called for every prompt.
 *
 * @param moment the upcoming moment, if its {@link MomentWindow} is open
 * @param gaps the gap of each theme
 * @param dueModules modules that wait for their discussion or their first commitment, were not a subject of the last
 *     three gatherings, and may be talked about now
 * @param recentThemes themes of the last two gatherings
 * @param overusedThemes themes of at least two of the last three gatherings
 * @param recentScopes the scopes of the last gathering's questions
 * @param checkedInRecently whether the team had a check-in on its commitments in the last four weeks
 * @param focus the subject of the sheet; empty while prompts are being filtered, unless the request names it
 */
public record ComposingContext(
        PromptBank bank,
        TeamFacts facts,
        ComposingRequest request,
        GroupSize size,
        Optional<Moment> moment,
        Map<ThemeId, Gap> gaps,
        Set<ItemId> dueModules,
        Set<ThemeId> recentThemes,
        Set<ThemeId> overusedThemes,
        Set<Scope> recentScopes,
        boolean checkedInRecently,
        Optional<Focus> focus) {
    private static final Set<Moment> CARE = Set.of(Moment.INCIDENT, Moment.EXTERNAL_NEWS);

    public static ComposingContext of(PromptBank bank, TeamFacts facts, ComposingRequest request) {
        List<Gathering> gatherings = facts.gatherings();
        return new ComposingContext(
                bank,
                facts,
                request,
                GroupSize.of(facts.people()),
                request.upcoming()
                        .filter(upcoming -> MomentWindow.timing(upcoming, facts.today()) == MomentWindow.Timing.IN_TIME)
                        .map(UpcomingMoment::moment),
                gaps(bank, facts),
                dueModules(bank, facts),
                themes(gatherings.stream().limit(RepeatsATheme.GATHERINGS).toList()),
                BalancedThemes.overused(gatherings, Gathering::themes, BalancedThemes.MAX_GATHERINGS_WITH_A_THEME),
                gatherings.stream().limit(1).findFirst().map(Gathering::scopes).orElse(Set.of()),
                ChecksBackWhenDue.wasRecent(bank, facts),
                request.requestedFocus().flatMap(requestedFocus -> Focus.on(requestedFocus, bank)));
    }

    public ComposingContext with(Optional<Focus> chosen) {
        return new ComposingContext(
                bank,
                facts,
                request,
                size,
                moment,
                gaps,
                dueModules,
                recentThemes,
                overusedThemes,
                recentScopes,
                checkedInRecently,
                chosen);
    }

    /** The same for a sheet that may mix subjects. */
    public ComposingContext mixed() {
        return new ComposingContext(
                bank,
                facts,
                request.withMixed(true),
                size,
                moment,
                gaps,
                dueModules,
                recentThemes,
                overusedThemes,
                recentScopes,
                checkedInRecently,
                focus);
    }

    public LocalDate today() {
        return facts.today();
    }

    public boolean fitsMoment(Prompt prompt) {
        return moment.isPresent() && prompt.moments().contains(moment.get());
    }

    /** Whether the team is dealing with an incident or with difficult news. Other open matters then wait. */
    public boolean isTimeOfCare() {
        return moment.isPresent() && CARE.contains(moment.get());
    }

    Gap gap(ThemeId theme) {
        return gaps.getOrDefault(theme, Gap.NONE);
    }

    private static Set<ItemId> dueModules(PromptBank bank, TeamFacts facts) {
        Set<ItemId> overused = BalancedThemes.overused(
                facts.gatherings(), Gathering::modules, BalancedThemes.MAX_GATHERINGS_WITH_A_MODULE);
        return bank.modules().stream()
                .filter(module -> FollowsUp.isDue(module, facts))
                .map(PromptBank.BankModule::id)
                .filter(module -> !overused.contains(module) && !bank.notNow().contains(module))
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
