package org.onward.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.onward.content.Prompt;

/** What holds for every bank, every team and every request. */
final class ComposerPropertyTest {
    @Property(tries = 1000)
    void aSheetHasTheShapeOfTheArcAndFitsTheTime(@ForAll long seed) {
        Situation situation = Banks.random(seed, 40);
        sheet(situation).ifPresent(sheet -> {
            List<Prompt> prompts =
                    sheet.prompts().stream().map(Composition.Chosen::prompt).toList();

            assertThat(sheet.minutes()).isLessThanOrEqualTo(situation.request().minutes());
            assertThat(prompts).doesNotHaveDuplicates().hasSizeBetween(2, 7);
            Prompt close = prompts.get(prompts.size() - 1);
            assertThat(close.depth()).isEqualTo(4);
            assertThat(close.stage()).isEqualTo(Prompt.Stage.NOW_WHAT);
            List<Prompt> beforeClose = prompts.subList(0, prompts.size() - 1);
            assertThat(beforeClose.get(0).depth()).isLessThanOrEqualTo(1);
            for (int i = 1; i < beforeClose.size(); i++) {
                assertThat(beforeClose.get(i).depth() - beforeClose.get(i - 1).depth())
                        .isBetween(0, 1);
            }
            assertThat(beforeClose).allMatch(prompt -> prompt.depth() < 4);
        });
    }

    @Property(tries = 1000)
    void everyPromptFitsTheGroupTheModeAndNeedsNoTraining(@ForAll long seed) {
        Situation situation = Banks.random(seed, 40);
        sheet(situation).ifPresent(sheet -> assertThat(sheet.prompts())
                .extracting(Composition.Chosen::prompt)
                .allMatch(prompt -> prompt.sizes().contains(situation.size()))
                .allMatch(prompt -> prompt.modes().contains(situation.request().mode()))
                .noneMatch(prompt -> prompt.risk() == Prompt.Risk.SENSITIVE));
    }

    @Property(tries = 1000)
    void aPromptThatTheTeamUsedLatelyIsBackOnlyWhenTheSheetSaysSo(@ForAll long seed) {
        Situation situation = Banks.random(seed, 40);
        sheet(situation).ifPresent(sheet -> {
            List<Composition.Chosen> back = sheet.prompts().stream()
                    .filter(chosen -> situation
                            .facts()
                            .lastUsed(chosen.prompt().id())
                            .filter(used -> used.isAfter(Banks.TODAY.minusDays(180)))
                            .isPresent())
                    .toList();

            assertThat(back).allMatch(Composition.Chosen::isBack).allMatch(chosen -> chosen.because()
                    .startsWith("It is back"));
            assertThat(sheet.notes().stream().anyMatch(note -> note.contains("are back")))
                    .isEqualTo(!back.isEmpty());
        });
    }

    @Property(tries = 1000)
    void whatComesBackIsOlderThanEverythingThatStaysAway(@ForAll long seed) {
        Situation situation = Banks.random(seed, 40);
        sheet(situation).ifPresent(sheet -> {
            Optional<LocalDate> youngestBack = sheet.prompts().stream()
                    .filter(Composition.Chosen::isBack)
                    .flatMap(
                            chosen -> situation.facts().lastUsed(chosen.prompt().id()).stream())
                    .max(LocalDate::compareTo);
            youngestBack.ifPresent(day -> assertThat(BruteForce.mostMinutes(situation, prompt -> situation
                            .facts()
                            .lastUsed(prompt.id())
                            .map(used -> used.isBefore(day))
                            .orElse(true)))
                    .as("what was used before that day does not fill half of what the bank could")
                    .isLessThan((BruteForce.mostMinutes(situation, prompt -> true) + 1) / 2));
        });
    }

    @Property(tries = 1500)
    void noSheetExistsThatIsFullerOrAsFullAndBetter(@ForAll long seed) {
        Situation situation = Banks.random(seed, 11);
        Optional<Trail> best = new Arc(situation.request().minutes()).best(candidates(situation));

        Optional<Trail> brute = BruteForce.best(situation, candidates(situation));

        assertThat(best.map(ComposerPropertyTest::worth)).isEqualTo(brute.map(ComposerPropertyTest::worth));
    }

    @Property(tries = 500)
    void theSameInputGivesTheSameSheetInWhateverOrderTheBankIs(@ForAll long seed) {
        Situation situation = Banks.random(seed, 40);
        List<Prompt> shuffled = new ArrayList<>(situation.bank().prompts());
        Collections.shuffle(shuffled, new Random(seed));
        Bank other =
                new Bank(shuffled, situation.bank().strands(), situation.bank().themeTitles());

        assertThat(new Composer(other).compose(situation.facts(), situation.request()))
                .isEqualTo(new Composer(situation.bank()).compose(situation.facts(), situation.request()));
    }

    @Property(tries = 1000)
    void everyPromptSaysWhyWithoutJargon(@ForAll long seed) {
        Situation situation = Banks.random(seed, 40);
        sheet(situation).ifPresent(sheet -> assertThat(sheet.prompts())
                .extracting(Composition.Chosen::because)
                .allSatisfy(because -> assertThat(because)
                        .isNotBlank()
                        .endsWith(".")
                        .doesNotContainIgnoringCase("depth")
                        .doesNotContain("  ", "null", "Optional")));
    }

    @Property(tries = 1000)
    void everyReasonIsTrueOfTheFacts(@ForAll long seed) {
        Situation situation = Banks.random(seed, 40);
        Truth truth = new Truth(situation);
        sheet(situation).ifPresent(sheet -> sheet.prompts().forEach(truth::check));
    }

    private static Optional<Composition.Sheet> sheet(Situation situation) {
        Composition composition = new Composer(situation.bank()).compose(situation.facts(), situation.request());
        return composition instanceof Composition.Sheet sheet ? Optional.of(sheet) : Optional.empty();
    }

    private static List<Candidate> candidates(Situation situation) {
        return Composer.candidates(
                situation.bank().prompts(),
                situation.with(situation.bank().strands().get(0)));
    }

    private static List<Object> worth(Trail trail) {
        return List.of(trail.servesMoment(), trail.minutes(), trail.points());
    }
}
