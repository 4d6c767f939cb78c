package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.onward.content.Format;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.PromptId;
import org.onward.content.Safety;

/** What holds for every bank, every team and every request. */
final class ComposerPropertyTest {
    @Property(tries = 1000)
    void aSheetHasTheShapeOfTheArcAndFitsTheTime(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        sheet(situation).ifPresent(sheet -> {
            List<Prompt> prompts = prompts(sheet);

            assertThat(sheet.minutes()).isLessThanOrEqualTo(situation.request().questionMinutes());
            assertThat(prompts).doesNotHaveDuplicates().hasSizeBetween(2, 7);
            assertThat(sheet.prompts())
                    .extracting(Composition.Chosen::place)
                    .containsOnlyOnce(SheetPosition.OPENING, SheetPosition.CLOSE)
                    .startsWith(SheetPosition.OPENING)
                    .endsWith(SheetPosition.CLOSE);
            assertThat(prompts.get(prompts.size() - 1).depth()).isEqualTo(4);
            List<Prompt> beforeClose = prompts.subList(0, prompts.size() - 1);
            assertThat(beforeClose.get(0).depth()).isLessThanOrEqualTo(1);
            for (int i = 1; i < beforeClose.size(); i++) {
                assertThat(beforeClose.get(i).depth() - beforeClose.get(i - 1).depth())
                        .isBetween(0, 1);
            }
            assertThat(prompts).extracting(Prompt::stage).isSorted();
            assertThat(prompts)
                    .filteredOn(prompt -> prompt.format() == Format.TRIZ || prompt.format() == Format.TROIKA)
                    .hasSizeLessThanOrEqualTo(1);
        });
    }

    @Property(tries = 1000)
    void nothingGoesDeeperThanIsSafeButTheClose(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        Safety safety = situation.facts().safety();
        int deepest = safety == Safety.LOW ? 1 : safety == Safety.BUILDING ? 2 : safety == Safety.GOOD ? 3 : 4;
        sheet(situation).ifPresent(sheet -> {
            List<Prompt> prompts = prompts(sheet);
            assertThat(prompts.subList(0, prompts.size() - 1)).allMatch(prompt -> prompt.depth() <= deepest);
            if (safety == Safety.LOW) {
                assertThat(prompts.get(0).format()).isIn(Format.SILENT_WRITE, Format.PAIRS);
                assertThat(sheet.notes()).anyMatch(note -> note.startsWith("Stay out of the room for one part"));
            }
        });
    }

    @Property(tries = 1000)
    void sensitivePromptsNeedATrainedFacilitatorAndMoreThanLowSafety(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        boolean may = situation.request().trained() && situation.facts().safety() != Safety.LOW;
        sheet(situation).ifPresent(sheet -> assertThat(prompts(sheet))
                .allMatch(prompt -> may || prompt.risk() != Prompt.Risk.SENSITIVE));
    }

    @Property(tries = 1000)
    void everyPromptFitsTheGroupTheModeAndTheAudienceAndIsNotWithdrawn(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        sheet(situation).ifPresent(sheet -> assertThat(prompts(sheet))
                .allMatch(prompt -> prompt.sizes().contains(situation.size()))
                .allMatch(prompt -> prompt.modes().contains(situation.request().mode()))
                .allMatch(prompt -> prompt.conditions().roles().contains(org.onward.content.JobRole.MIXED)
                        || prompt.conditions()
                                .roles()
                                .contains(situation.request().audience()))
                .noneMatch(prompt -> situation.bank().withdrawn().contains(prompt.id())));
    }

    @Property(tries = 1000)
    void nobodyIsAskedForAFourthOpenCommitment(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        if (situation.facts().promises().full() > 0) {
            sheet(situation).ifPresent(sheet -> assertThat(prompts(sheet))
                    .noneMatch(prompt -> prompt.conditions().asks() == QuestionType.NEW));
        }
    }

    @Property(tries = 1000)
    void aCheckInComesFirstInTheMiddleWithinFiveMinutesAndOnlyWhenSomethingIsDue(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        sheet(situation).ifPresent(sheet -> {
            List<Prompt> checkIns = prompts(sheet).stream()
                    .filter(prompt -> prompt.conditions().asks() == QuestionType.CHECK_IN)
                    .toList();
            assertThat(checkIns).hasSizeLessThanOrEqualTo(1);
            for (Prompt checkIn : checkIns) {
                assertThat(situation.facts().promises().due()).isPositive();
                assertThat(checkIn.minutes()).isLessThanOrEqualTo(5);
                assertThat(prompts(sheet).indexOf(checkIn)).isEqualTo(1);
            }
        });
    }

    @Property(tries = 1000)
    void aPromptInItsCooldownIsBackOnlyWhenTheSheetSaysSo(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 40);
        sheet(situation).ifPresent(sheet -> {
            List<Composition.Chosen> back = sheet.prompts().stream()
                    .filter(chosen -> isResting(chosen.prompt(), situation))
                    .toList();

            assertThat(back).allMatch(Composition.Chosen::isBack).allMatch(chosen -> chosen.because()
                    .startsWith("It is back"));
            assertThat(sheet.notes().stream().anyMatch(note -> note.contains("are back")))
                    .isEqualTo(!back.isEmpty());
        });
    }

    @Property(tries = 600)
    void noSheetHasAHigherTotalScore(@ForAll long seed) {
        ComposingContext situation = focused(seed, 13);
        List<Candidate> candidates = Composer.candidates(situation.bank().prompts(), situation);

        Optional<CandidateSheet> best =
                new SheetSearch(situation.request().questionMinutes(), candidates).best(Set.of());

        assertThat(best.map(ComposerPropertyTest::worth))
                .isEqualTo(BruteForce.best(situation.request().questionMinutes(), candidates, Set.of())
                        .map(ComposerPropertyTest::worth));
    }

    @Property(tries = 150)
    void anotherIsTheNextBestUntilNoneIsLeft(@ForAll long seed) {
        ComposingContext situation = focused(seed, 9);
        int minutes = situation.request().questionMinutes();
        List<Candidate> candidates = Composer.candidates(situation.bank().prompts(), situation);
        Set<Set<PromptId>> seen = new HashSet<>();
        for (int number = 0; number < 12; number++) {
            Optional<CandidateSheet> next = new SheetSearch(minutes, candidates).best(seen);

            assertThat(next.map(ComposerPropertyTest::worth))
                    .isEqualTo(BruteForce.best(minutes, candidates, seen).map(ComposerPropertyTest::worth));
            next.ifPresent(
                    selection -> assertThat(seen.add(selection.prompts())).isTrue());
        }
    }

    @Property(tries = 500)
    void theSameInputGivesTheSameSheetInWhateverOrderTheBankIs(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        PromptBank bank = situation.bank();
        List<Prompt> shuffled = new ArrayList<>(bank.prompts());
        Collections.shuffle(shuffled, new Random(seed));
        PromptBank other = new PromptBank(shuffled, bank.modules(), bank.themes(), bank.withdrawn());

        assertThat(new Composer(other).compose(situation.facts(), situation.request()))
                .isEqualTo(new Composer(bank).compose(situation.facts(), situation.request()));
    }

    @Property(tries = 1000)
    void everyPromptSaysWhyWithoutJargon(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        sheet(situation).ifPresent(sheet -> assertThat(sheet.prompts())
                .flatExtracting(chosen -> List.of(chosen.because(), chosen.becauseForAll()))
                .allSatisfy(because -> assertThat(because)
                        .isNotBlank()
                        .endsWith(".")
                        .doesNotContainIgnoringCase("depth")
                        .doesNotContain("  ", "null", "Optional")));
    }

    @Property(tries = 1000)
    void whatIsPrintedNamesNoIncidentNoSafetyAndNoNumberOfPeople(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        sheet(situation).ifPresent(sheet -> assertThat(sheet.prompts())
                .extracting(Composition.Chosen::becauseForAll)
                .noneMatch(because -> because.contains("incident") || because.contains("safe"))
                .noneMatch(because -> because.matches(".*(\\w+ of \\w+ in your team|of \\w+ people).*")));
    }

    @Property(tries = 1500)
    void everyReasonIsTrueOfTheFacts(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        ReasonCheck truth = new ReasonCheck(situation);
        sheet(situation).ifPresent(sheet -> sheet.prompts().forEach(truth::check));
    }

    @Property(tries = 500)
    void everyPromptThatARuleKeepsOffIsNamedWithThatRuleAndNoOther(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 40);
        Composer composer = new Composer(situation.bank());
        List<Composition.Rejected> rejected = composer.rejected(situation.facts(), situation.request());

        assertThat(rejected).allSatisfy(one -> assertThat(Composer.promises()).contains(one.rule()));
        sheet(situation).ifPresent(sheet -> assertThat(sheet.prompts())
                .filteredOn(chosen -> !chosen.isBack())
                .noneMatch(
                        chosen -> rejected.stream().anyMatch(one -> one.prompt().equals(chosen.prompt()))));
    }

    private static boolean isResting(Prompt prompt, ComposingContext situation) {
        LocalDate today = situation.today();
        return situation
                .facts()
                .lastUsed(prompt.id())
                .filter(used -> used.isAfter(today.minusDays(prompt.conditions().cooldownDays())))
                .isPresent();
    }

    private static Optional<Composition.Sheet> sheet(ComposingContext situation) {
        Composition composition = new Composer(situation.bank()).compose(situation.facts(), situation.request());
        return composition instanceof Composition.Sheet sheet ? Optional.of(sheet) : Optional.empty();
    }

    private static ComposingContext focused(long seed, int mostPrompts) {
        ComposingContext situation = TestBanks.random(seed, mostPrompts);
        return situation.with(Focus.of(situation.bank().prompts(), situation));
    }

    private static List<Prompt> prompts(Composition.Sheet sheet) {
        return sheet.prompts().stream().map(Composition.Chosen::prompt).toList();
    }

    private static List<Integer> worth(CandidateSheet selection) {
        return List.of(selection.claims(), selection.minutes(), selection.points());
    }
}
