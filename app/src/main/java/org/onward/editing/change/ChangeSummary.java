package org.onward.editing.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onward.content.EditableItem;
import org.onward.content.EditableKind;
import org.onward.people.PersonId;

/** A change of the texts of one item, or a review of it, with the steps that were taken, without the texts. */
record ChangeSummary(Proposal proposal, List<Step> steps) {
    ChangeSummary {
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

    /**
     * What was proposed, or was published at once because it is a review.
     *
     * @param fields the names of the changed fields
     * @param note why, for the editor who publishes it; may be empty
     */
    record Proposal(
            ChangeId id,
            EditableKind kind,
            String item,
            ChangeType type,
            PersonId proposedBy,
            String proposedByName,
            Instant proposed,
            String note,
            List<String> fields) {
        Proposal {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Proposal " + id;
        }
    }

    record Step(ChangeId change, StepType step, PersonId takenBy, String takenByName, Instant taken, String reason) {
        @Override
        public String toString() {
            return "Step " + step + " of " + change;
        }
    }

    ChangeId id() {
        return proposal.id;
    }

    EditableItem item() {
        return new EditableItem(proposal.kind, proposal.item);
    }

    boolean isReview() {
        return proposal.type == ChangeType.REVIEW;
    }

    boolean isBy(PersonId person) {
        return proposal.proposedBy.equals(person);
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
}
