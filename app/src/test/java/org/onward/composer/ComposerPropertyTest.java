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
import org.onward.composer.model.Composition;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.Focus;
import org.onward.composer.search.BruteForce;
import org.onward.composer.search.Candidate;
import org.onward.composer.search.CandidateSheet;
import org.onward.composer.search.SheetSearch;
import org.onward.content.Format;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.PromptId;
import org.onward.content.Safety;

/** Properties that are true for every bank, team and request. */
final class ComposerPropertyTest {
    @Property(tries = 1000)
    void aSheetHasTheSheetShapeAndFitsTheTime(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        sheet(context).ifPresent(sheet -> {
            List<Prompt> prompts = prompts(sheet);

            assertThat(sheet.minutes()).isLessThanOrEqualTo(context.request().questionMinutes());
            assertThat(prompts).doesNotHaveDuplicates().hasSizeBetween(2, 7);
            assertThat(sheet.prompts())
                    .extracting(Composition.Chosen::position)
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
    void noQuestionButTheCloseIsDeeperThanTheSafetyAllows(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        Safety safety = context.facts().safety();
        int deepest = safety == Safety.LOW ? 1 : safety == Safety.BUILDING ? 2 : safety == Safety.GOOD ? 3 : 4;
        sheet(context).ifPresent(sheet -> {
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
        ComposingContext context = TestBanks.random(seed, 60);
        boolean may = context.request().trained() && context.facts().safety() != Safety.LOW;
        sheet(context).ifPresent(sheet -> assertThat(prompts(sheet))
                .allMatch(prompt -> may || prompt.risk() != Prompt.Risk.SENSITIVE));
    }

    @Property(tries = 1000)
    void everyPromptFitsTheGroupTheModeAndTheAudienceAndIsNotWithdrawn(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        sheet(context).ifPresent(sheet -> assertThat(prompts(sheet))
                .allMatch(prompt -> prompt.sizes().contains(context.size()))
                .allMatch(prompt -> prompt.modes().contains(context.request().mode()))
                .allMatch(prompt -> prompt.conditions().roles().contains(org.onward.content.JobRole.MIXED)
                        || prompt.conditions()
                                .roles()
                                .contains(context.request().audience()))
                .noneMatch(prompt -> context.bank().withdrawn().contains(prompt.id())));
    }

    @Property(tries = 1000)
    void nobodyIsAskedForAFourthOpenCommitment(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        if (context.facts().commitments().atLimit() > 0) {
            sheet(context).ifPresent(sheet -> assertThat(prompts(sheet))
                    .noneMatch(prompt -> prompt.conditions().asks() == QuestionType.NEW));
        }
    }

    @Property(tries = 1000)
    void aCheckInComesFirstInTheMiddleWithinFiveMinutesAndOnlyWhenSomethingIsDue(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        sheet(context).ifPresent(sheet -> {
            List<Prompt> checkIns = prompts(sheet).stream()
                    .filter(prompt -> prompt.conditions().asks() == QuestionType.CHECK_IN)
                    .toList();
            assertThat(checkIns).hasSizeLessThanOrEqualTo(1);
            for (Prompt checkIn : checkIns) {
                assertThat(context.facts().commitments().due()).isPositive();
                assertThat(checkIn.minutes()).isLessThanOrEqualTo(5);
                assertThat(prompts(sheet).indexOf(checkIn)).isEqualTo(1);
            }
        });
    }

    @Property(tries = 1000)
    void aPromptIsReusedInItsCooldownOnlyWhenTheSheetSaysSo(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 40);
        sheet(context).ifPresent(sheet -> {
            List<Composition.Chosen> back = sheet.prompts().stream()
                    .filter(chosen -> isResting(chosen.prompt(), context))
                    .toList();

            assertThat(back).allMatch(Composition.Chosen::isReused).allMatch(chosen -> chosen.because()
                    .startsWith("It is back"));
            assertThat(sheet.notes().stream().anyMatch(note -> note.contains("are back")))
                    .isEqualTo(!back.isEmpty());
        });
    }

    @Property(tries = 600)
    void noSheetHasAHigherTotalScore(@ForAll long seed) {
        ComposingContext context = focused(seed, 13);
        List<Candidate> candidates = Composer.candidates(context.bank().prompts(), context);

        Optional<CandidateSheet> best = new SheetSearch(context.request().questionMinutes(), candidates).best(Set.of());

        assertThat(best.map(ComposerPropertyTest::score))
                .isEqualTo(BruteForce.best(context.request().questionMinutes(), candidates, Set.of())
                        .map(ComposerPropertyTest::score));
    }

    @Property(tries = 150)
    void anotherVersionIsTheNextBestUntilNoneIsLeft(@ForAll long seed) {
        ComposingContext context = focused(seed, 9);
        int minutes = context.request().questionMinutes();
        List<Candidate> candidates = Composer.candidates(context.bank().prompts(), context);
        Set<Set<PromptId>> seen = new HashSet<>();
        for (int number = 0; number < 12; number++) {
            Optional<CandidateSheet> next = new SheetSearch(minutes, candidates).best(seen);

            assertThat(next.map(ComposerPropertyTest::score))
                    .isEqualTo(BruteForce.best(minutes, candidates, seen).map(ComposerPropertyTest::score));
            next.ifPresent(sheet -> assertThat(seen.add(sheet.prompts())).isTrue());
        }
    }

    @Property(tries = 500)
    void theOrderOfTheBankDoesNotChangeTheSheet(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        PromptBank bank = context.bank();
        List<Prompt> shuffled = new ArrayList<>(bank.prompts());
        Collections.shuffle(shuffled, new Random(seed));
        PromptBank other = new PromptBank(shuffled, bank.modules(), bank.themes(), bank.withdrawn());

        assertThat(new Composer(other).compose(context.facts(), context.request()))
                .isEqualTo(new Composer(bank).compose(context.facts(), context.request()));
    }

    @Property(tries = 1000)
    void everyPromptHasAReasonWithoutJargon(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        sheet(context).ifPresent(sheet -> assertThat(sheet.prompts())
                .flatExtracting(chosen -> List.of(chosen.because(), chosen.becauseForAll()))
                .allSatisfy(because -> assertThat(because)
                        .isNotBlank()
                        .endsWith(".")
                        .doesNotContainIgnoringCase("depth")
                        .doesNotContain("  ", "null", "Optional")));
    }

    @Property(tries = 1000)
    void printedReasonsNameNoIncidentNoSafetyAndNoNumberOfPeople(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        sheet(context).ifPresent(sheet -> assertThat(sheet.prompts())
                .extracting(Composition.Chosen::becauseForAll)
                .noneMatch(because -> because.contains("incident") || because.contains("safe"))
                .noneMatch(because -> because.matches(".*(\\w+ of \\w+ in your team|of \\w+ people).*")));
    }

    @Property(tries = 1500)
    void everyReasonIsTrueOfTheFacts(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        ReasonCheck truth = new ReasonCheck(context);
        sheet(context).ifPresent(sheet -> sheet.prompts().forEach(truth::check));
    }

    @Property(tries = 500)
    void everyExcludedPromptIsListedWithItsRuleAndNoOtherIs(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 40);
        Composer composer = new Composer(context.bank());
        List<Composition.Rejected> rejected = composer.rejected(context.facts(), context.request());

        assertThat(rejected)
                .allSatisfy(one -> assertThat(Composer.descriptions()).contains(one.rule()));
        sheet(context).ifPresent(sheet -> assertThat(sheet.prompts())
                .filteredOn(chosen -> !chosen.isReused())
                .noneMatch(
                        chosen -> rejected.stream().anyMatch(one -> one.prompt().equals(chosen.prompt()))));
    }

    private static boolean isResting(Prompt prompt, ComposingContext context) {
        LocalDate today = context.today();
        return context.facts()
                .lastUsed(prompt.id())
                .filter(used -> used.isAfter(today.minusDays(prompt.conditions().cooldownDays())))
                .isPresent();
    }

    private static Optional<Composition.Sheet> sheet(ComposingContext context) {
        Composition composition = new Composer(context.bank()).compose(context.facts(), context.request());
        return composition instanceof Composition.Sheet sheet ? Optional.of(sheet) : Optional.empty();
    }

    private static ComposingContext focused(long seed, int mostPrompts) {
        ComposingContext context = TestBanks.random(seed, mostPrompts);
        return context.with(Focus.of(context.bank().prompts(), context));
    }

    private static List<Prompt> prompts(Composition.Sheet sheet) {
        return sheet.prompts().stream().map(Composition.Chosen::prompt).toList();
    }

    private static List<Integer> score(CandidateSheet sheet) {
        return List.of(sheet.rank(), sheet.comparedMinutes(), sheet.points());
    }
}
