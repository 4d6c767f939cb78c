package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onward.composer.model.Composition;
import org.onward.content.Prompt;

/**
 * Scenarios with the expected sheet, worked out by hand from {@link SmallBank}. When the composer disagrees, correct
 * the rule and not the scenario.
 */
final class ScenariosTest {
    private static final int SEEDS = 25;

    static Stream<Scenario> scenarios() {
        return Stream.of(TeamScenarios.all(), HistoryScenarios.all(), MomentScenarios.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theSheetIsTheOneThatAFacilitatorWouldBring(Scenario scenario) {
        assertThat(promptIds(scenario.meeting().composition()))
                .as(scenario.because())
                .isEqualTo(scenario.prompts().isEmpty() ? Set.of() : Set.copyOf(scenario.prompts()));
        for (String words : scenario.expectedNotes()) {
            assertThat(notes(scenario.meeting().composition())).contains(words);
        }
    }

    /** Except for a new team: when every theme is open, the seed chooses the theme. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void theSeedDoesNotChangeTheSheet(Scenario scenario) {
        if (scenario.name().startsWith("a new team")) {
            return;
        }
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(promptIds(scenario.meeting().seed(seed).composition()))
                    .as("seed %d", seed)
                    .isEqualTo(Set.copyOf(scenario.prompts()));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theQuestionsAreSortedByDepth(Scenario scenario) {
        if (scenario.meeting().composition() instanceof Composition.Sheet sheet) {
            List<Integer> depths = sheet.prompts().stream()
                    .map(Composition.Chosen::prompt)
                    .map(Prompt::depth)
                    .toList();
            assertThat(depths).isSorted();
            assertThat(sheet.minutes())
                    .isLessThanOrEqualTo(scenario.meeting().request().questionMinutes());
        }
    }

    @Test
    void thereAreAtLeastThirtyScenariosWithUniqueNames() {
        List<Scenario> all = scenarios().toList();

        assertThat(all).hasSizeGreaterThanOrEqualTo(30).allSatisfy(named -> {
            assertThat(named.because()).endsWith(".");
            assertThat(named.prompts().isEmpty())
                    .isEqualTo(named.meeting().composition() instanceof Composition.Refusal);
        });
        assertThat(new HashSet<>(all.stream().map(Scenario::name).toList())).hasSameSizeAs(all);
    }

    private static Set<String> promptIds(Composition composition) {
        Set<String> ids = new HashSet<>();
        if (composition instanceof Composition.Sheet sheet) {
            sheet.ids().forEach(id -> ids.add(id.value()));
        }
        return ids;
    }

    private static String notes(Composition composition) {
        return composition instanceof Composition.Sheet sheet
                ? String.join("\n", sheet.notes())
                : ((Composition.Refusal) composition).why();
    }
}
