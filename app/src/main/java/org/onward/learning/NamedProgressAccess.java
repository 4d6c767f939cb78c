package org.onward.learning;

import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Transactions;
import org.onward.people.Access;
import org.onward.people.NearbyTeam;
import org.onward.people.TeamId;
import org.onward.people.Viewer;

/**
 * The only way to read people's rungs by name. Leaders of the team or of a team above it need no audit entry. When a
 * reviewer reads names, an audit entry is written in the same transaction, so that nobody can read names without an
 * entry.
 */
public final class NamedProgressAccess {
    private static final String MEMBERS = "rungs of the team";

    private final Transactions transactions;
    private final Access access;
    private final AuditTrail audit;

    public NamedProgressAccess(Jdbi jdbi, Access access, AuditTrail audit) {
        this.transactions = new Transactions(jdbi);
        this.access = access;
        this.audit = audit;
    }

    /**
     * Reads names for a page or call about one team.
     *
     * @throws org.onward.web.Problem (404, 403)
     */
    public <T> T readForTeam(Viewer viewer, TeamId team, Supplier<T> read) {
        return access.requireSeesRungs(viewer, team)
                ? read.get()
                : readWithAuditEntry(viewer, AuditAction.NAMES_LISTED, team, MEMBERS, read);
    }

    /** The same, for a caller that has already loaded the teams above this one. */
    public <T> T readForTeam(Viewer viewer, TeamId team, List<NearbyTeam> nearbyTeams, Supplier<T> read) {
        return access.requireSeesRungs(viewer, team, nearbyTeams)
                ? read.get()
                : readWithAuditEntry(viewer, AuditAction.NAMES_LISTED, team, MEMBERS, read);
    }

    /**
     * Reads names for a reviewer's page about a part of the tree.
     *
     * @param action whether the page shows the members of one team only, or those of the teams below it as well
     * @param detail what the page shows, for the audit entry
     * @throws org.onward.web.Problem (404, 403)
     */
    public <T> T readForPart(Viewer viewer, AuditAction action, TeamId part, String detail, Supplier<T> read) {
        access.requireReviews(viewer, part);
        return readWithAuditEntry(viewer, action, part, detail, read);
    }

    private <T> T readWithAuditEntry(Viewer viewer, AuditAction action, TeamId team, String detail, Supplier<T> read) {
        return transactions.inTransaction(() -> {
            audit.record(viewer.id().value(), action, team.value(), detail);
            return read.get();
        });
    }
}
