package org.onward.editing.change;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onward.content.EditOutcome;
import org.onward.content.EditableField;
import org.onward.content.EditableItem;
import org.onward.content.EditableKind;
import org.onward.editing.change.ChangeSummary.StepType;
import org.onward.text.English;
import org.onward.web.LondonTime;

/** The words of the pages about items and their changes. */
final class ItemWording {
    private ItemWording() {}

    static String address(EditableItem item) {
        return "/editing/items/%s/%s".formatted(item.kind().word(), item.id());
    }

    static String address(ChangeId change) {
        return "/editing/changes/" + change;
    }

    /** The page that readers see. A prompt has none. */
    static Optional<String> readersAddress(EditableItem item) {
        return switch (item.kind()) {
            case RESOURCE -> Optional.of("/resources/" + item.id());
            case MODULE -> Optional.of("/modules/" + item.id());
            case PROMPT -> Optional.empty();
        };
    }

    /** The title of a module or a resource, the question of a prompt. */
    static String title(EditableItem item, Map<EditableField, String> texts) {
        String name = item.kind() == EditableKind.PROMPT ? "text" : "title";
        return texts.entrySet().stream()
                .filter(text -> text.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(item.id());
    }

    static String reviewed(Map<EditableField, String> texts) {
        String dates = texts.entrySet().stream()
                .filter(text -> text.getKey().isReviewDate())
                .map(text -> text.getKey().label() + ": " + LondonTime.day(LocalDate.parse(text.getValue())))
                .collect(Collectors.joining(". "));
        return dates.isEmpty() ? "Nobody has checked it yet." : dates + ".";
    }

    static String label(EditableField field) {
        return (field.inGuide() ? "Guide: " : "") + field.label();
    }

    /** The name of a field of another version of Onward is shown as it is stored. */
    static String label(EditableItem item, String field) {
        return EditableField.of(item.kind(), field).map(ItemWording::label).orElse(field);
    }

    /** What a change is about: {@code Title and Summary}. */
    static String subject(ChangeSummary change) {
        if (change.isReview()) {
            return "Reviewed, without another text";
        }
        return English.list(change.proposal().fields().stream()
                .map(field -> label(change.item(), field))
                .toList());
    }

    static String state(ChangeSummary change) {
        if (change.isOpen()) {
            return "Waits for another editor";
        }
        return change.steps().stream()
                .reduce((earlier, later) -> later.step() == StepType.PUBLISHED ? earlier : later)
                .map(step -> words(step.step()) + " on " + LondonTime.day(step.taken()))
                .orElseThrow();
    }

    static String words(StepType step) {
        return switch (step) {
            case PUBLISHED -> "Published";
            case RETURNED -> "Returned";
            case WITHDRAWN -> "Withdrawn";
            case UNDONE -> "Undone";
        };
    }

    static String why(EditOutcome.State state) {
        return switch (state) {
            case APPLIED, IN_FILE -> "";
            case FILE_CHANGED -> "The file has changed since this was written, so readers see the file.";
            case GONE -> "The item or this part of it is no longer in the files.";
            case INVALID -> "With the files as they are now, the content check finds an error in it.";
        };
    }

    /** What to write, and the limit. */
    static String hint(EditableField field) {
        String limit = "Up to %,d characters.".formatted(ItemForm.maxLength(field));
        return switch (field.form()) {
            case LINE, REVIEW_DATE -> limit;
            case SENTENCES -> "One paragraph. " + limit;
            case MARKDOWN -> "Leave a line empty between paragraphs. Begin points of a list with a hyphen. " + limit;
        };
    }
}
