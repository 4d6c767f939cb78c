package org.onward.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.database.Transactions;
import org.onward.people.Participant;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.RecountResult;
import org.onward.people.TeamId;

/**
 * Records steps and answers who stands where.
 *
 * <p>A transaction holds at most one call that records, retracts or transfers: each locks its people in the order of their
 * ids and its counters in the order of their keys, so that two transactions never wait for each other.
 */
public final class Learning {
    private final Transactions transactions;
    private final LearningDao dao;
    private final RecountDao recountDao;
    private final People people;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public Learning(Jdbi jdbi, People people, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(LearningDao.class);
        this.recountDao = jdbi.onDemand(RecountDao.class);
        this.people = people;
        this.library = library;
        this.clock = clock;
    }

    /** Records one step. @return the progress on the item itself after it */
    public Progress record(Step step) {
        return record(List.of(step)).stream()
                .filter(progress -> progress.item().equals(step.item()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a step for somebody who does not exist"));
    }

    /** Records steps of any number of people in one round trip. A step on a resource counts for every module that links it. */
    public List<Progress> record(List<Step> steps) {
        StepColumns columns = columns(steps);
        List<Progress> recorded = record(columns);
        return recorded.isEmpty() ? recordLocked(columns) : recorded;
    }

    /**
     * For when somebody was moved to another team while the statement waited for them: once they are locked by an earlier
     * statement, nobody moves them, and the snapshot of the next one has their team.
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

    /** Takes back what came from a source (a session, say) for some people, by events that retract the earlier ones. */
    public void retract(UUID source, Rung rung, Collection<PersonId> from) {
        correct(source, rung, from, List.of());
    }

    /**
     * Puts right what came from a source: takes its rung back from some people, and records steps for others. Both at
     * once, so that people are locked and counters moved in one order, and nobody sees half a correction.
     */
    public void correct(UUID source, Rung rung, Collection<PersonId> from, List<Step> instead) {
        StepColumns columns = columns(instead);
        transactions.useTransaction(() -> {
            List<PersonId> locked = dao.lock(Stream.concat(from.stream(), columns.people().stream())
                    .distinct()
                    .toList());
            List<EventId> wrong = dao.inForce(source, rung, List.copyOf(from));
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
            dao.fold(Stream.concat(wrong.stream(), columns.ids().stream()).toList(), locked);
        });
    }

    /** Moves a person to another team and takes their progress along in the counters. */
    public void transfer(PersonId person, TeamId to) {
        transactions.useTransaction(() -> {
            TeamId from = people.move(person, to, clock.instant());
            dao.transfer(person, from, to);
        });
    }

    /** Everything that somebody has started, the latest change first. */
    public List<Progress> of(PersonId person) {
        return dao.of(List.of(person));
    }

    /**
     * What somebody has learnt, all of it in one statement.
     *
     * @param since from when on minutes are counted
     * @param items of which it matters what they had before them
     */
    public LearningRecord learnt(PersonId person, Instant since, Collection<ItemId> items) {
        return LearningRecord.of(person, dao.learnt(person, since, List.copyOf(items)));
    }

    public Progress of(PersonId person, ItemId item) {
        return dao.on(person, item).orElse(Progress.notStarted(person, item));
    }

    /** Everything that these people have started. */
    public List<Progress> of(Collection<PersonId> people) {
        return dao.of(List.copyOf(people));
    }

    /** How many of those who meet with each team hold which rungs of what: counted in one statement for any number of teams. */
    public List<RungSetCount> held(List<Participant> seats) {
        return dao.held(Participant.teams(seats), Participant.people(seats));
    }

    /** Minutes that somebody has learnt in all. */
    public int minutes(PersonId person) {
        return dao.minutes(person);
    }

    /** Minutes that somebody has learnt since a moment. */
    public int minutesSince(PersonId person, Instant since) {
        return dao.minutesSince(person, since);
    }

    /** The versions of these items that somebody had before them, in the order in which they had. */
    public List<VersionSeen> textsSeen(PersonId person, Collection<ItemId> items) {
        return items.isEmpty() ? List.of() : dao.textsSeen(person, List.copyOf(items));
    }

    /** When somebody first took this step on the item itself, rather than on something that counts for it. */
    public Optional<Instant> firstTook(PersonId person, ItemId item, Rung rung) {
        return dao.firstTook(person, item, rung);
    }

    /**
     * Counts all progress anew from the events, and the ladders from the progress, while nobody records anything. Changes
     * nothing when all is well.
     */
    public Recount recount() {
        return transactions.inTransaction(() -> {
            recountDao.lock();
            return new Recount(recountDao.progress(), recountDao.ladder());
        });
    }

    /** What a recount compared and repaired. */
    public record Recount(RecountResult progress, RecountResult ladder) {}

    /** The mandatory subjects that somebody has a record of, expired ones included. */
    public List<MandatoryRecord> mandatoryRecords(PersonId person) {
        return dao.mandatoryRecords(person);
    }

    public void addMandatoryRecords(List<MandatoryRecord> records) {
        dao.addMandatoryRecords(records);
    }

    private StepColumns columns(List<Step> steps) {
        return StepColumns.of(steps, step -> library.get().countsFor(step.item()));
    }
}
