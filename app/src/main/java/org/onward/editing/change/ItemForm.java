package org.onward.editing.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.content.ContentProblem;
import org.onward.content.ContentSources;
import org.onward.content.ContentVersion;
import org.onward.content.EditableField;
import org.onward.content.EditableItem;
import org.onward.text.TextRule;
import org.onward.web.Form;

/** Reads the form that edits an item, and puts the problems of the content check beside its fields. */
final class ItemForm {
    static final String NOTE = "note";

    /** The version of the texts that the form was filled with. */
    static final String SEEN = "seen";

    static final int MAX_NOTE_LENGTH = 300;
    private static final int MAX_LINE_LENGTH = 1000;
    private static final int MAX_MARKDOWN_LENGTH = 20_000;
    private static final String PREFIX = "text-";

    private final EditableItem item;
    private final Map<EditableField, String> current;

    /** @param current the texts that readers see */
    ItemForm(EditableItem item, Map<EditableField, String> current) {
        this.item = item;
        this.current = current;
    }

    static String nameOf(EditableField field) {
        return PREFIX + field.name();
    }

    /** The fields with a text. */
    Stream<EditableField> fields() {
        return current.keySet().stream().filter(field -> !field.isReviewDate());
    }

    /** A form with the texts that readers see. */
    Form filled() {
        return fill(Form.with(SEEN, version()));
    }

    /** Puts the texts that readers see into a form that was sent without them, so that it can be shown with its problems. */
    Form fill(Form form) {
        form.and(SEEN, version()).and(NOTE, "");
        fields().forEach(field -> form.and(nameOf(field), current.getOrDefault(field, "")));
        return form;
    }

    /** A form with the texts of a change instead. */
    Form filledWith(ContentChange change) {
        Form form = filled().and(NOTE, change.summary().proposal().note());
        change.fields().forEach(changed -> EditableField.of(item.kind(), changed.field())
                .filter(field -> current.containsKey(field) && !field.isReviewDate())
                .ifPresent(field -> form.and(nameOf(field), changed.textAfter())));
        return form;
    }

    /** The texts of the form. A text that readers see may not be emptied. */
    Map<EditableField, String> texts(Form form) {
        Map<EditableField, String> texts = new LinkedHashMap<>();
        fields().forEach(field -> texts.put(field, text(form, field)));
        return texts;
    }

    /** Rejects a form that was filled before the item changed. */
    void requireSeen(Form form) {
        if (!form.entered(SEEN).equals(version())) {
            form.reject(
                    NOTE,
                    "Readers see other texts than when you opened this page. Yours are still here: check the differences below, then send it again.");
        }
    }

    String version() {
        return ContentVersion.of(fields().map(field -> field.name() + "\n" + current.get(field))
                        .collect(Collectors.joining("\n")))
                .toString();
    }

    /** Puts each error beside its field. An error that belongs to no field goes to the note, the last field. */
    void rejectErrors(Form form, List<ContentProblem> errors, ContentSources sources) {
        for (ContentProblem error : errors) {
            Optional<EditableField> field = fieldOf(error, sources);
            form.reject(
                    field.map(ItemForm::nameOf).orElse(NOTE),
                    field.map(one -> "%s. %s".formatted(one.label(), sentence(error)))
                            .orElseGet(() -> line(error)));
        }
    }

    /** The field that a problem of the check is about. */
    Optional<EditableField> fieldOf(ContentProblem problem, ContentSources sources) {
        return fields().filter(field -> sources.fileOf(item, field)
                                .filter(problem.file()::equals)
                                .isPresent()
                        && problem.field().equals(field.nameInProblems(item)))
                .findFirst();
    }

    static String sentence(ContentProblem problem) {
        return "Found: %s. %s".formatted(problem.found().replaceFirst("[.]$", ""), problem.fix());
    }

    /** A problem that is not beside its field, with its place. */
    static String line(ContentProblem problem) {
        return "%s, %s. %s".formatted(problem.file(), problem.field(), sentence(problem));
    }

    static int maxLength(EditableField field) {
        return field.form() == EditableField.Form.MARKDOWN ? MAX_MARKDOWN_LENGTH : MAX_LINE_LENGTH;
    }

    private static String text(Form form, EditableField field) {
        String text = form.text(
                nameOf(field), maxLength(field), "Write a text: %s cannot be empty.".formatted(field.label()));
        return field.form() == EditableField.Form.MARKDOWN ? text : TextRule.oneLine(text);
    }
}
