package org.onward.people.change;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Transactions;
import org.onward.people.Actor;
import org.onward.people.OrganisationListener;
import org.onward.people.TeamSizes;

/** How every change to people and teams is made: in one transaction, one after the other, audited, with listeners told. */
final class Change {
    private final Transactions transactions;
    private final ChangeDao dao;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final List<OrganisationListener> listeners;

    /** @param listeners beside the team sizes, which every change keeps */
    Change(Jdbi jdbi, AuditTrail audit, InstantSource clock, List<OrganisationListener> listeners) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(ChangeDao.class);
        this.audit = audit;
        this.clock = clock;
        this.listeners = Stream.concat(Stream.of(new TeamSizes(jdbi)), listeners.stream())
                .toList();
    }

    /** Makes a change; it is given the moment at which it happens, which is read when it is its turn. */
    <T> T run(Function<Instant, T> work) {
        return transactions.inTransaction(() -> {
            dao.lockOrganisation();
            return work.apply(clock.instant());
        });
    }

    void runAt(Consumer<Instant> work) {
        run(at -> {
            work.accept(at);
            return true;
        });
    }

    /** Keeps everybody from recording steps until the transaction ends. Lock and write what is not counted before it. */
    void lockSteps() {
        dao.lockSteps();
    }

    void notifyListeners(Consumer<OrganisationListener> what) {
        listeners.forEach(what);
    }

    void audit(Actor by, AuditAction action, UUID subject, String detail) {
        audit.record(by.id(), action, subject, detail);
    }
}
