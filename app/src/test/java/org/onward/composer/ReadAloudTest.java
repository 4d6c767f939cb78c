package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Safety;
import org.onward.content.ShippedContent;
import org.onward.content.ThemeId;

/** Writes sheets of many weeks from the shipped bank to target/sheets.txt, so that somebody can read them aloud. */
final class ReadAloudTest {
    private static final Library LIBRARY = ShippedContent.library();
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);

    private final StringBuilder read = new StringBuilder();

    @Test
    void everyTimeModeAndSizeGetsASheetEveryWeek() throws Exception {
        for (int minutes : List.of(10, 15, 20, 30, 45, 60)) {
            for (int people : List.of(2, 5, 14)) {
                for (Mode mode : Mode.values()) {
                    weeks(minutes, TeamFacts.ofNewTeam(FIRST, people), mode);
                    weeks(minutes, rich(people), mode);
                }
            }
        }
        Files.writeString(Path.of("target", "sheets.txt"), read);
    }

    private void weeks(int minutes, TeamFacts team, Mode mode) {
        Map<PromptId, TeamFacts.PromptHistory> promptHistory = new HashMap<>();
        Map<ThemeId, LocalDate> cameUp = new HashMap<>();
        List<TeamFacts.Gathering> gatherings = new ArrayList<>();
        for (int week = 0; week < 6; week++) {
            LocalDate today = FIRST.plusWeeks(week);
            TeamFacts facts = new TeamFacts(
                    today,
                    team.people(),
                    team.safety(),
                    team.modules(),
                    cameUp,
                    gatherings,
                    promptHistory,
                    team.commitments());
            Composition composition = new Composer(PromptBank.of(LIBRARY, Set.of()))
                    .compose(facts, ComposingRequest.plain(minutes, mode, week));
            assertThat(composition).isInstanceOf(Composition.Sheet.class);
            Composition.Sheet sheet = (Composition.Sheet) composition;
            assertThat(sheet.minutes()).isBetween(minutes / 2, minutes);
            write(minutes, facts, mode, week, sheet);
            List<Prompt> prompts =
                    sheet.prompts().stream().map(Composition.Chosen::prompt).toList();
            for (Prompt prompt : prompts) {
                promptHistory.put(prompt.id(), TeamFacts.PromptHistory.on(today));
                cameUp.put(prompt.theme(), today);
            }
            gatherings.add(
                    0,
                    new TeamFacts.Gathering(
                            today,
                            prompts.stream().map(Prompt::theme).collect(Collectors.toSet()),
                            prompts.stream().map(Prompt::scope).collect(Collectors.toSet())));
        }
    }

    private void write(int minutes, TeamFacts facts, Mode mode, int week, Composition.Sheet sheet) {
        read.append("== %d min, %d people, %s, week %d, %s: %d min, %s%n"
                .formatted(
                        minutes,
                        facts.people(),
                        mode,
                        week + 1,
                        facts.modules().isEmpty() ? "new" : "rich",
                        sheet.minutes(),
                        sheet.subject().orElse("-")));
        sheet.notes().forEach(note -> read.append("   ! ").append(note).append('\n'));
        sheet.prompts()
                .forEach(chosen -> read.append("   %d/%2d %s%n         %s%n"
                        .formatted(
                                chosen.prompt().depth(),
                                chosen.prompt().minutes(),
                                chosen.prompt().text(),
                                chosen.because())));
    }

    private static TeamFacts rich(int people) {
        return TeamFacts.ofNewTeam(FIRST, people)
                .with(Safety.GOOD)
                .withModules(Map.of(
                        new ItemId("inclusive-meetings"),
                        new TeamFacts.ModuleCompletion(people, 1, 1, Optional.of(LocalDate.of(2026, 6, 3))),
                        new ItemId("fair-recruitment"),
                        new TeamFacts.ModuleCompletion((people + 1) / 2, 0, 0, Optional.empty()),
                        new ItemId("allyship-in-three-moves"),
                        new TeamFacts.ModuleCompletion(people, 0, 0, Optional.of(LocalDate.of(2026, 11, 3)))));
    }
}
