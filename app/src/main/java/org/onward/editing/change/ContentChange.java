package org.onward.editing.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onward.content.EditableItem;
import org.onward.content.EditableKind;
import org.onward.content.FieldEdit;
import org.onward.people.PersonId;

/** A change of the texts of one item, or a review of it, with the steps that were taken. */
record ContentChange(Head head, List<FieldChange> fields, List<Step> steps) {
    ContentChange {
        fields = List.copyOf(fields);
        steps = List.copyOf(steps);
    }

    /** What was changed. */
    enum ChangeType {
        TEXTS,
        /** Only the dates of the review. */
        REVIEW
    }

    enum StepType {
        PUBLISHED,
        RETURNED,
        WITHDRAWN,
        UNDONE
    }

    /** @param note why, for the editor who publishes it; may be empty */
    record Head(
            ChangeId id,
            EditableKind kind,
            String item,
            ChangeType type,
            PersonId proposedBy,
            String proposedByName,
            Instant proposed,
            String note) {}

    /**
     * One changed field.
     *
     * @param base what the file had, see {@link FieldEdit}
     * @param textBefore what readers saw
     */
    record FieldChange(ChangeId change, String field, String base, String textBefore, String textAfter) {}

    record Step(ChangeId change, StepType step, PersonId takenBy, String takenByName, Instant taken, String reason) {}

    ChangeId id() {
        return head.id;
    }

    EditableItem item() {
        return new EditableItem(head.kind, head.item);
    }

    boolean isReview() {
        return head.type == ChangeType.REVIEW;
    }

    boolean isBy(PersonId person) {
        return head.proposedBy.equals(person);
    }

    /** Whether it waits for another editor. */
    boolean isOpen() {
        return steps.isEmpty();
    }

    /** Whether it was published and not undone. A later change of the same fields can hide it. */
    boolean isPublished() {
        return step(StepType.PUBLISHED).isPresent() && step(StepType.UNDONE).isEmpty();
    }

    Optional<Step> step(StepType type) {
        return steps.stream().filter(step -> step.step == type).findFirst();
    }

    List<FieldEdit> edits() {
        return fields.stream()
                .map(field -> new FieldEdit(item(), field.field, field.base, field.textAfter))
                .toList();
    }
}
