package org.onward.audit;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

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
     * @param subject the person or item that was changed or read, of the kind that the action has
     * @param detail identifiers and technical terms only, no text that a person wrote
     */
    public void record(UUID actor, AuditAction action, UUID subject, String detail) {
        dao.record(clock.instant(), actor, action.text(), action.subjectKind(), subject, detail);
    }

    /**
     * Adds many entries at once. The lists have the same length: who or what was changed, and the detail of it.
     */
    public void recordAll(UUID actor, AuditAction action, List<UUID> subjects, List<String> details) {
        dao.recordAll(clock.instant(), actor, action.text(), action.subjectKind(), subjects, details);
    }

    /** Adds an entry about a command that an operator ran on the command line. */
    public void recordByOperator(AuditAction action, UUID subject, String detail) {
        record(OPERATOR, action, subject, detail);
    }
}
