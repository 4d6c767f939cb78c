package org.onward.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.content.ThemeId;

/** Named situations with the shipped bank. */
final class ComposerTest {
    private static final Library LIBRARY = ShippedContent.library();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ItemId MEETINGS = new ItemId("inclusive-meetings");
    private static final ItemId RECRUITMENT = new ItemId("fair-recruitment");
    private static final TeamFacts NEW_TEAM = TeamFacts.ofNewTeam(TODAY, 8);

    @Test
    void tenMinutesAreAnOpeningAndAClose() {
        Composition.Sheet sheet = sheet(NEW_TEAM, in(10));

        assertThat(depths(sheet)).hasSize(2).last().isEqualTo(4);
        assertThat(sheet.minutes()).isEqualTo(10);
    }

    @Test
    void anHourIsFullAndGoesDownToOurOwnPart() {
        Composition.Sheet sheet = sheet(NEW_TEAM, in(60));

        assertThat(sheet.minutes()).isEqualTo(60);
        assertThat(depths(sheet)).contains(1, 2, 3, 4);
    }

    @Test
    void aTeamThatReadAModuleAndDidNotTalkIsTakenToThatModule() {
        Composition.Sheet sheet = sheet(
                facts(Map.of(MEETINGS, new TeamFacts.Standing(3, 0, Optional.empty())), Map.of(), Map.of(), 0), in(20));

        assertThat(sheet.strand().orElseThrow().module()).isEqualTo(MEETINGS);
        assertThat(reasons(sheet))
                .anyMatch(because -> because.startsWith(
                        "Three of eight in your team have started “Inclusive meetings and scheduling”, and you have not"
                                + " met to discuss it."));
    }

    @Test
    void aTeamThatTalkedAndPromisedNothingIsAskedForACommitment() {
        Composition.Sheet sheet = sheet(
                facts(
                        Map.of(MEETINGS, new TeamFacts.Standing(8, 0, Optional.of(LocalDate.of(2026, 11, 3)))),
                        Map.of(),
                        Map.of(),
                        0),
                in(20));

        assertThat(sheet.prompts().get(sheet.prompts().size() - 1).prompt().modules())
                .contains(MEETINGS);
        assertThat(reasons(sheet))
                .first()
                .asString()
                .startsWith("Your team discussed “Inclusive meetings and scheduling” in November, and nobody has made a"
                        + " commitment from it yet.");
    }

    @Test
    void whatIsComingUpIsAnsweredBeforeTheTimeIsFilled() {
        Composition.Sheet sheet = sheet(NEW_TEAM, in(20, Moment.SHORTLISTING));

        assertThat(sheet.prompts()).anyMatch(chosen -> chosen.prompt().moments().contains(Moment.SHORTLISTING));
        assertThat(reasons(sheet)).anyMatch(because -> because.startsWith("You said: shortlisting."));
    }

    @Test
    void everyMomentHasAQuestionWithinHalfAnHour() {
        for (Moment moment : Moment.values()) {
            assertThat(sheet(NEW_TEAM, in(30, moment)).prompts())
                    .as(moment.label())
                    .anyMatch(chosen -> chosen.prompt().moments().contains(moment));
        }
    }

    @Test
    void aMomentThatDoesNotFitTheTimeIsSaid() {
        Bank all = Bank.of(LIBRARY);
        Bank withoutQuickOnes = new Bank(
                all.prompts().stream()
                        .filter(prompt -> !prompt.moments().contains(Moment.INCIDENT) || isInTheMiddle(prompt))
                        .toList(),
                all.strands(),
                all.themeTitles());

        assertThat(((Composition.Sheet) new Composer(withoutQuickOnes).compose(NEW_TEAM, in(10, Moment.INCIDENT)))
                        .notes())
                .contains("The questions for an incident need more time than you have. These fit any week.");
    }

    @Test
    void questionsForHardTimesStayAwayInAnOrdinaryWeek() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(sheet(NEW_TEAM, new Request(60, Optional.empty(), Mode.HYBRID, seed))
                            .prompts())
                    .noneMatch(chosen -> chosen.prompt().moments().equals(Set.of(Moment.INCIDENT))
                            || chosen.prompt().moments().equals(Set.of(Moment.EXTERNAL_NEWS)));
        }
    }

    @Test
    void aQuestionRestsForHalfAYearToTheDay() {
        TeamFacts yesterday = facts(Map.of(), Map.of(), everythingUsedOn(TODAY.minusDays(179)), 0);
        TeamFacts today = facts(Map.of(), Map.of(), everythingUsedOn(TODAY.minusDays(180)), 0);

        assertThat(sheet(yesterday, in(20)).prompts()).allMatch(Composition.Chosen::isBack);
        assertThat(sheet(today, in(20)).prompts()).noneMatch(Composition.Chosen::isBack);
    }

    @Test
    void whenEverythingWasUsedTheOldestComeBackAndTheSheetSaysSo() {
        Map<PromptId, LocalDate> used = LIBRARY.prompts().stream()
                .collect(Collectors.toMap(
                        Prompt::id,
                        prompt -> prompt.theme().equals(new ThemeId("allyship"))
                                ? TODAY.minusDays(150)
                                : TODAY.minusDays(20)));

        Composition.Sheet sheet = sheet(facts(Map.of(), Map.of(), used, 0), in(15));

        assertThat(sheet.prompts())
                .extracting(chosen -> chosen.prompt().theme())
                .containsOnly(new ThemeId("allyship"));
        assertThat(sheet.notes())
                .anyMatch(note -> note.contains("questions from 27 June 2026 and before are back, and each says so"));
        assertThat(reasons(sheet))
                .allMatch(because -> because.startsWith(
                        "It is back, because too little is fresh: your team used it on 27 June 2026."));
    }

    @Test
    void aQuietThemeIsOfferedWithTheMonthInWhichItLastCameUp() {
        Map<ThemeId, LocalDate> cameUp = LIBRARY.themes().stream()
                .collect(Collectors.toMap(
                        theme -> theme.id(),
                        theme -> theme.id().value().equals("recruitment-promotion")
                                ? LocalDate.of(2026, 3, 12)
                                : TODAY.minusDays(3)));

        assertThat(reasons(sheet(facts(Map.of(), cameUp, Map.of(), 0), in(20))))
                .anyMatch(because ->
                        because.startsWith("“Recruitment and promotion” has not come up in your team since March."));
    }

    @Test
    void dueCommitmentsAreANumberAndBringWhatCameOfThings() {
        Composition.Sheet sheet = sheet(facts(Map.of(), Map.of(), Map.of(), 2), in(20));

        assertThat(sheet.notes()).anyMatch(note -> note.startsWith("Commitments of two people in your team are due."));
        assertThat(sheet.prompts())
                .anyMatch(chosen -> chosen.prompt().theme().value().equals("evidence-action"));
    }

    @Test
    void aTeamThatNeverTalkedStartsGently() {
        assertThat(sheet(NEW_TEAM, in(30)).prompts())
                .extracting(Composition.Chosen::prompt)
                .noneMatch(prompt -> prompt.depth() == 3 || prompt.risk() == Prompt.Risk.SOME);
    }

    @Test
    void aCloseBelongsToWhatWasTalkedAbout() {
        TeamFacts readers = facts(
                Map.of(
                        new ItemId("allyship-in-three-moves"),
                        new TeamFacts.Standing(8, 0, Optional.empty()),
                        RECRUITMENT,
                        new TeamFacts.Standing(1, 0, Optional.empty())),
                Map.of(),
                Map.of(),
                0);

        Composition.Sheet sheet = sheet(readers, in(30, Moment.RECRUITING_OPENS));

        assertThat(sheet.strand().orElseThrow().module()).isEqualTo(RECRUITMENT);
        Prompt close = sheet.prompts().get(sheet.prompts().size() - 1).prompt();
        assertThat(sheet.strand().orElseThrow().themes()).contains(close.theme());
    }

    @Test
    void anEmptyLibraryIsAClearRefusal() {
        Composition composition = new Composer(new Bank(List.of(), List.of(), Map.of())).compose(NEW_TEAM, in(20));

        assertThat(composition)
                .isEqualTo(new Composition.Refusal(
                        "The library has no opening question for a group of this size that meets like this: in the room."
                                + " Choose another way to meet, or ask a content editor for one."));
    }

    @Test
    void aSheetIsMadeInAnInstant() {
        Composer composer = new Composer(Bank.of(LIBRARY));
        long best = Long.MAX_VALUE;
        for (long seed = 0; seed < 60; seed++) {
            long start = System.nanoTime();
            composer.compose(NEW_TEAM, new Request(60, Optional.empty(), Mode.IN_ROOM, seed));
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best).isLessThan(200_000_000L);
    }

    private static boolean isInTheMiddle(Prompt prompt) {
        return prompt.depth() > Arc.DEEPEST_OPENING && prompt.depth() < Prompt.COMMIT;
    }

    private static Composition.Sheet sheet(TeamFacts facts, Request request) {
        return (Composition.Sheet) new Composer(Bank.of(LIBRARY)).compose(facts, request);
    }

    private static Request in(int minutes) {
        return new Request(minutes, Optional.empty(), Mode.IN_ROOM, 1);
    }

    private static Request in(int minutes, Moment moment) {
        return new Request(minutes, Optional.of(moment), Mode.IN_ROOM, 1);
    }

    private static TeamFacts facts(
            Map<ItemId, TeamFacts.Standing> modules,
            Map<ThemeId, LocalDate> cameUp,
            Map<PromptId, LocalDate> used,
            int due) {
        return new TeamFacts(TODAY, 8, modules, cameUp, used, due);
    }

    private static Map<PromptId, LocalDate> everythingUsedOn(LocalDate day) {
        return LIBRARY.prompts().stream().map(Prompt::id).collect(Collectors.toMap(Function.identity(), id -> day));
    }

    private static List<Integer> depths(Composition.Sheet sheet) {
        return sheet.prompts().stream().map(chosen -> chosen.prompt().depth()).toList();
    }

    private static List<String> reasons(Composition.Sheet sheet) {
        return sheet.prompts().stream().map(Composition.Chosen::because).toList();
    }
}
