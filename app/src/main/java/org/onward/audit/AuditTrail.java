package org.onward.audit;

import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Ids;

/**
 * Records audit entries. An entry is written in the caller's transaction, so that no change is committed without its
 * entry.
 */
public final class AuditTrail {
    /** The actor of entries about commands that an operator ran on the command line. */
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
     * @param subject the person or item that was changed
     * @param detail identifiers and technical terms only, no text that a person wrote
     */
    public void record(UUID actor, String action, UUID subject, String detail) {
        dao.record(Ids.next(), clock.instant(), actor, action, subject, detail);
    }

    /** Adds an entry about a command that an operator ran on the command line. */
    public void recordByOperator(String action, UUID subject, String detail) {
        record(OPERATOR, action, subject, detail);
    }
}
