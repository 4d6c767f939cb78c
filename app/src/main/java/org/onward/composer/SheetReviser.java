package org.onward.composer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/** Changes sheets that were made before: one question goes, or one comes, and the reasons are told anew. */
public final class SheetReviser {
    private final PromptBank bank;
    private final TeamFacts facts;
    private final ComposingRequest request;
    private final Set<PromptId> away;

    /** @param away prompts that were taken off on this request: they never come back */
    public SheetReviser(PromptBank bank, TeamFacts facts, ComposingRequest request, Set<PromptId> away) {
        this.bank = bank;
        this.facts = facts;
        this.request = request;
        this.away = Set.copyOf(away);
    }

    /** @param index of the question that goes, counted from none */
    public Composition swap(List<Prompt> sheet, int index) {
        return change(sheet, Optional.of(index), (changes, candidates) -> changes.swap(candidates, index));
    }

    /** @param index of the question that goes, counted from none */
    public Composition drop(List<Prompt> sheet, int index) {
        return change(sheet, Optional.of(index), (changes, candidates) -> changes.drop(candidates, index));
    }

    /** @param own made by {@link OwnQuestion} */
    public Composition add(List<Prompt> sheet, Prompt own) {
        return change(sheet, Optional.empty(), (changes, candidates) -> changes.add(candidates, own));
    }

    /**
     * A sheet that was just composed, with questions that a leader wrote before.
     *
     * @return why not, when there is no place for one of them
     */
    public Composition with(Composition.Sheet composed, List<Prompt> own) {
        Composition sheet = composed;
        for (Prompt question : own) {
            if (sheet instanceof Composition.Sheet shorter) {
                sheet = unsaid(add(
                        shorter.prompts().stream()
                                .map(Composition.Chosen::prompt)
                                .toList(),
                        question));
            }
        }
        return sheet;
    }

    /** Without the first note, which says what changed: nobody has seen the sheet without it. */
    private static Composition unsaid(Composition composition) {
        return composition instanceof Composition.Sheet sheet
                ? new Composition.Sheet(
                        sheet.prompts(),
                        sheet.subject(),
                        sheet.notes().subList(1, sheet.notes().size()))
                : composition;
    }

    private Composition change(
            List<Prompt> sheet, Optional<Integer> going, BiFunction<SheetChanger, List<Candidate>, ChangeResult> work) {
        if (going.filter(index -> index < 0 || index >= sheet.size()).isPresent()) {
            return new Composition.Refusal(SheetChanger.QUESTION, "There is no such question on this sheet.");
        }
        Optional<Integer> withdrawn = IntStream.range(0, sheet.size())
                .filter(index -> going.filter(one -> one == index).isEmpty()
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
                .filter(prompt -> !away.contains(prompt.id()) && ComposingRules.admit(prompt, base))
                .toList();
        List<Prompt> rested = fitting.stream()
                .filter(prompt -> HasRested.fully().admits(prompt, base))
                .toList();
        ComposingContext situation = base.focus().isPresent() ? base : base.with(Focus.of(rested, base));
        SheetChanger changes = new SheetChanger(situation, Composer.candidates(fitting, situation));
        ChangeResult change = work.apply(changes, candidates(sheet, situation));
        if (change instanceof ChangeResult.Refused refused) {
            return new Composition.Refusal(refused.field(), refused.why());
        }
        return told((ChangeResult.Made) change, situation);
    }

    private static List<Candidate> candidates(List<Prompt> sheet, ComposingContext situation) {
        return IntStream.range(0, sheet.size())
                .mapToObj(index -> {
                    Prompt prompt = sheet.get(index);
                    SheetPosition place = SheetShapeCheck.placeAt(index, sheet.size());
                    return OwnQuestion.is(prompt.id())
                            ? new Candidate(prompt, place, 0, 0)
                            : Candidate.of(prompt, place, situation);
                })
                .toList();
    }

    private static Composition.Sheet told(ChangeResult.Made made, ComposingContext situation) {
        Composition.Sheet sheet = Composer.told(made.sheet(), situation, back(made.sheet(), situation));
        return new Composition.Sheet(
                sheet.prompts(),
                sheet.subject(),
                Stream.concat(Stream.of(made.said()), sheet.notes().stream()).toList());
    }

    /** The latest day from which a question had to come back. */
    private static HasRested back(List<Candidate> sheet, ComposingContext situation) {
        return sheet.stream()
                .map(Candidate::prompt)
                .flatMap(prompt -> situation.facts().lastUsed(prompt.id()).stream()
                        .filter(used -> !HasRested.isOver(prompt, used, situation.today())))
                .max(Comparator.<LocalDate>naturalOrder())
                .map(HasRested::new)
                .orElseGet(HasRested::fully);
    }
}
