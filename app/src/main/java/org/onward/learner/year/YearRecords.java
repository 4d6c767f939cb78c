package org.onward.learner.year;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.commitment.CheckBack;
import org.onward.commitment.CheckBacks;
import org.onward.commitment.Commitment;
import org.onward.commitment.CommitmentId;
import org.onward.commitment.Commitments;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.MandatorySubject;
import org.onward.content.Rung;
import org.onward.content.SubjectId;
import org.onward.content.Theme;
import org.onward.learning.Learning;
import org.onward.learning.PastStep;
import org.onward.people.Viewer;
import org.onward.reflection.Reflection;
import org.onward.reflection.Reflections;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Gathers a learner's own record from what they did. */
public final class YearRecords {
    /**
     * Limits the steps in one record, because it is made into one page. More than one step on each working day of the longest
     * period, which has about 1,300.
     */
    static final int MAX_STEPS = 2_000;

    /** Limits the notes to choose from, because the address of the record names the chosen ones: 42 bytes each. */
    static final int MAX_NOTES = 100;

    private static final String NO_TITLE = "An item that has left the catalogue";
    private static final String NO_THEME = "Other";

    private final Learning learning;
    private final Commitments commitments;
    private final CheckBacks checkBacks;
    private final Reflections reflections;
    private final Supplier<Library> library;
    private final ItemTitles titles;

    public YearRecords(
            Learning learning,
            Commitments commitments,
            CheckBacks checkBacks,
            Reflections reflections,
            Supplier<Library> library,
            ItemTitles titles) {
        this.learning = learning;
        this.commitments = commitments;
        this.checkBacks = checkBacks;
        this.reflections = reflections;
        this.library = library;
        this.titles = titles;
    }

    /** The private notes of a period that their author can choose: at most {@value #MAX_NOTES}, the latest first. */
    List<YearRecord.Note> notes(Viewer owner, Instant start, Instant end) {
        List<Reflection> readable = reflections.writtenBetween(owner, start, end, MAX_NOTES).stream()
                .filter(note -> note.text().isPresent())
                .toList();
        Map<ItemId, ItemTitle> named = titles.titlesOf(
                readable.stream().map(Reflection::item).distinct().toList());
        return readable.stream()
                .map(note -> new YearRecord.Note(
                        LondonTime.date(note.written()),
                        note.id(),
                        note.item(),
                        title(named, note.item()),
                        note.text().orElseThrow()))
                .toList();
    }

    /** @throws Problem (422) when there are more than {@value #MAX_STEPS} steps in the period */
    YearRecord of(Viewer owner, YearChoice choice) {
        return of(owner, choice, choice.notes().isEmpty() ? List.of() : notes(owner, choice.start(), choice.end()));
    }

    /**
     * The same for a page that has loaded the notes of the period.
     *
     * @throws Problem (422) when there are more than {@value #MAX_STEPS} steps in the period
     */
    YearRecord of(Viewer owner, YearChoice choice, List<YearRecord.Note> notes) {
        List<PastStep> steps = steps(owner, choice);
        List<Commitment> made = choice.has(YearPart.COMMITMENTS) ? commitments(owner, choice) : List.of();
        Map<ItemId, ItemTitle> named = titles.titlesOf(
                Stream.concat(steps.stream().map(PastStep::item), made.stream().map(Commitment::module))
                        .distinct()
                        .toList());
        Map<CommitmentId, List<CheckBack>> answers = made.isEmpty() ? Map.of() : checkBacks.answersOf(owner.id());
        return new YearRecord(
                owner.name(),
                choice.from(),
                choice.until(),
                steps.stream().mapToInt(PastStep::minutes).sum(),
                steps.stream()
                        .filter(step -> step.rung() != Rung.DISCUSSED)
                        .map(step -> new YearRecord.LearnedItem(
                                LondonTime.date(step.happened()),
                                step.item(),
                                title(named, step.item()),
                                theme(step.item()),
                                step.rung(),
                                step.minutes()))
                        .toList(),
                steps.stream()
                        .filter(step -> step.rung() == Rung.DISCUSSED)
                        .map(step -> new YearRecord.DiscussedItem(
                                LondonTime.date(step.happened()),
                                step.item(),
                                title(named, step.item()),
                                theme(step.item()),
                                step.minutes()))
                        .toList(),
                made.stream()
                        .map(commitment ->
                                line(commitment, last(answers.getOrDefault(commitment.id(), List.of())), named))
                        .toList(),
                choice.has(YearPart.MANDATORY) ? mandatory(owner, choice) : List.of(),
                chosen(notes, choice));
    }

    /** The steps of the chosen parts. */
    private List<PastStep> steps(Viewer owner, YearChoice choice) {
        if (!choice.has(YearPart.LEARNING) && !choice.has(YearPart.DISCUSSIONS)) {
            return List.of();
        }
        List<PastStep> steps = learning.stepsBetween(owner, choice.start(), choice.end(), MAX_STEPS + 1);
        if (steps.size() > MAX_STEPS) {
            throw Problem.invalid(
                    YearChoice.FROM,
                    "There are more than %,d steps in this period. Choose a shorter one.".formatted(MAX_STEPS));
        }
        return steps.stream()
                .filter(step -> switch (step.rung()) {
                    case EXPLORED, REFLECTED -> choice.has(YearPart.LEARNING);
                    case DISCUSSED -> choice.has(YearPart.DISCUSSIONS);
                    case COMMITTED, FOLLOWED_THROUGH -> false;
                })
                .toList();
    }

    /** The commitments that the owner confirmed in the period and did not withdraw, the earliest first. */
    private List<Commitment> commitments(Viewer owner, YearChoice choice) {
        return commitments.commitmentsOf(owner.id()).stream()
                .filter(one -> one.state() == Commitment.State.OPEN || one.state() == Commitment.State.CLOSED)
                .filter(one -> choice.includes(one.confirmed().orElseThrow()))
                .sorted(Comparator.comparing(one -> one.confirmed().orElseThrow()))
                .toList();
    }

    private static List<YearRecord.Note> chosen(List<YearRecord.Note> notes, YearChoice choice) {
        return notes.stream()
                .filter(note -> choice.notes().contains(note.id()))
                .sorted(Comparator.comparing(YearRecord.Note::on))
                .toList();
    }

    private static Optional<CheckBack> last(List<CheckBack> answers) {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    private static YearRecord.CommitmentLine line(
            Commitment commitment, Optional<CheckBack> answer, Map<ItemId, ItemTitle> named) {
        return new YearRecord.CommitmentLine(
                LondonTime.date(commitment.confirmed().orElseThrow()),
                commitment.module(),
                title(named, commitment.module()),
                commitment.when(),
                commitment.will(),
                answer.map(CheckBack::answer),
                answer.map(CheckBack::answered).map(LondonTime::date));
    }

    private List<YearRecord.MandatoryLine> mandatory(Viewer owner, YearChoice choice) {
        return learning.learningRecordOf(owner, Instant.EPOCH, List.of()).mandatory().stream()
                .filter(record -> !record.completed().isBefore(choice.from())
                        && !record.completed().isAfter(choice.until()))
                .map(record -> new YearRecord.MandatoryLine(
                        record.completed(), record.subject(), subject(record.subject()), record.expires()))
                .toList();
    }

    private String subject(SubjectId id) {
        return library.get().subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .map(MandatorySubject::title)
                .findFirst()
                .orElse(id.value());
    }

    private static String title(Map<ItemId, ItemTitle> named, ItemId item) {
        ItemTitle title = named.get(item);
        return title == null ? NO_TITLE : title.title();
    }

    private String theme(ItemId item) {
        Library current = library.get();
        return current.item(item).stream()
                .flatMap(one -> one.themes().stream())
                .findFirst()
                .flatMap(current::theme)
                .map(Theme::title)
                .orElse(NO_THEME);
    }
}
