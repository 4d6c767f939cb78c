package org.onward.learner.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onward.commitment.CheckBackAnswer;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.content.SubjectId;
import org.onward.reflection.ReflectionId;

/**
 * A learner's record of a period, as its owner chose it. A part that was not chosen is empty.
 *
 * @param minutes of the steps and discussions in the record
 */
record YearRecord(
        String name,
        LocalDate from,
        LocalDate until,
        int minutes,
        List<LearnedItem> learning,
        List<DiscussedItem> discussions,
        List<CommitmentLine> commitments,
        List<MandatoryLine> mandatory,
        List<Note> notes) {
    YearRecord {
        learning = List.copyOf(learning);
        discussions = List.copyOf(discussions);
        commitments = List.copyOf(commitments);
        mandatory = List.copyOf(mandatory);
        notes = List.copyOf(notes);
    }

    /**
     * A step on one's own: explored or reflected.
     *
     * @param theme the first theme of the item, or "Other"
     */
    record LearnedItem(LocalDate on, ItemId item, String title, String theme, Rung step, int minutes) {}

    record DiscussedItem(LocalDate on, ItemId item, String title, String theme, int minutes) {}

    /** @param answer the last answer to a check-back */
    record CommitmentLine(
            LocalDate on,
            ItemId item,
            String title,
            String when,
            String will,
            Optional<CheckBackAnswer> answer,
            Optional<LocalDate> answeredOn) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "CommitmentLine[" + on + ", " + item + "]";
        }
    }

    record MandatoryLine(LocalDate on, SubjectId subject, String title, Optional<LocalDate> expires) {}

    record Note(LocalDate on, ReflectionId id, ItemId item, String title, String text) {
        /** Leaves out the text, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "Note[" + id + "]";
        }
    }

    boolean isEmpty() {
        return learning.isEmpty()
                && discussions.isEmpty()
                && commitments.isEmpty()
                && mandatory.isEmpty()
                && notes.isEmpty();
    }
}
