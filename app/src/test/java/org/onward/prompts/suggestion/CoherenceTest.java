package org.onward.prompts.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.composer.Composer;
import org.onward.composer.SheetCoherence;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.rules.RandomTieBreak;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.content.ThemeId;
import org.onward.people.TeamId;
import org.onward.prompts.record.TeamRecords;

/**
 * Composes twelve weekly sheets of one length for each team of the demo, and measures how far each sheet is about one
 * thing. For four of the weeks an occasion is named. Ties are broken by week and name of the team, because the
 * identifiers of the demo's teams are new in each run.
 */
final class CoherenceTest {
    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final Library LIBRARY = ShippedContent.library();
    private static final int WEEKS = 12;
    private static final Map<Integer, Moment> MOMENTS = Map.of(
            3, Moment.RECRUITING_OPENS, 6, Moment.NEWCOMER, 9, Moment.CHAIRING_MEETING, 11, Moment.EXTERNAL_NEWS);

    /** A sheet of a simulated week. */
    private record WeeklySheet(String team, int week, List<Prompt> prompts, long reused, double coherence, int filled) {
        @Override
        public String toString() {
            return "%s, week %d: %.0f%% %s"
                    .formatted(
                            team,
                            week,
                            coherence,
                            prompts.stream()
                                    .map(prompt -> prompt.id() + " (" + prompt.theme() + ")")
                                    .toList());
        }
    }

    @SuppressWarnings("SystemOut")
    @ParameterizedTest
    @ValueSource(ints = {10, 15, 20, 30, 45, 60, 90})
    void threeQuartersOfASheetAreAboutOneThing(int minutes) {
        List<WeeklySheet> sheets = twelveWeeks(minutes, false);

        System.out.printf(
                "%d minutes: %.1f%% on average, %.0f%% at least, %d of %d below 60%%, %d reused, %.1f prompts and %.1f minutes a sheet%n",
                minutes,
                average(sheets),
                sheets.stream().mapToDouble(WeeklySheet::coherence).min().orElseThrow(),
                sheets.stream().filter(sheet -> sheet.coherence() < 60).count(),
                sheets.size(),
                sheets.stream().mapToLong(WeeklySheet::reused).sum(),
                sheets.stream()
                        .mapToInt(sheet -> sheet.prompts().size())
                        .average()
                        .orElseThrow(),
                sheets.stream().mapToInt(WeeklySheet::filled).average().orElseThrow());
        assertThat(average(sheets)).isGreaterThanOrEqualTo(75);
        assertThat(sheets.stream().filter(sheet -> sheet.coherence() < 60))
                .hasSizeLessThanOrEqualTo(minutes == ComposingRequest.MIN_MINUTES ? 2 : 0);
        assertThat(sheets.stream().filter(sheet -> sheet.reused() > 0)).isEmpty();
    }

    @Test
    void aMixOfSubjectsIsMadeWhenTheLeaderAsksForOne() {
        assertThat(average(twelveWeeks(60, true))).isLessThan(average(twelveWeeks(60, false)) - 20);
    }

    private static double average(List<WeeklySheet> sheets) {
        return sheets.stream().mapToDouble(WeeklySheet::coherence).average().orElseThrow();
    }

    public record Team(TeamId id, String name) {}

    private static List<WeeklySheet> twelveWeeks(int minutes, boolean mixed) {
        TeamRecords records = new TeamRecords(onward.jdbi(), () -> LIBRARY, InstantSource.fixed(RunningOnward.NOW));
        List<WeeklySheet> sheets = new ArrayList<>();
        onward.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id, name FROM team ORDER BY name")
                        .mapTo(Team.class)
                        .list())
                .forEach(team -> sheets.addAll(
                        twelveWeeks(team, records.recordOf(team.id()).facts(), minutes, mixed)));
        return sheets;
    }

    private static List<WeeklySheet> twelveWeeks(Team team, TeamFacts first, int minutes, boolean mixed) {
        Composer composer = new Composer(PromptBank.of(LIBRARY, Set.of()));
        List<WeeklySheet> sheets = new ArrayList<>();
        TeamFacts facts = first;
        for (int week = 1; week <= WEEKS; week++) {
            facts = on(first.today().plusWeeks(week), facts);
            ComposingRequest plain =
                    ComposingRequest.plain(minutes, Mode.IN_ROOM, RandomTieBreak.hash(week, team.name()));
            ComposingRequest request =
                    (MOMENTS.containsKey(week) ? plain.withMoment(MOMENTS.get(week)) : plain).withMixed(mixed);
            Composition.Sheet sheet = (Composition.Sheet) composer.compose(facts, request);
            List<Prompt> prompts =
                    sheet.prompts().stream().map(Composition.Chosen::prompt).toList();
            sheets.add(new WeeklySheet(
                    team.name(),
                    week,
                    prompts,
                    sheet.prompts().stream()
                            .filter(Composition.Chosen::isReused)
                            .count(),
                    SheetCoherence.percent(prompts),
                    sheet.minutes()));
            facts = afterUsing(prompts, facts);
        }
        return sheets;
    }

    private static TeamFacts on(LocalDate day, TeamFacts facts) {
        return new TeamFacts(
                day,
                facts.people(),
                facts.safety(),
                facts.modules(),
                facts.cameUp(),
                facts.gatherings(),
                facts.promptHistory(),
                facts.commitments());
    }

    /** The facts after the team used a sheet, as {@code TeamRecord} reads them. */
    private static TeamFacts afterUsing(List<Prompt> prompts, TeamFacts facts) {
        List<Prompt> onThemes =
                prompts.stream().filter(prompt -> !prompt.isAboutCommitments()).toList();
        Map<PromptId, TeamFacts.PromptHistory> histories = new HashMap<>(facts.promptHistory());
        prompts.forEach(prompt -> histories.put(prompt.id(), TeamFacts.PromptHistory.on(facts.today())));
        Map<ThemeId, LocalDate> cameUp = new HashMap<>(facts.cameUp());
        onThemes.forEach(prompt -> cameUp.put(prompt.theme(), facts.today()));
        TeamFacts.Gathering gathering = new TeamFacts.Gathering(
                facts.today(),
                onThemes.stream().map(Prompt::theme).collect(Collectors.toSet()),
                onThemes.stream().map(Prompt::scope).collect(Collectors.toSet()),
                LIBRARY.modules().stream()
                        .map(module -> module.id())
                        .filter(module -> isAbout(module, onThemes))
                        .collect(Collectors.toSet()));
        return facts.withPromptHistory(histories)
                .withCameUp(cameUp)
                .withGatherings(Stream.concat(Stream.of(gathering), facts.gatherings().stream())
                        .limit(4)
                        .toList());
    }

    private static boolean isAbout(ItemId module, List<Prompt> prompts) {
        long belonging = prompts.stream()
                .filter(prompt -> prompt.modules().contains(module))
                .count();
        return belonging > 0 && belonging * 2 >= prompts.size();
    }
}
