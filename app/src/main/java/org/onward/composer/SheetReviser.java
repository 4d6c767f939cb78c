package org.onward.composer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.OwnQuestion;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.CooldownHasPassed;
import org.onward.composer.rules.Focus;
import org.onward.composer.search.Candidate;
import org.onward.composer.search.ChangeResult;
import org.onward.composer.search.SheetChanger;
import org.onward.composer.search.SheetShapeCheck;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/** Changes an existing sheet by one question and writes the reasons again. */
public final class SheetReviser {
    private final PromptBank bank;
    private final TeamFacts facts;
    private final ComposingRequest request;
    private final Set<PromptId> removed;

    /** @param removed prompts that were swapped or dropped on this request and must not come back */
    public SheetReviser(PromptBank bank, TeamFacts facts, ComposingRequest request, Set<PromptId> removed) {
        this.bank = bank;
        this.facts = facts;
        this.request = request;
        this.removed = Set.copyOf(removed);
    }

    /** @param index of the question to replace, counted from 0 */
    public Composition swap(List<Prompt> sheet, int index) {
        return change(sheet, Optional.of(index), (changer, candidates) -> changer.swap(candidates, index));
    }

    /** @param index of the question to drop, counted from 0 */
    public Composition drop(List<Prompt> sheet, int index) {
        return change(sheet, Optional.of(index), (changer, candidates) -> changer.drop(candidates, index));
    }

    /**
     * @param own made by {@link OwnQuestion}
     * @param instead the index of the question that makes room for it, counted from 0
     */
    public Composition add(List<Prompt> sheet, Prompt own, Optional<Integer> instead) {
        return change(sheet, instead, (changer, candidates) -> changer.add(candidates, own, instead));
    }

    /**
     * Adds a leader's own questions to a sheet that was just composed.
     *
     * @return a refusal when there is no room for one of them
     */
    public Composition addOwnQuestions(Composition.Sheet composed, List<Prompt> own) {
        Composition sheet = composed;
        for (Prompt question : own) {
            if (sheet instanceof Composition.Sheet shorter) {
                sheet = withoutChangeNote(add(
                        shorter.prompts().stream()
                                .map(Composition.Chosen::prompt)
                                .toList(),
                        question,
                        Optional.empty()));
            }
        }
        return sheet;
    }

    /**
     * Removes the first note, which says what changed. The leader has not seen the sheet without the question, so the
     * note would only confuse.
     */
    private static Composition withoutChangeNote(Composition composition) {
        return composition instanceof Composition.Sheet sheet
                ? new Composition.Sheet(
                        sheet.prompts(),
                        sheet.subject(),
                        sheet.notes().subList(1, sheet.notes().size()))
                : composition;
    }

    private Composition change(
            List<Prompt> sheet,
            Optional<Integer> changedIndex,
            BiFunction<SheetChanger, List<Candidate>, ChangeResult> action) {
        if (changedIndex.filter(index -> index < 0 || index >= sheet.size()).isPresent()) {
            return new Composition.Refusal(SheetChanger.QUESTION, "There is no such question on this sheet.");
        }
        Optional<Integer> withdrawn = IntStream.range(0, sheet.size())
                .filter(index -> changedIndex.filter(one -> one == index).isEmpty()
                        && bank.withdrawn().contains(sheet.get(index).id()))
                .boxed()
                .findFirst();
        if (withdrawn.isPresent()) {
            return new Composition.Refusal(
                    SheetChanger.QUESTION,
                    "Question %d was withdrawn until a content editor has looked at it. Swap that one first."
                            .formatted(withdrawn.get() + 1));
        }
        ComposingContext base = ComposingContext.of(bank, facts, request);
        List<Prompt> fitting = bank.prompts().stream()
                .filter(prompt -> !removed.contains(prompt.id()) && ComposingRules.isAdmitted(prompt, base))
                .filter(prompt -> new CooldownHasPassed(LocalDate.MAX).admits(prompt, base))
                .toList();
        List<Prompt> rested = fitting.stream()
                .filter(prompt -> CooldownHasPassed.untilCooldownEnds().admits(prompt, base))
                .toList();
        ComposingContext context = base.focus().isPresent() ? base : base.with(Focus.of(rested, base));
        SheetChanger changer = new SheetChanger(context, Composer.candidates(fitting, context));
        ChangeResult change = action.apply(changer, candidates(sheet, context));
        if (change instanceof ChangeResult.Refused refused) {
            return new Composition.Refusal(refused.field(), refused.why());
        }
        return sheetOf((ChangeResult.Made) change, context);
    }

    private static List<Candidate> candidates(List<Prompt> sheet, ComposingContext context) {
        return IntStream.range(0, sheet.size())
                .mapToObj(index -> {
                    Prompt prompt = sheet.get(index);
                    SheetPosition position = SheetShapeCheck.positionAt(index, sheet.size());
                    return OwnQuestion.isOwn(prompt.id())
                            ? new Candidate(prompt, position, 0, 0)
                            : Candidate.of(prompt, position, context);
                })
                .toList();
    }

    private static Composition.Sheet sheetOf(ChangeResult.Made made, ComposingContext context) {
        Composition.Sheet sheet = Composer.sheetOf(made.sheet(), context, reuseSetting(made.sheet(), context));
        return new Composition.Sheet(
                sheet.prompts(),
                sheet.subject(),
                Stream.concat(Stream.of(made.summary()), sheet.notes().stream()).toList());
    }

    /** The cooldown setting that allows the most recently used question of the sheet. */
    private static CooldownHasPassed reuseSetting(List<Candidate> sheet, ComposingContext context) {
        return sheet.stream()
                .map(Candidate::prompt)
                .flatMap(prompt -> context.facts().lastUsed(prompt.id()).stream()
                        .filter(used -> !CooldownHasPassed.cooldownHasEnded(prompt, used, context.today())))
                .max(Comparator.<LocalDate>naturalOrder())
                .map(CooldownHasPassed::new)
                .orElseGet(CooldownHasPassed::untilCooldownEnds);
    }
}
