package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.RequestedFocus;
import org.onward.composer.model.TeamFacts;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Safety;
import org.onward.content.ShippedContent;
import org.onward.content.ThemeId;

/** Sheets from the shipped bank. */
final class ShippedBankTest {
    private static final Library LIBRARY = ShippedContent.library();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ItemId MEETINGS = new ItemId("inclusive-meetings");
    private static final TeamFacts NEW_TEAM = TeamFacts.ofNewTeam(TODAY, 8);

    @Test
    void tenMinutesAreAnOpeningAndAClose() {
        Composition.Sheet sheet = sheet(NEW_TEAM, in(10));

        assertThat(depths(sheet)).hasSize(2).last().isEqualTo(4);
        assertThat(sheet.minutes()).isEqualTo(9);
    }

    @Test
    void anHourWithHighSafetyIsFullAndReachesEveryDepth() {
        Composition.Sheet sheet = sheet(NEW_TEAM.with(Safety.HIGH), in(60));

        assertThat(sheet.minutes()).isEqualTo(52);
        assertThat(depths(sheet)).contains(1, 2, 3, 4);
    }

    @Test
    void aStartedModuleThatWasNotDiscussedIsTheSubject() {
        Composition.Sheet sheet = sheet(
                NEW_TEAM.withModules(Map.of(MEETINGS, new TeamFacts.ModuleCompletion(3, 0, 0, Optional.empty()))),
                in(20));

        assertThat(sheet.subject()).contains("Inclusive meetings and scheduling");
        assertThat(reasons(sheet))
                .anyMatch(because -> because.startsWith(
                        "Some of you have started “Inclusive meetings and scheduling”, and you have not"
                                + " met to discuss it."));
    }

    @Test
    void everyMomentHasAQuestionWithinHalfAnHour() {
        for (Moment moment : Moment.values()) {
            assertThat(sheet(NEW_TEAM, in(30).withMoment(moment)).prompts())
                    .as(moment.label())
                    .anyMatch(chosen -> chosen.prompt().moments().contains(moment));
        }
    }

    @Test
    void questionsForIncidentsAndNewsAreExcludedInAnOrdinaryWeek() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(sheet(NEW_TEAM, ComposingRequest.plain(60, Mode.HYBRID, seed))
                            .prompts())
                    .noneMatch(chosen -> chosen.prompt().moments().equals(Set.of(Moment.INCIDENT))
                            || chosen.prompt().moments().equals(Set.of(Moment.EXTERNAL_NEWS)));
        }
    }

    @Test
    void aQuestionMayBeUsedAgainAfter180Days() {
        assertThat(sheet(NEW_TEAM.withPromptHistory(everythingUsedOn(TODAY.minusDays(179))), in(20))
                        .prompts())
                .allMatch(Composition.Chosen::isReused);
        assertThat(sheet(NEW_TEAM.withPromptHistory(everythingUsedOn(TODAY.minusDays(180))), in(20))
                        .prompts())
                .noneMatch(Composition.Chosen::isReused);
    }

    @Test
    void whenEverythingWasUsedTheOldestAreReusedAndTheSheetSaysSo() {
        Map<PromptId, TeamFacts.PromptHistory> promptHistory = LIBRARY.prompts().stream()
                .collect(Collectors.toMap(
                        Prompt::id,
                        prompt -> TeamFacts.PromptHistory.on(
                                prompt.theme().equals(new ThemeId("allyship"))
                                        ? TODAY.minusDays(150)
                                        : TODAY.minusDays(20))));

        Composition.Sheet sheet = sheet(NEW_TEAM.withPromptHistory(promptHistory), in(15));

        assertThat(sheet.prompts())
                .extracting(chosen -> chosen.prompt().theme())
                .containsOnly(new ThemeId("allyship"));
        assertThat(sheet.notes())
                .anyMatch(note -> note.contains("questions from 27 June 2026 and before are back, and each says so"));
        assertThat(reasons(sheet))
                .allMatch(because -> because.startsWith(
                        "It is back, because too little is fresh: your team used it on 27 June 2026."));
    }

    /** Somebody who tried it was told of an hour on recruitment that too little was left, and got the questions of that day again. */
    @ParameterizedTest
    @ValueSource(strings = {"recruitment-promotion", "meetings-scheduling", "cultural-competence", "imposter"})
    void anotherHourOnASubjectBringsOtherSubjectsBeforeTheQuestionsOfThatDay(String theme) {
        ComposingRequest hour = in(60).withFocus(Optional.of(new RequestedFocus.OfTheme(new ThemeId(theme))));
        Composition.Sheet first = sheet(NEW_TEAM, hour);
        TeamFacts after = NEW_TEAM.withPromptHistory(first.ids().stream()
                .collect(Collectors.toMap(Function.identity(), id -> TeamFacts.PromptHistory.on(TODAY))));

        Composition.Sheet second = sheet(after, hour);

        assertThat(second.prompts()).noneMatch(Composition.Chosen::isReused);
        assertThat(second.minutes()).isGreaterThanOrEqualTo(hour.questionMinutes() / 2);
        assertThat(second.notes()).noneMatch(note -> note.startsWith("Too little is left"));
    }

    @Test
    void aSheetOfOtherSubjectsSaysWhy() {
        ComposingRequest hour =
                in(60).withFocus(Optional.of(new RequestedFocus.OfTheme(new ThemeId("cultural-competence"))));
        Composition.Sheet first = sheet(NEW_TEAM, hour);

        Composition.Sheet second = sheet(
                NEW_TEAM.withPromptHistory(first.ids().stream()
                        .collect(Collectors.toMap(Function.identity(), id -> TeamFacts.PromptHistory.on(TODAY)))),
                hour);

        assertThat(first.notes()).noneMatch(note -> note.contains("others come in"));
        assertThat(second.notes())
                .contains("Your team has used most questions on “%s” lately, so others come in."
                        .formatted(first.subject().orElseThrow()));
    }

    @Test
    void aQuietThemeIsOfferedWithTheMonthInWhichItLastCameUp() {
        Map<ThemeId, LocalDate> cameUp = LIBRARY.themes().stream()
                .collect(Collectors.toMap(
                        theme -> theme.id(),
                        theme -> theme.id().value().equals("recruitment-promotion")
                                ? LocalDate.of(2026, 3, 12)
                                : TODAY.minusDays(3)));

        assertThat(reasons(sheet(NEW_TEAM.withCameUp(cameUp), in(20))))
                .anyMatch(because -> because.startsWith(
                        "“Recruitment and promotion” has gone quiet in your team: it last came up in March."));
    }

    @Test
    void anEmptyLibraryIsAClearRefusal() {
        Composition composition =
                new Composer(new PromptBank(List.of(), List.of(), Map.of(), Set.of())).compose(NEW_TEAM, in(20));

        assertThat(composition)
                .isEqualTo(new Composition.Refusal(
                        "mode", "The library has no opening question yet. Ask a content editor for one."));
    }

    private static Composition.Sheet sheet(TeamFacts facts, ComposingRequest request) {
        return (Composition.Sheet) new Composer(PromptBank.of(LIBRARY, Set.of())).compose(facts, request);
    }

    private static ComposingRequest in(int minutes) {
        return ComposingRequest.plain(minutes, Mode.IN_ROOM, 1);
    }

    private static Map<PromptId, TeamFacts.PromptHistory> everythingUsedOn(LocalDate day) {
        return LIBRARY.prompts().stream()
                .map(Prompt::id)
                .collect(Collectors.toMap(Function.identity(), id -> TeamFacts.PromptHistory.on(day)));
    }

    private static List<Integer> depths(Composition.Sheet sheet) {
        return sheet.prompts().stream().map(chosen -> chosen.prompt().depth()).toList();
    }

    private static List<String> reasons(Composition.Sheet sheet) {
        return sheet.prompts().stream().map(Composition.Chosen::because).toList();
    }
}
