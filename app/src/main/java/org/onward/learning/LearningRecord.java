package org.onward.learning;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.content.SubjectId;
import org.onward.people.PersonId;

/**
 * The learning of one person, read in one statement.
 *
 * @param progress on all items that they have started, private or open, the latest change first
 * @param open the part of it that others may see
 * @param openItems the items on which others will see the next step
 * @param mandatory the mandatory subjects that they have completed, by subject
 * @param seen the versions of the requested items with which they have worked, the earliest first
 * @param minutes that they have learned since the requested instant
 */
public record LearningRecord(
        List<Progress> progress,
        List<Progress> open,
        Set<ItemId> openItems,
        List<MandatoryRecord> mandatory,
        List<Seen> seen,
        int minutes) {
    /** A step that a person took with a version of an item. */
    public record Seen(VersionSeen text, Rung rung) {}

    public Progress progressOn(PersonId person, ItemId item) {
        return progressOn(progress, person, item);
    }

    /** The part of the progress on an item that others may see. */
    public Progress openProgressOn(PersonId person, ItemId item) {
        return progressOn(open, person, item);
    }

    private static Progress progressOn(List<Progress> progress, PersonId person, ItemId item) {
        return progress.stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseGet(() -> Progress.notStarted(person, item));
    }

    /** When they first took this step on the item itself. Steps on other items that count for it are ignored. */
    public Optional<Instant> firstStepOn(ItemId item, Rung rung) {
        return seen.stream()
                .filter(one -> one.rung() == rung && one.text().item().equals(item))
                .map(one -> one.text().at())
                .min(naturalOrder());
    }

    /** When they last took this step on the item itself. */
    public Optional<Instant> lastStepOn(ItemId item, Rung rung) {
        return seen.stream()
                .filter(one -> one.rung() == rung && one.text().item().equals(item))
                .map(one -> one.text().at())
                .max(naturalOrder());
    }

    public List<VersionSeen> versionsSeen() {
        return seen.stream().map(Seen::text).toList();
    }

    /**
     * One row of the statement. The columns that are set depend on its type.
     *
     * @param isOpen whether others will see the next step on the item
     * @param happened when a step was taken, or when an item was completed
     * @param completed when a mandatory subject was completed
     */
    public record LearningRow(
            LearningRow.RowType kind,
            String item,
            Optional<Instant> explored,
            Optional<Instant> reflected,
            Optional<Instant> discussed,
            Optional<Instant> committed,
            Optional<Instant> followedThrough,
            int minutes,
            Optional<Instant> openExplored,
            Optional<Instant> openReflected,
            Optional<Instant> openDiscussed,
            Optional<Instant> openCommitted,
            Optional<Instant> openFollowedThrough,
            Optional<Instant> openCompleted,
            boolean isOpen,
            Optional<ContentVersion> version,
            Optional<Rung> rung,
            Optional<Instant> happened,
            Optional<Instant> recorded,
            Optional<LocalDate> completed,
            Optional<LocalDate> expires) {

        public enum RowType {
            PROGRESS,
            MANDATORY,
            SEEN,
            MINUTES
        }

        private Progress progress(PersonId person) {
            return new Progress(
                    person,
                    new ItemId(item),
                    explored,
                    reflected,
                    discussed,
                    committed,
                    followedThrough,
                    minutes,
                    happened);
        }

        private Progress openProgress(PersonId person) {
            return new Progress(
                    person,
                    new ItemId(item),
                    openExplored,
                    openReflected,
                    openDiscussed,
                    openCommitted,
                    openFollowedThrough,
                    0,
                    openCompleted);
        }

        private @Nullable Instant latest() {
            return Stream.of(explored, reflected, discussed, committed, followedThrough)
                    .flatMap(Optional::stream)
                    .max(naturalOrder())
                    .orElse(null);
        }

        private MandatoryRecord mandatory(PersonId person) {
            return new MandatoryRecord(person, new SubjectId(item), completed.orElseThrow(), expires);
        }

        private Seen seen() {
            return new Seen(
                    new VersionSeen(new ItemId(item), version.orElseThrow(), happened.orElseThrow()),
                    rung.orElseThrow());
        }
    }

    static LearningRecord of(PersonId person, List<LearningRow> rows) {
        return new LearningRecord(
                of(LearningRow.RowType.PROGRESS, rows)
                        .filter(row -> row.latest() != null)
                        .sorted(comparing(LearningRow::latest, nullsFirst(naturalOrder()))
                                .reversed()
                                .thenComparing(LearningRow::item))
                        .map(row -> row.progress(person))
                        .toList(),
                of(LearningRow.RowType.PROGRESS, rows)
                        .map(row -> row.openProgress(person))
                        .filter(progress -> progress.highestRung().isPresent())
                        .toList(),
                of(LearningRow.RowType.PROGRESS, rows)
                        .filter(LearningRow::isOpen)
                        .map(row -> new ItemId(row.item()))
                        .collect(toSet()),
                of(LearningRow.RowType.MANDATORY, rows)
                        .sorted(comparing(LearningRow::item))
                        .map(row -> row.mandatory(person))
                        .toList(),
                of(LearningRow.RowType.SEEN, rows)
                        .sorted(comparing((LearningRow row) -> row.happened().orElseThrow())
                                .thenComparing(row -> row.recorded().orElseThrow()))
                        .map(LearningRow::seen)
                        .toList(),
                of(LearningRow.RowType.MINUTES, rows)
                        .mapToInt(LearningRow::minutes)
                        .sum());
    }

    private static Stream<LearningRow> of(LearningRow.RowType kind, List<LearningRow> rows) {
        return rows.stream().filter(row -> row.kind() == kind);
    }
}
