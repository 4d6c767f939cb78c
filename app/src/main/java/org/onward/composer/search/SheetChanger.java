package org.onward.composer.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.CooldownHasPassed;
import org.onward.content.Prompt;

/**
 * Changes one question of a sheet and leaves the others in place. It tries every prompt that keeps the {@link
 * SheetShape} and fits the time. It prefers prompts whose cooldown is over, and among those the best sheet.
 */
public final class SheetChanger {
    /** The form field with the number of the question, counted from 1. */
    public static final String QUESTION = "question";

    private final ComposingContext context;
    private final List<Candidate> pool;

    /** @param pool the prompts that may come onto the sheet */
    public SheetChanger(ComposingContext context, List<Candidate> pool) {
        this.context = context;
        this.pool = List.copyOf(pool);
    }

    private int time() {
        return context.request().questionMinutes();
    }

    /** Replaces the question at an index by the next best one. */
    public ChangeResult swap(List<Candidate> sheet, int index) {
        Optional<List<Candidate>> best =
                alternatives(sheet, index).min(rested(index).thenComparing(best()));
        if (best.isEmpty()) {
            return new ChangeResult.Refused(
                    QUESTION,
                    "No other question fits in place of question %d. %s"
                            .formatted(
                                    index + 1,
                                    sheet.get(index).position() == SheetPosition.MIDDLE
                                            ? "Drop it, or ask for another version."
                                            : "Ask for another version, or for another time."));
        }
        int longer = SheetShapeCheck.minutesOf(best.get()) - SheetShapeCheck.minutesOf(sheet);
        return new ChangeResult.Made(
                best.get(),
                "Question %d was swapped for one that takes %s; everything else stayed."
                        .formatted(index + 1, compared(longer)));
    }

    /** Removes the question at an index. If the depth rises by more than one step then, the summary says so. */
    public ChangeResult drop(List<Candidate> sheet, int index) {
        if (sheet.get(index).position() != SheetPosition.MIDDLE) {
            return new ChangeResult.Refused(
                    QUESTION, "A sheet needs its opening and its close. Swap this one instead.");
        }
        List<Candidate> without = without(sheet, index);
        String dropped = "Question %d was dropped, which leaves %s more to talk; everything else stayed."
                .formatted(index + 1, minutes(sheet.get(index).prompt().minutes()));
        return new ChangeResult.Made(
                without,
                SheetShapeCheck.largestStep(without) > SheetShapeCheck.largestStep(sheet)
                        ? "%s The talk now goes straight from %s to %s."
                                .formatted(dropped, step(sheet.get(index - 1)), step(sheet.get(index + 1)))
                        : dropped);
    }

    /**
     * Adds a question that a leader wrote, as late in the middle as its depth allows.
     *
     * @param instead the index of a question that makes room for it
     */
    public ChangeResult add(List<Candidate> sheet, Prompt own, Optional<Integer> instead) {
        Optional<ChangeResult.Refused> tooDeep =
                OwnQuestionCheck.tooDeep(own, context.facts().safety());
        if (tooDeep.isPresent()) {
            return tooDeep.get();
        }
        if (instead.isPresent() && sheet.get(instead.get()).position() != SheetPosition.MIDDLE) {
            return new ChangeResult.Refused(
                    OwnQuestionCheck.INSTEAD,
                    "A sheet needs its opening and its close. Choose a question between them.");
        }
        List<Candidate> rest = instead.map(index -> without(sheet, index)).orElse(sheet);
        Candidate added = new Candidate(own, SheetPosition.MIDDLE, 0, 0);
        Optional<List<Candidate>> inserted = inserted(rest, added);
        if (inserted.isEmpty()) {
            return OwnQuestionCheck.noPosition(own, rest, time());
        }
        int over = SheetShapeCheck.minutesOf(inserted.get()) - time();
        if (over > 0) {
            return OwnQuestionCheck.tooLong(over, time(), removableQuestions(rest, added, over), instead.isPresent());
        }
        String number =
                "Your own question is question %d now".formatted(inserted.get().indexOf(added) + 1);
        return new ChangeResult.Made(
                inserted.get(),
                instead.map(index -> "%s. Question %d of the version before made room for it; everything else stayed."
                                .formatted(number, index + 1))
                        .orElseGet(() ->
                                "%s, and takes %s; everything else stayed.".formatted(number, minutes(own.minutes()))));
    }

    private Optional<List<Candidate>> inserted(List<Candidate> sheet, Candidate added) {
        return IntStream.iterate(sheet.size() - 1, index -> index >= 1, index -> index - 1)
                .mapToObj(index -> with(sheet, index, added))
                .filter(longer -> SheetShapeCheck.hasShape(longer, time(), SheetShapeCheck.largestStep(sheet)))
                .findFirst();
    }

    private static List<Candidate> without(List<Candidate> sheet, int index) {
        List<Candidate> shorter = new ArrayList<>(sheet);
        shorter.remove(index);
        return shorter;
    }

    private static List<Candidate> with(List<Candidate> sheet, int index, Candidate added) {
        List<Candidate> longer = new ArrayList<>(sheet);
        longer.add(index, added);
        return longer;
    }

    /**
     * The numbers of the questions, counted from 1, of which each would make enough room if it were dropped, the
     * shortest first.
     */
    private List<Integer> removableQuestions(List<Candidate> sheet, Candidate added, int over) {
        return IntStream.range(1, sheet.size() - 1)
                .filter(index -> sheet.get(index).prompt().minutes() >= over)
                .filter(index -> inserted(without(sheet, index), added).isPresent())
                .boxed()
                .sorted(comparingInt(index -> sheet.get(index).prompt().minutes()))
                .map(index -> index + 1)
                .toList();
    }

    /** Every valid sheet with another question at an index. A step that the sheet has already may stay. */
    private Stream<List<Candidate>> alternatives(List<Candidate> sheet, int index) {
        return pool.stream()
                .filter(candidate -> candidate.position() == sheet.get(index).position())
                .filter(candidate -> !candidate
                        .prompt()
                        .id()
                        .equals(sheet.get(index).prompt().id()))
                .map(candidate -> {
                    List<Candidate> changed = new ArrayList<>(sheet);
                    changed.set(index, candidate);
                    return changed;
                })
                .filter(changed -> SheetShapeCheck.fits(changed, time(), SheetShapeCheck.largestStep(sheet)));
    }

    /** Prompts whose cooldown is over come first, then by the day of their last use, the oldest first (rule 5). */
    private Comparator<List<Candidate>> rested(int index) {
        return comparing((List<Candidate> sheet) -> context.facts()
                .lastUsed(sheet.get(index).prompt().id())
                .filter(used ->
                        !CooldownHasPassed.cooldownHasEnded(sheet.get(index).prompt(), used, context.today()))
                .orElse(LocalDate.MIN));
    }

    private static Comparator<List<Candidate>> best() {
        return comparing(CandidateSheet::of, CandidateSheet.WORST_FIRST.reversed())
                .thenComparing(
                        sheet -> sheet.stream()
                                .map(one -> one.prompt().id().value())
                                .toList(),
                        SheetChanger::compareInOrder);
    }

    private static int compareInOrder(List<String> one, List<String> other) {
        return String.join(" ", one).compareTo(String.join(" ", other));
    }

    private static String step(Candidate candidate) {
        return OwnQuestionCheck.step(candidate.prompt().depth());
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    private static String compared(int longer) {
        if (longer == 0) {
            return "as long";
        }
        return minutes(Math.abs(longer)) + (longer > 0 ? " more" : " less");
    }
}
