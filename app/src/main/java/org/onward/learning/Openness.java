package org.onward.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.database.Transactions;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/**
 * Decides which steps others may see. Steps on an item are private until the person was asked for it, took part in a
 * discussion of it ({@link Learning} records that), or shared it. What opens an item opens later steps. Earlier ones are
 * opened by the person alone, so that nobody learns by asking what somebody has done.
 */
public final class Openness {
    /** Limits how often somebody shares one item, so that sharing it and stopping again and again comes to an end. */
    static final int MAX_SHARED = 50;

    private final Transactions transactions;
    private final OpennessDao dao;
    private final LearningDao learning;
    private final InstantSource clock;

    public Openness(Jdbi jdbi, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(OpennessDao.class);
        this.learning = jdbi.onDemand(LearningDao.class);
        this.clock = clock;
    }

    /** Opens what these people do on an item from now on, because they are asked for it. */
    public void ask(UUID request, ItemId item, Collection<PersonId> people) {
        transactions.useTransaction(() -> {
            learning.lockTables();
            dao.open(OpenCause.ASKED, request, item, List.copyOf(people), clock.instant());
        });
    }

    /** Ends what a request opened: later steps are private again, unless something else opens them. */
    public void withdraw(UUID request, ItemId item, Collection<PersonId> people) {
        end(OpenCause.ASKED, request, item, List.copyOf(people));
    }

    /**
     * Opens everything that the viewer has done and will do on an item. Repeated calls change nothing.
     *
     * @throws Problem (409) when the viewer has shared it as often as possible
     */
    public void share(Viewer viewer, ItemId item) {
        PersonId person = viewer.id();
        transactions.useTransaction(() -> {
            lock(person);
            if (!dao.isOpen(person, item)) {
                requireMayShareAgain(person, item);
                dao.open(OpenCause.SHARED, person.value(), item, List.of(person), clock.instant());
            }
            agree(person, item);
        });
    }

    /** Ends the sharing: later steps are private again, unless something else opens them. */
    public void unshare(Viewer viewer, ItemId item) {
        end(OpenCause.SHARED, viewer.id().value(), item, List.of(viewer.id()));
    }

    /** Opens what the viewer did before the item was opened. Without an open item it changes nothing. */
    public void countEarlier(Viewer viewer, ItemId item) {
        PersonId person = viewer.id();
        transactions.useTransaction(() -> {
            lock(person);
            if (dao.isOpen(person, item)) {
                agree(person, item);
            }
        });
    }

    private void lock(PersonId person) {
        learning.lockTables();
        learning.lock(List.of(person));
        learning.lockProgress(List.of(person), List.of(), List.of());
    }

    private void requireMayShareAgain(PersonId person, ItemId item) {
        if (dao.countShared(person, item) >= MAX_SHARED) {
            throw Problem.conflict(
                    "You have shared this %d times, which is as often as one can. If your line should see your next steps, ask your manager to ask you to follow it up."
                            .formatted(MAX_SHARED));
        }
    }

    private void agree(PersonId person, ItemId item) {
        if (dao.agree(person, item, clock.instant()) > 0) {
            learning.recomputeItem(List.of(person), item);
        }
    }

    private void end(OpenCause cause, UUID source, ItemId item, List<PersonId> people) {
        Instant now = clock.instant();
        transactions.useTransaction(() -> {
            learning.lockTables();
            List<PersonId> locked = dao.lock(people, item);
            if (dao.end(cause, source, item, locked, now) > 0) {
                dao.refresh(locked, item);
            }
        });
    }
}
