package org.onward.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.database.Transactions;
import org.onward.people.PersonId;
import org.onward.people.RecountResult;
import org.onward.people.Viewer;

/**
 * Records steps and reads progress: to the person themself everything, to others the open part.
 *
 * <p>A transaction makes at most one call that records or retracts, or one change to people or teams. Each call locks people in
 * the order of their ids and counters in the order of their keys. This order prevents deadlocks.
 */
public final class Learning {
    private static final UUID NO_SOURCE = new UUID(0, 0);

    private final Transactions transactions;
    private final LearningDao dao;
    private final ProgressDao progressDao;
    private final RecountDao recountDao;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public Learning(Jdbi jdbi, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(LearningDao.class);
        this.progressDao = jdbi.onDemand(ProgressDao.class);
        this.recountDao = jdbi.onDemand(RecountDao.class);
        this.library = library;
        this.clock = clock;
    }

    /**
     * Records one step.
     *
     * @return the new progress on the step's item
     */
    public Progress record(Step step) {
        return record(List.of(step)).stream()
                .filter(progress -> progress.item().equals(step.item()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the person of the step does not exist"));
    }

    /**
     * Records steps of any number of people in one statement. A step on a resource also counts for the module from which it was
     * opened. A batch with the same rung of a person twice takes several statements: see {@link LearningDao}.
     */
    public List<Progress> record(List<Step> steps) {
        if (hasRungTwice(steps)) {
            return recordAndFold(steps);
        }
        StepColumns columns = columns(steps);
        List<Progress> recorded = record(columns);
        return recorded.isEmpty() ? recordLocked(columns) : recorded;
    }

    /**
     * Repeats the recording after a person was moved to another team while the statement waited for their lock. An
     * earlier statement locks the people here, so that the snapshot of the next statement has their current teams.
     */
    private List<Progress> recordLocked(StepColumns columns) {
        return transactions.inTransaction(() -> {
            dao.lockTables();
            dao.lock(columns.people());
            return record(columns);
        });
    }

    private static boolean hasRungTwice(List<Step> steps) {
        return steps.stream()
                        .map(step -> List.of(step.person(), step.rung()))
                        .distinct()
                        .count()
                < steps.size();
    }

    private List<Progress> recordAndFold(List<Step> steps) {
        correct(NO_SOURCE, Rung.EXPLORED, List.of(), steps);
        Set<PersonId> people = steps.stream().map(Step::person).collect(Collectors.toSet());
        return people.stream()
                .flatMap(person -> progressDao.progressOf(person).stream())
                .toList();
    }

    private List<Progress> record(StepColumns columns) {
        return dao.record(
                columns.ids(),
                columns.people(),
                columns.items(),
                columns.versions(),
                columns.rungs(),
                columns.minutes(),
                columns.at(),
                columns.countsFor(),
                columns.sources(),
                clock.instant());
    }

    /**
     * Corrects the steps that came from a source: retracts a rung for some people and records steps for others. The
     * retracted events are kept, and new events retract them. It is one transaction, so that locks are taken in one order and
     * nobody sees a partial correction.
     */
    public void correct(UUID source, Rung rung, Collection<PersonId> from, List<Step> instead) {
        StepColumns columns = columns(instead);
        transactions.useTransaction(() -> {
            List<PersonId> locked = lock(
                    Stream.concat(from.stream(), columns.people().stream())
                            .distinct()
                            .toList(),
                    columns);
            List<EventId> wrong = dao.eventsInForce(source, rung, List.copyOf(from));
            dao.retract(wrong, wrong.stream().map(event -> EventId.next()).toList(), clock.instant());
            if (rung == Rung.DISCUSSED) {
                dao.endDiscussed(source, List.copyOf(from), clock.instant());
            }
            dao.add(
                    columns.ids(),
                    columns.people(),
                    columns.items(),
                    columns.versions(),
                    columns.rungs(),
                    columns.minutes(),
                    columns.at(),
                    columns.countsFor(),
                    columns.sources(),
                    clock.instant());
            dao.recompute(Stream.concat(wrong.stream(), columns.ids().stream()).toList(), locked);
        });
    }

    /**
     * Retracts the last step of this rung that a person took on an item itself after a moment and that has no source.
     *
     * @return 1, or 0 when there is no such step
     */
    public int takeBack(PersonId person, ItemId item, Rung rung, Instant after) {
        return retract(person, () -> dao.lastOwn(person, item, rung, after));
    }

    /**
     * Retracts the steps of these rungs that a person took from a source since a moment.
     *
     * @return how many steps were retracted
     */
    public int takeBack(PersonId person, UUID source, Collection<Rung> rungs, Instant since) {
        return retract(
                person,
                () -> dao.stepsFrom(
                        person, source, rungs.stream().map(Rung::word).toList(), since));
    }

    private int retract(PersonId person, Supplier<List<EventId>> find) {
        return transactions.inTransaction(() -> {
            List<PersonId> locked = lock(List.of(person), columns(List.of()));
            List<EventId> wrong = find.get();
            dao.retract(wrong, wrong.stream().map(event -> EventId.next()).toList(), clock.instant());
            dao.recompute(wrong, locked);
            return wrong.size();
        });
    }

    /**
     * Takes the locks for a recomputation: of the tables against a recount, of the people against moves, and of their progress
     * against requests that open an item meanwhile. Otherwise the recomputation would overwrite what it does not see.
     */
    private List<PersonId> lock(List<PersonId> people, StepColumns steps) {
        dao.lockTables();
        List<PersonId> locked = dao.lock(people);
        dao.lockProgress(locked, steps.people(), steps.countsFor());
        return locked;
    }

    /** When a person last took a step on an item itself after a moment, without a source and in force. */
    public Optional<Instant> lastStepOn(PersonId person, ItemId item, Rung rung, Instant after) {
        return dao.lastOwnStep(person, item, rung, after);
    }

    /** The viewer's own progress on all items that they have started, private or open, the latest change first. */
    public List<Progress> progressOf(Viewer viewer) {
        return progressDao.progressOf(viewer.id());
    }

    /** The viewer's own progress on an item, private or open. */
    public Progress progressOf(Viewer viewer, ItemId item) {
        return progressDao.progressOn(viewer.id(), item).orElse(Progress.notStarted(viewer.id(), item));
    }

    /** What others may see of these people's progress: the open rungs on all items. */
    public List<Progress> openProgressOf(Collection<PersonId> people) {
        return progressDao.openProgressOf(List.copyOf(people));
    }

    /**
     * Reads the viewer's own learning record in one statement.
     *
     * @param since from when on minutes are counted
     * @param items the items whose seen versions are returned
     */
    public LearningRecord learningRecordOf(Viewer viewer, Instant since, Collection<ItemId> items) {
        return LearningRecord.of(viewer.id(), progressDao.learningRecord(viewer.id(), since, List.copyOf(items)));
    }

    /** The steps that the viewer took from one instant until another, exclusive; the earliest first, at most as many as the limit. */
    public List<PastStep> stepsBetween(Viewer viewer, Instant from, Instant until, int limit) {
        return progressDao.stepsBetween(viewer.id(), from, until, limit);
    }

    /** The versions of these items with which the viewer has worked, the earliest first. */
    public List<VersionSeen> versionsSeenBy(Viewer viewer, Collection<ItemId> items) {
        return items.isEmpty() ? List.of() : progressDao.versionsSeen(viewer.id(), List.copyOf(items));
    }

    /**
     * Recomputes all progress from the events and openness, and all ladder counters from the open progress. It locks out changes
     * meanwhile. Only wrong rows are written.
     */
    public Recount recount() {
        return transactions.inTransaction(() -> {
            recountDao.lock();
            return new Recount(recountDao.progress(), recountDao.ladder());
        });
    }

    /** The result of a recount. */
    public record Recount(RecountResult progress, RecountResult ladder) {}

    public void addMandatoryRecords(List<MandatoryRecord> records) {
        dao.addMandatoryRecords(records);
    }

    private StepColumns columns(List<Step> steps) {
        return StepColumns.of(steps, step -> library.get().countsFor(step.item(), step.openedFrom()));
    }
}
