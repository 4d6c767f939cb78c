package org.onward.audit;

import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Ids;

/** Writes entries in the transaction of whoever calls it, so that nothing is done unrecorded. */
public final class AuditTrail {
    /** Who acts in entries about what whoever runs the service did on the command line. */
    public static final UUID OPERATOR = new UUID(0, 0);

    private final AuditDao dao;
    private final InstantSource clock;

    public AuditTrail(Jdbi jdbi, InstantSource clock) {
        this.dao = jdbi.onDemand(AuditDao.class);
        this.clock = clock;
    }

    /**
     * Adds an entry.
     *
     * @param actor who did it
     * @param action a few words in the past tense, such as "role granted"
     * @param subject the person or thing it was done to
     * @param detail identifiers and words of the trade only, nothing that anybody wrote
     */
    public void record(UUID actor, String action, UUID subject, String detail) {
        dao.record(Ids.next(), clock.instant(), actor, action, subject, detail);
    }

    /** Adds an entry about what whoever runs the service did on the command line. */
    public void recordByOperator(String action, UUID subject, String detail) {
        record(OPERATOR, action, subject, detail);
    }
}
