package org.onward.content.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onward.content.ContentProblem;
import org.onward.content.ContentProblem.Severity;
import org.onward.content.ContentSources;
import org.onward.content.EditOutcome;
import org.onward.content.EditOutcome.State;
import org.onward.content.EditableField;
import org.onward.content.EditedContent;
import org.onward.content.FieldEdit;
import org.onward.content.reading.ItemTexts;

/** Edits laid over the texts of the files. It decides which edits are applied. */
final class EditOverlay {
    private final ContentSources files;
    private final ContentSources edited;
    private final Map<FieldEdit, State> states;
    private final List<ContentProblem> errors;

    private EditOverlay(
            ContentSources files, ContentSources edited, Map<FieldEdit, State> states, List<ContentProblem> errors) {
        this.files = files;
        this.edited = edited;
        this.states = states;
        this.errors = errors;
    }

    static EditOverlay of(ContentSources files, List<FieldEdit> edits) {
        Map<FieldEdit, State> states = new LinkedHashMap<>();
        ItemTexts texts = new ItemTexts(files);
        edits.forEach(edit -> states.put(edit, stateOf(texts, edit)));
        return apply(files, states, List.of());
    }

    private static EditOverlay apply(ContentSources files, Map<FieldEdit, State> states, List<ContentProblem> errors) {
        List<ContentProblem> found = new ArrayList<>(errors);
        ItemTexts texts = new ItemTexts(files);
        for (FieldEdit edit : applied(states)) {
            if (!texts.replace(edit)) {
                states.put(edit, State.INVALID);
                found.add(doesNotFit(files, edit));
            }
        }
        return new EditOverlay(files, texts.sources(), states, found);
    }

    private static State stateOf(ItemTexts files, FieldEdit edit) {
        Optional<EditableField> field = EditableField.of(edit.item().kind(), edit.field());
        Optional<String> inFile = field.flatMap(one -> files.read(edit.item(), one));
        if (inFile.isEmpty()) {
            return State.GONE;
        }
        boolean isLaterReview = field.get().isReviewDate() && inFile.get().compareTo(edit.text()) >= 0;
        if (isLaterReview || inFile.get().equals(edit.text())) {
            return State.IN_FILE;
        }
        return files.base(edit.item(), field.get()).filter(edit.base()::equals).isPresent()
                ? State.APPLIED
                : State.FILE_CHANGED;
    }

    /** Whether at least one file differs. */
    boolean changesFiles() {
        return states.containsValue(State.APPLIED);
    }

    ContentSources edited() {
        return edited;
    }

    /**
     * The same without the edits of the items in which the check found errors. If there is no such edit, all edits of the broken
     * files are left out, and if there is none either, all edits, because an edit can cause an error elsewhere.
     */
    EditOverlay without(List<ContentProblem> problems) {
        List<ContentProblem> found =
                problems.stream().filter(ContentProblem::isError).toList();
        List<FieldEdit> applied = applied(states);
        List<FieldEdit> broken = Stream.<Predicate<FieldEdit>>of(
                        edit -> found.stream()
                                .anyMatch(problem ->
                                        isInFile(problem, edit) && edit.item().isNamedIn(problem)),
                        edit -> found.stream().anyMatch(problem -> isInFile(problem, edit)),
                        edit -> true)
                .map(rule -> applied.stream().filter(rule).toList())
                .filter(edits -> !edits.isEmpty())
                .findFirst()
                .orElse(List.of());
        Map<FieldEdit, State> rest = new LinkedHashMap<>(states);
        broken.forEach(edit -> rest.put(edit, State.INVALID));
        return apply(files, rest, Stream.concat(errors.stream(), found.stream()).toList());
    }

    EditedContent result() {
        return new EditedContent(
                files,
                edited,
                states.entrySet().stream()
                        .map(state -> new EditOutcome(state.getKey(), state.getValue()))
                        .toList(),
                errors);
    }

    private boolean isInFile(ContentProblem problem, FieldEdit edit) {
        return EditableField.of(edit.item().kind()).stream()
                .flatMap(field -> files.fileOf(edit.item(), field).stream())
                .anyMatch(problem.file()::equals);
    }

    private static List<FieldEdit> applied(Map<FieldEdit, State> states) {
        return states.entrySet().stream()
                .filter(state -> state.getValue() == State.APPLIED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ContentProblem doesNotFit(ContentSources files, FieldEdit edit) {
        EditableField field = EditableField.of(edit.item().kind(), edit.field()).orElseThrow();
        return new ContentProblem(
                files.fileOf(edit.item(), field).orElse(""),
                field.nameInProblems(edit.item()),
                "a text that does not fit here",
                "Leave out lines that begin with # or consist of hyphens.",
                Severity.ERROR);
    }
}
