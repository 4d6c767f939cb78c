package org.onward.learning;

import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditTrail;
import org.onward.database.Transactions;
import org.onward.people.Access;
import org.onward.people.NearbyTeam;
import org.onward.people.TeamId;
import org.onward.people.Viewer;

/**
 * The only way to read who stands on which rung, by name. Who leads the team or one above it just reads. A reviewer's look is
 * written to the audit trail, in the transaction that reads: no entry, no names.
 */
public final class NamedProgressAccess {
    private static final String ACTION = "names listed";

    private final Transactions transactions;
    private final Access access;
    private final AuditTrail audit;

    public NamedProgressAccess(Jdbi jdbi, Access access, AuditTrail audit) {
        this.transactions = new Transactions(jdbi);
        this.access = access;
        this.audit = audit;
    }

    /** Reads for a page or call about one team. @throws org.onward.web.Problem (404, 403) */
    public <T> T ofTeam(Viewer viewer, TeamId team, Supplier<T> read) {
        return access.requireSeesRungs(viewer, team) ? read.get() : recorded(viewer, team, "rungs of the team", read);
    }

    /** The same, for a page that has read the teams above this one already. */
    public <T> T ofTeam(Viewer viewer, TeamId team, List<NearbyTeam> near, Supplier<T> read) {
        return access.requireSeesRungs(viewer, team, near)
                ? read.get()
                : recorded(viewer, team, "rungs of the team", read);
    }

    /**
     * Reads for a reviewer's page about a part of the tree.
     *
     * @param detail what of it is shown, for the entry
     * @throws org.onward.web.Problem (404, 403)
     */
    public <T> T ofPart(Viewer viewer, TeamId part, String detail, Supplier<T> read) {
        access.requireReviews(viewer, part);
        return recorded(viewer, part, detail, read);
    }

    private <T> T recorded(Viewer viewer, TeamId team, String detail, Supplier<T> read) {
        return transactions.inTransaction(() -> {
            audit.record(viewer.id().value(), ACTION, team.value(), detail);
            return read.get();
        });
    }
}
