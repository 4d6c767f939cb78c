package org.onward.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.database.Transactions;
import org.onward.people.PersonId;
import org.onward.people.RecountResult;

/**
 * Records steps and reads progress.
 *
 * <p>A transaction makes at most one call that records or retracts, or one change to people or teams. Each call locks people in
 * the order of their ids and counters in the order of their keys. This order prevents deadlocks.
 */
public final class Learning {
    private final Transactions transactions;
    private final LearningDao dao;
    private final RecountDao recountDao;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public Learning(Jdbi jdbi, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(LearningDao.class);
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
     * Records steps of any number of people in one statement. A step on a resource also counts for every module that
     * links the resource.
     */
    public List<Progress> record(List<Step> steps) {
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
            dao.lock(columns.people());
            return record(columns);
        });
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
     * Retracts the steps of some people that came from a source, such as a session. The events are kept, and new events
     * retract them.
     */
    public void retract(UUID source, Rung rung, Collection<PersonId> from) {
        correct(source, rung, from, List.of());
    }

    /**
     * Corrects the steps that came from a source: retracts a rung for some people and records steps for others. It is
     * one transaction, so that locks are taken in one order and nobody sees a partial correction.
     */
    public void correct(UUID source, Rung rung, Collection<PersonId> from, List<Step> instead) {
        StepColumns columns = columns(instead);
        transactions.useTransaction(() -> {
            List<PersonId> locked = dao.lock(Stream.concat(from.stream(), columns.people().stream())
                    .distinct()
                    .toList());
            List<EventId> wrong = dao.eventsInForce(source, rung, List.copyOf(from));
            dao.retract(wrong, wrong.stream().map(event -> EventId.next()).toList(), clock.instant());
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

    /** A person's progress on all items that they have started, the latest change first. */
    public List<Progress> progressOf(PersonId person) {
        return dao.progressOf(List.of(person));
    }

    /**
     * Reads a person's learning record in one statement.
     *
     * @param since from when on minutes are counted
     * @param items the items whose seen versions are returned
     */
    public LearningRecord learningRecordOf(PersonId person, Instant since, Collection<ItemId> items) {
        return LearningRecord.of(person, dao.learningRecord(person, since, List.copyOf(items)));
    }

    public Progress progressOf(PersonId person, ItemId item) {
        return dao.progressOn(person, item).orElse(Progress.notStarted(person, item));
    }

    /** The progress of these people on all items that they have started. */
    public List<Progress> progressOf(Collection<PersonId> people) {
        return dao.progressOf(List.copyOf(people));
    }

    /** The steps that a person took from one instant until another, exclusive; the earliest first. */
    public List<PastStep> stepsBetween(PersonId person, Instant from, Instant until) {
        return dao.stepsBetween(person, from, until);
    }

    /** The versions of these items with which a person has worked, the earliest first. */
    public List<VersionSeen> versionsSeenBy(PersonId person, Collection<ItemId> items) {
        return items.isEmpty() ? List.of() : dao.versionsSeen(person, List.copyOf(items));
    }

    /**
     * Recomputes all progress from the events and all ladder counters from the progress, and locks out changes
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
        return StepColumns.of(steps, step -> library.get().countsFor(step.item()));
    }
}
