package org.onward.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onward.audit.AuditAction;

/**
 * Which entries somebody may and wants to see.
 *
 * @param parts the tops of the parts of the tree: only entries whose actor or subject is a team or person there
 * @param everywhere whether the parts are the whole tree: then entries about everything else are shown, too
 * @param people only entries whose actor or subject is one of these; absent for everybody
 * @param from the first moment
 * @param until the first moment that is not wanted
 */
public record AuditFilter(
        List<UUID> parts,
        boolean everywhere,
        Optional<List<UUID>> people,
        Optional<AuditAction> action,
        Optional<Instant> from,
        Optional<Instant> until) {}
