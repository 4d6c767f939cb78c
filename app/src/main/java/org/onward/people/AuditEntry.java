package org.onward.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditSubjectKind;
import org.onward.audit.AuditTrail;

/**
 * Who did what to whom.
 *
 * @param actorName absent for the operator of the service, and for a person who was erased
 * @param subjectName absent for what is neither a person nor a team, and for what is no longer there
 * @param team the name of the team that the detail mentions
 * @param person the name of the person that the detail of an entry about a team mentions, such as its leader
 */
public record AuditEntry(
        long sequence,
        Instant happened,
        UUID actor,
        Optional<String> actorName,
        String action,
        AuditSubjectKind subjectKind,
        UUID subject,
        Optional<String> subjectName,
        String detail,
        Optional<String> team,
        Optional<String> person) {

    /** Absent for an action of another version of Onward. */
    public Optional<AuditAction> knownAction() {
        return AuditAction.of(action);
    }

    public boolean isByOperator() {
        return actor.equals(AuditTrail.OPERATOR);
    }
}
