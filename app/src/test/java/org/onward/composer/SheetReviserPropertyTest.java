package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.onward.composer.model.Composition;
import org.onward.composer.model.OwnQuestion;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.Focus;
import org.onward.composer.rules.OneSubject;
import org.onward.composer.rules.SheetShape;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.PromptId;
import org.onward.content.Safety;

/** Properties that are true for every change to every sheet. */
final class SheetReviserPropertyTest {
    private static final Pattern DROP_ADVICE = Pattern.compile("Choose question ([\\d or]+) to make room");

    @Property(tries = 1000)
    void aSwapChangesOneQuestionAndKeepsTheShapeAndTheTime(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(context);
        if (before.isEmpty()) {
            return;
        }
        int index = new Random(seed).nextInt(before.size());

        composed(reviser(context, Set.of()).swap(before, index)).ifPresent(sheet -> {
            List<Prompt> after = prompts(sheet);
            assertThat(without(after, index)).isEqualTo(without(before, index));
            assertThat(after.get(index)).isNotEqualTo(before.get(index));
            assertThat(isSheet(after, context)).isTrue();
            assertThat(sheet.notes().get(0))
                    .startsWith("Question %d was swapped".formatted(index + 1))
                    .endsWith(".");
            assertThat(ComposingRules.isAdmitted(after.get(index), context)).isTrue();
            sheet.prompts().forEach(new ReasonCheck(context)::check);
        });
    }

    @Property(tries = 1000)
    void aSwapChoosesTheBestQuestionForThePosition(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 40);
        List<Prompt> before = sheet(context);
        if (before.isEmpty()) {
            return;
        }
        int index = new Random(seed).nextInt(before.size());
        ComposingContext focused = focused(context);
        Optional<List<Integer>> best = alternatives(before, index, focused).stream()
                .map(sheet -> rank(sheet, index, focused))
                .max(Comparator.comparing(rank -> rank, SheetReviserPropertyTest::compare));

        assertThat(composed(reviser(context, Set.of()).swap(before, index))
                        .map(sheet -> rank(prompts(sheet), index, focused)))
                .isEqualTo(best);
    }

    @Property(tries = 300)
    void aSwappedQuestionNeverComesBackOnTheSameRequest(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        List<Prompt> sheet = sheet(context);
        Set<PromptId> removed = new HashSet<>();
        Random random = new Random(seed);
        for (int times = 0; times < 12 && !sheet.isEmpty(); times++) {
            int index = random.nextInt(sheet.size());
            Prompt going = sheet.get(index);
            removed.add(going.id());
            SheetReviser reviser = reviser(context, removed);
            sheet = composed(reviser.swap(sheet, index))
                    .map(SheetReviserPropertyTest::prompts)
                    .orElse(List.of());

            assertThat(sheet).noneMatch(prompt -> removed.contains(prompt.id()));
        }
        Composition another =
                new Composer(context.bank()).compose(context.facts(), context.request(), Set.of(), removed);
        composed(another)
                .ifPresent(other -> assertThat(prompts(other)).noneMatch(prompt -> removed.contains(prompt.id())));
    }

    @Property(tries = 1000)
    void aDroppedQuestionIsNotReplacedAndTheSheetSaysWhenTheDepthJumps(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(context);
        if (before.size() < 3) {
            return;
        }
        int index = 1 + new Random(seed).nextInt(before.size() - 2);

        Composition.Sheet after =
                composed(reviser(context, Set.of()).drop(before, index)).orElseThrow();

        List<Prompt> shorter = without(before, index);
        assertThat(prompts(after)).isEqualTo(shorter);
        assertThat(after.notes().get(0)).startsWith("Question %d was dropped".formatted(index + 1));
        assertThat(after.notes().get(0).contains("goes straight from")).isEqualTo(!isSheet(shorter, context));
    }

    @Property(tries = 1000)
    void aSheetThatJumpsAfterADropCanStillBeChanged(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(context);
        if (before.size() < 4) {
            return;
        }
        int index = 1 + new Random(seed).nextInt(before.size() - 2);
        List<Prompt> dropped = without(before, index);
        SheetReviser reviser = reviser(context, Set.of(before.get(index).id()));

        assertThat(reviser.drop(dropped, 1)).isInstanceOf(Composition.Sheet.class);
        composed(reviser.swap(dropped, 1)).ifPresent(sheet -> assertThat(minutes(prompts(sheet)))
                .isLessThanOrEqualTo(context.request().questionMinutes()));
    }

    @Property(tries = 200)
    void theOpeningAndTheCloseAreNeverDropped(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(context);
        if (!before.isEmpty()) {
            assertThat(reviser(context, Set.of()).drop(before, 0)).isInstanceOf(Composition.Refusal.class);
            assertThat(reviser(context, Set.of()).drop(before, before.size() - 1))
                    .isInstanceOf(Composition.Refusal.class);
        }
    }

    @Property(tries = 1500)
    void anOwnQuestionKeepsTheShapeAndItsMinutesCount(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(context);
        if (before.isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        Prompt own = OwnQuestion.toPrompt(
                OwnQuestion.id(new UUID(seed, 1)), "What else?", 1 + random.nextInt(3), 2 + random.nextInt(12));
        SheetReviser reviser = reviser(context, Set.of());

        Composition composition = reviser.add(before, own, Optional.empty());

        if (composition instanceof Composition.Sheet sheet) {
            List<Prompt> after = prompts(sheet);
            assertThat(after).contains(own);
            assertThat(without(after, after.indexOf(own))).isEqualTo(before);
            assertThat(isSheet(after, context)).isTrue();
            assertThat(own.depth()).isLessThanOrEqualTo(deepest(context));
            assertThat(sheet.prompts().get(after.indexOf(own)).facts())
                    .containsExactly("Your team’s own question, added by hand.");
        } else if (composition instanceof Composition.Refusal refusal) {
            assertAdviceHelps(refusal, before, own, context);
        }
    }

    private static void assertAdviceHelps(
            Composition.Refusal refusal, List<Prompt> before, Prompt own, ComposingContext context) {
        Matcher advice = DROP_ADVICE.matcher(refusal.why());
        if (!advice.find()) {
            return;
        }
        int over = minutes(before) + own.minutes() - context.request().questionMinutes();
        assertThat(refusal.why()).contains(over == 1 ? "1 minute too long" : over + " minutes too long");
        Pattern.compile("\\d+").matcher(advice.group(1)).results().forEach(number -> {
            int index = Integer.parseInt(number.group()) - 1;
            assertThat(reviser(context, Set.of()).add(before, own, Optional.of(index)))
                    .isInstanceOfSatisfying(
                            Composition.Sheet.class,
                            sheet -> assertThat(prompts(sheet)).contains(own).doesNotContain(before.get(index)));
        });
    }

    @Property(tries = 300)
    void aWithdrawnQuestionMustBeReplacedBeforeOtherChanges(@ForAll long seed) {
        ComposingContext context = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(context);
        if (before.size() < 2) {
            return;
        }
        PromptBank bank = context.bank();
        PromptBank reported = new PromptBank(
                bank.prompts(),
                bank.modules(),
                bank.themes(),
                Set.of(before.get(0).id()));
        SheetReviser reviser = new SheetReviser(reported, context.facts(), context.request(), Set.of());

        assertThat(reviser.swap(before, 1)).isInstanceOf(Composition.Refusal.class);
        composed(reviser.swap(before, 0))
                .ifPresent(sheet -> assertThat(prompts(sheet)).doesNotContain(before.get(0)));
    }

    /** Every valid sheet with another prompt at an index, found without the code under test. */
    private static List<List<Prompt>> alternatives(List<Prompt> before, int index, ComposingContext context) {
        List<List<Prompt>> sheets = new ArrayList<>();
        for (Prompt prompt : context.bank().prompts()) {
            List<Prompt> changed = new ArrayList<>(before);
            changed.set(index, prompt);
            boolean isAdmitted = ComposingRules.isAdmitted(prompt, context)
                    && (rested(prompt, context).equals(LocalDate.MIN)
                            || !context.facts().promptHistory(prompt.id()).unwelcome())
                    && SheetShape.positionsFor(prompt, context.facts().safety()).contains(position(index, before));
            if (isAdmitted && !prompt.equals(before.get(index)) && isSheet(changed, context)) {
                sheets.add(changed);
            }
        }
        return sheets;
    }

    private static SheetPosition position(int index, List<Prompt> sheet) {
        return index == 0
                ? SheetPosition.OPENING
                : index == sheet.size() - 1 ? SheetPosition.CLOSE : SheetPosition.MIDDLE;
    }

    private static boolean isSheet(List<Prompt> sheet, ComposingContext context) {
        if (minutes(sheet) > context.request().questionMinutes() || new HashSet<>(sheet).size() < sheet.size()) {
            return false;
        }
        int[] atDepth = new int[5];
        for (int index = 1; index < sheet.size(); index++) {
            Prompt prompt = sheet.get(index);
            Prompt last = sheet.get(index - 1);
            if (prompt.stage().compareTo(last.stage()) < 0) {
                return false;
            }
            boolean isMiddle = index < sheet.size() - 1;
            if (isMiddle && (prompt.depth() < last.depth() || prompt.depth() > last.depth() + 1)) {
                return false;
            }
            if (isMiddle && ++atDepth[prompt.depth()] > (prompt.depth() == 3 ? 2 : 3)) {
                return false;
            }
            if (index != 1 && prompt.conditions().asks() == QuestionType.CHECK_IN) {
                return false;
            }
        }
        return sheet.stream()
                        .filter(prompt -> SheetShape.WORKSHOPS.contains(prompt.format()))
                        .count()
                <= 1;
    }

    /**
     * Greater is better: whether the cooldown is over, then the requirements met with the share on the subject, the
     * minutes and the points.
     */
    private static List<Integer> rank(List<Prompt> sheet, int index, ComposingContext context) {
        int requirementsMet = 0;
        int points = 0;
        int counted = 0;
        int off = 0;
        for (int at = 0; at < sheet.size(); at++) {
            Prompt prompt = sheet.get(at);
            requirementsMet |= ComposingRules.requirementsMet(prompt, position(at, sheet), context);
            points += prompt.minutes() * ComposingRules.points(prompt, position(at, sheet), context);
            counted += OneSubject.counts(prompt) ? 1 : 0;
            off += OneSubject.isOff(prompt, context) ? 1 : 0;
        }
        LocalDate used = rested(sheet.get(index), context);
        int rest = used.equals(LocalDate.MIN) ? 1 : (int) -used.toEpochDay();
        return List.of(
                rest,
                ComposingRules.rank(requirementsMet, counted, off),
                OneSubject.comparedMinutes(minutes(sheet), counted, off),
                points);
    }

    private static LocalDate rested(Prompt prompt, ComposingContext context) {
        return context.facts()
                .lastUsed(prompt.id())
                .filter(used ->
                        used.plusDays(prompt.conditions().cooldownDays()).isAfter(context.today()))
                .orElse(LocalDate.MIN);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int at = 0; at < one.size(); at++) {
            int compared = Integer.compare(one.get(at), other.get(at));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static int minutes(List<Prompt> sheet) {
        return sheet.stream().mapToInt(Prompt::minutes).sum();
    }

    private static int deepest(ComposingContext context) {
        Safety safety = context.facts().safety();
        return safety == Safety.LOW ? 1 : safety == Safety.BUILDING ? 2 : 3;
    }

    private static ComposingContext focused(ComposingContext context) {
        List<Prompt> rested = context.bank().prompts().stream()
                .filter(prompt -> ComposingRules.isAdmitted(prompt, context)
                        && rested(prompt, context).equals(LocalDate.MIN))
                .toList();
        return context.with(Focus.of(rested, context));
    }

    private static List<Prompt> sheet(ComposingContext context) {
        return composed(new Composer(context.bank()).compose(context.facts(), context.request()))
                .map(SheetReviserPropertyTest::prompts)
                .orElse(List.of());
    }

    private static SheetReviser reviser(ComposingContext context, Set<PromptId> removed) {
        return new SheetReviser(context.bank(), context.facts(), context.request(), removed);
    }

    private static Optional<Composition.Sheet> composed(Composition composition) {
        return composition instanceof Composition.Sheet sheet ? Optional.of(sheet) : Optional.empty();
    }

    private static List<Prompt> prompts(Composition.Sheet sheet) {
        return sheet.prompts().stream().map(Composition.Chosen::prompt).toList();
    }

    private static List<Prompt> without(List<Prompt> sheet, int index) {
        List<Prompt> without = new ArrayList<>(sheet);
        without.remove(index);
        return without;
    }
}
