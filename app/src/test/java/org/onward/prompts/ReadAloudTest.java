package org.onward.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.content.ThemeId;

/** Many weeks of sheets from the shipped bank, left in target/sheets.txt to be read aloud. */
final class ReadAloudTest {
    private static final Library LIBRARY = ShippedContent.library();
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);

    private final StringBuilder read = new StringBuilder();

    @Test
    void everyTimeModeAndSizeGetsGoodSheetsWeekAfterWeek() throws Exception {
        for (int minutes : List.of(10, 15, 20, 30, 45, 60)) {
            for (int people : List.of(2, 5, 14)) {
                for (Mode mode : Mode.values()) {
                    weeks(minutes, people, mode, Map.of(), 6);
                    weeks(minutes, people, mode, rich(people), 6);
                }
            }
        }
        Files.writeString(Path.of("target", "sheets.txt"), read);
    }

    private void weeks(int minutes, int people, Mode mode, Map<ItemId, TeamFacts.Standing> modules, int weeks) {
        Map<PromptId, LocalDate> used = new HashMap<>();
        Map<ThemeId, LocalDate> cameUp = new HashMap<>();
        for (int week = 0; week < weeks; week++) {
            LocalDate today = FIRST.plusWeeks(week);
            TeamFacts facts = new TeamFacts(today, people, modules, cameUp, used, 0);
            Composition composition =
                    new Composer(Bank.of(LIBRARY)).compose(facts, new Request(minutes, Optional.empty(), mode, week));
            assertThat(composition).isInstanceOf(Composition.Sheet.class);
            Composition.Sheet sheet = (Composition.Sheet) composition;
            assertThat(sheet.minutes()).isBetween(week == 0 ? minutes : minutes / 2, minutes);
            write(minutes, people, mode, week, modules, sheet);
            for (Composition.Chosen chosen : sheet.prompts()) {
                used.put(chosen.prompt().id(), today);
                cameUp.put(chosen.prompt().theme(), today);
            }
        }
    }

    private void write(
            int minutes,
            int people,
            Mode mode,
            int week,
            Map<ItemId, TeamFacts.Standing> modules,
            Composition.Sheet sheet) {
        read.append("== %d min, %d people, %s, week %d, %s: %d min, strand %s%n"
                .formatted(
                        minutes,
                        people,
                        mode,
                        week + 1,
                        modules.isEmpty() ? "new" : "rich",
                        sheet.minutes(),
                        sheet.strand().map(Bank.Strand::title).orElse("-")));
        sheet.notes().forEach(note -> read.append("   ! ").append(note).append('\n'));
        sheet.prompts()
                .forEach(chosen -> read.append("   %d/%2d %s%n         %s%n"
                        .formatted(
                                chosen.prompt().depth(),
                                chosen.prompt().minutes(),
                                chosen.prompt().text(),
                                chosen.because())));
    }

    private static Map<ItemId, TeamFacts.Standing> rich(int people) {
        return Map.of(
                new ItemId("inclusive-meetings"),
                new TeamFacts.Standing(people, 1, Optional.of(LocalDate.of(2026, 6, 3))),
                new ItemId("fair-recruitment"),
                new TeamFacts.Standing((people + 1) / 2, 0, Optional.empty()),
                new ItemId("allyship-in-three-moves"),
                new TeamFacts.Standing(people, 0, Optional.of(LocalDate.of(2026, 11, 3))));
    }
}
