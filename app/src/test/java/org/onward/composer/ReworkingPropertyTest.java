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
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.PromptId;
import org.onward.content.Safety;

/** What holds for every change to every sheet. */
final class ReworkingPropertyTest {
    private static final Pattern ROOM_MAKERS = Pattern.compile("Drop question ([\\d or]+) first");

    @Property(tries = 1000)
    void aSwapChangesOneQuestionAndKeepsTheArcTheTimeAndTheRest(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(situation);
        if (before.isEmpty()) {
            return;
        }
        int index = new Random(seed).nextInt(before.size());

        composed(reworking(situation, Set.of()).swap(before, index)).ifPresent(sheet -> {
            List<Prompt> after = prompts(sheet);
            assertThat(without(after, index)).isEqualTo(without(before, index));
            assertThat(after.get(index)).isNotEqualTo(before.get(index));
            assertThat(isSheet(after, situation)).isTrue();
            assertThat(sheet.notes().get(0))
                    .startsWith("Question %d was swapped".formatted(index + 1))
                    .endsWith(".");
            assertThat(ComposingRules.admit(after.get(index), situation)).isTrue();
            sheet.prompts().forEach(new ReasonCheck(situation)::check);
        });
    }

    @Property(tries = 1000)
    void noOtherQuestionInThatPlaceWouldBeBetter(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 40);
        List<Prompt> before = sheet(situation);
        if (before.isEmpty()) {
            return;
        }
        int index = new Random(seed).nextInt(before.size());
        ComposingContext focused = focused(situation);
        Optional<List<Integer>> best = instead(before, index, focused).stream()
                .map(sheet -> rank(sheet, index, focused))
                .max(Comparator.comparing(rank -> rank, ReworkingPropertyTest::compare));

        assertThat(composed(reworking(situation, Set.of()).swap(before, index))
                        .map(sheet -> rank(prompts(sheet), index, focused)))
                .isEqualTo(best);
    }

    @Property(tries = 300)
    void whatWasSwappedAwayNeverComesBackOnThisRequest(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        List<Prompt> sheet = sheet(situation);
        Set<PromptId> away = new HashSet<>();
        Random random = new Random(seed);
        for (int times = 0; times < 12 && !sheet.isEmpty(); times++) {
            int index = random.nextInt(sheet.size());
            Prompt going = sheet.get(index);
            away.add(going.id());
            SheetReviser reworking = reworking(situation, away);
            sheet = composed(reworking.swap(sheet, index))
                    .map(ReworkingPropertyTest::prompts)
                    .orElse(List.of());

            assertThat(sheet).noneMatch(prompt -> away.contains(prompt.id()));
        }
        Composition another =
                new Composer(situation.bank()).compose(situation.facts(), situation.request(), Set.of(), away);
        composed(another)
                .ifPresent(other -> assertThat(prompts(other)).noneMatch(prompt -> away.contains(prompt.id())));
    }

    @Property(tries = 1000)
    void aDroppedQuestionGoesUnlessTheTalkWouldJump(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(situation);
        if (before.size() < 3) {
            return;
        }
        int index = 1 + new Random(seed).nextInt(before.size() - 2);
        ComposingContext focused = focused(situation);
        Optional<Composition.Sheet> after =
                composed(reworking(situation, Set.of()).drop(before, index));

        if (isSheet(without(before, index), situation)) {
            assertThat(prompts(after.orElseThrow())).isEqualTo(without(before, index));
            assertThat(after.orElseThrow().notes().get(0)).startsWith("Question %d was dropped".formatted(index + 1));
        } else {
            List<List<Prompt>> instead = instead(before, index, focused);
            assertThat(after.isPresent()).isEqualTo(!instead.isEmpty());
            after.ifPresent(sheet -> {
                List<Prompt> prompts = prompts(sheet);
                assertThat(without(prompts, index)).isEqualTo(without(before, index));
                assertThat(isSheet(prompts, situation)).isTrue();
                assertThat(sheet.notes().get(0)).contains("would jump");
                boolean isFresh = rested(prompts.get(index), situation).equals(LocalDate.MIN);
                assertThat(instead)
                        .filteredOn(other ->
                                !isFresh || rested(other.get(index), situation).equals(LocalDate.MIN))
                        .filteredOn(other ->
                                rested(other.get(index), situation).equals(rested(prompts.get(index), situation)))
                        .allMatch(other ->
                                other.get(index).minutes() >= prompts.get(index).minutes());
            });
        }
    }

    @Property(tries = 200)
    void theOpeningAndTheCloseAreNeverDropped(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(situation);
        if (!before.isEmpty()) {
            assertThat(reworking(situation, Set.of()).drop(before, 0)).isInstanceOf(Composition.Refusal.class);
            assertThat(reworking(situation, Set.of()).drop(before, before.size() - 1))
                    .isInstanceOf(Composition.Refusal.class);
        }
    }

    @Property(tries = 1500)
    void anOwnQuestionIsPlacedByTheArcAndItsMinutesCount(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(situation);
        if (before.isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        Prompt own = OwnQuestion.of(
                OwnQuestion.id(new UUID(seed, 1)), "What else?", 1 + random.nextInt(3), 2 + random.nextInt(12));
        SheetReviser reworking = reworking(situation, Set.of());

        Composition composition = reworking.add(before, own);

        if (composition instanceof Composition.Sheet sheet) {
            List<Prompt> after = prompts(sheet);
            assertThat(after).contains(own);
            assertThat(without(after, after.indexOf(own))).isEqualTo(before);
            assertThat(isSheet(after, situation)).isTrue();
            assertThat(own.depth()).isLessThanOrEqualTo(deepest(situation));
            assertThat(sheet.prompts().get(after.indexOf(own)).facts())
                    .containsExactly("Your team’s own question, added by hand.");
        } else if (composition instanceof Composition.Refusal refusal) {
            theAdviceHelps(refusal, before, own, situation);
        }
    }

    private static void theAdviceHelps(
            Composition.Refusal refusal, List<Prompt> before, Prompt own, ComposingContext situation) {
        Matcher makers = ROOM_MAKERS.matcher(refusal.why());
        if (!makers.find()) {
            return;
        }
        int over = minutes(before) + own.minutes() - situation.request().questionMinutes();
        assertThat(refusal.why()).contains(over == 1 ? "1 minute too long" : over + " minutes too long");
        Pattern.compile("\\d+").matcher(makers.group(1)).results().forEach(number -> {
            List<Prompt> shorter = without(before, Integer.parseInt(number.group()) - 1);
            assertThat(reworking(situation, Set.of()).add(shorter, own)).isInstanceOf(Composition.Sheet.class);
        });
    }

    @Property(tries = 300)
    void aSheetWithAWithdrawnQuestionIsOnlyChangedByTakingItOff(@ForAll long seed) {
        ComposingContext situation = TestBanks.random(seed, 60);
        List<Prompt> before = sheet(situation);
        if (before.size() < 2) {
            return;
        }
        PromptBank bank = situation.bank();
        PromptBank reported = new PromptBank(
                bank.prompts(),
                bank.modules(),
                bank.themes(),
                Set.of(before.get(0).id()));
        SheetReviser reworking = new SheetReviser(reported, situation.facts(), situation.request(), Set.of());

        assertThat(reworking.swap(before, 1)).isInstanceOf(Composition.Refusal.class);
        composed(reworking.swap(before, 0))
                .ifPresent(sheet -> assertThat(prompts(sheet)).doesNotContain(before.get(0)));
    }

    /** Every sheet of the bank that differs at one place, tried without the code that is tested. */
    private static List<List<Prompt>> instead(List<Prompt> before, int index, ComposingContext situation) {
        List<List<Prompt>> sheets = new ArrayList<>();
        for (Prompt prompt : situation.bank().prompts()) {
            List<Prompt> changed = new ArrayList<>(before);
            changed.set(index, prompt);
            boolean isAdmitted = ComposingRules.admit(prompt, situation)
                    && SheetShape.placesFor(prompt, situation.facts().safety()).contains(place(index, before));
            if (isAdmitted && !prompt.equals(before.get(index)) && isSheet(changed, situation)) {
                sheets.add(changed);
            }
        }
        return sheets;
    }

    private static SheetPosition place(int index, List<Prompt> sheet) {
        return index == 0
                ? SheetPosition.OPENING
                : index == sheet.size() - 1 ? SheetPosition.CLOSE : SheetPosition.MIDDLE;
    }

    private static boolean isSheet(List<Prompt> sheet, ComposingContext situation) {
        if (minutes(sheet) > situation.request().questionMinutes() || new HashSet<>(sheet).size() < sheet.size()) {
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

    /** More is better: rested, claims, minutes, points. */
    private static List<Integer> rank(List<Prompt> sheet, int index, ComposingContext situation) {
        int claims = 0;
        int points = 0;
        for (int at = 0; at < sheet.size(); at++) {
            Prompt prompt = sheet.get(at);
            claims |= ComposingRules.claims(prompt, place(at, sheet), situation);
            points += prompt.minutes() * ComposingRules.points(prompt, place(at, sheet), situation);
        }
        LocalDate used = rested(sheet.get(index), situation);
        int rest = used.equals(LocalDate.MIN) ? 1 : (int) -used.toEpochDay();
        return List.of(rest, claims, minutes(sheet), points);
    }

    private static LocalDate rested(Prompt prompt, ComposingContext situation) {
        return situation
                .facts()
                .lastUsed(prompt.id())
                .filter(used ->
                        used.plusDays(prompt.conditions().cooldownDays()).isAfter(situation.today()))
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

    private static int deepest(ComposingContext situation) {
        Safety safety = situation.facts().safety();
        return safety == Safety.LOW ? 1 : safety == Safety.BUILDING ? 2 : 3;
    }

    private static ComposingContext focused(ComposingContext situation) {
        List<Prompt> rested = situation.bank().prompts().stream()
                .filter(prompt -> ComposingRules.admit(prompt, situation)
                        && rested(prompt, situation).equals(LocalDate.MIN))
                .toList();
        return situation.with(Focus.of(rested, situation));
    }

    private static List<Prompt> sheet(ComposingContext situation) {
        return composed(new Composer(situation.bank()).compose(situation.facts(), situation.request()))
                .map(ReworkingPropertyTest::prompts)
                .orElse(List.of());
    }

    private static SheetReviser reworking(ComposingContext situation, Set<PromptId> away) {
        return new SheetReviser(situation.bank(), situation.facts(), situation.request(), away);
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
