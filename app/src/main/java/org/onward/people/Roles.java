package org.onward.people;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.web.Problem;

/** Granting and taking back roles, each written to the audit trail in the same transaction. */
public final class Roles {
    private final Transactions transactions;
    private final RolesDao dao;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Roles(Jdbi jdbi, AuditTrail audit, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(RolesDao.class);
        this.audit = audit;
        this.clock = clock;
    }

    /** The grants in force for a team and everything below it. */
    public List<RoleGrant> inForce(TeamId part) {
        return dao.inForce(part);
    }

    /** @throws Problem (404) when it is not in force */
    public RoleGrant requireInForce(RoleGrantId id) {
        return dao.grant(id).orElseThrow(Roles::takenBackAlready);
    }

    /** Grants a role for a part of the tree. Granting it twice changes nothing. */
    public void grant(PersonId by, PersonId person, Role role, TeamId part) {
        transactions.useTransaction(() -> {
            RoleGrantId id = new RoleGrantId(Ids.next());
            if (dao.grant(id, person, role, part, by, clock.instant()) == 1) {
                audit.record(by.value(), "role granted", person.value(), "%s for team %s".formatted(role.word(), part));
            }
        });
    }

    /** Takes a role back. @throws Problem (409) when somebody would take away their own last administrator role */
    public void revoke(PersonId by, RoleGrantId id) {
        transactions.useTransaction(() -> {
            RoleGrant held = requireInForce(id);
            if (isOwnLast(by, held)) {
                throw Problem.conflict(
                        "This is your last administrator role, and you could not give it to yourself again."
                                + " Ask another administrator to take it back.");
            }
            if (dao.revoke(id, clock.instant()) == 0) {
                throw takenBackAlready();
            }
            audit.record(
                    by.value(),
                    "role taken back",
                    held.person().value(),
                    "%s for team %s".formatted(held.role().word(), held.team()));
        });
    }

    /** Whether it is the asker's own administrator role, and their only one. */
    public boolean isOwnLast(PersonId by, RoleGrant held) {
        return held.role() == Role.ADMINISTRATOR
                && held.person().equals(by)
                && dao.held(by, Role.ADMINISTRATOR).size() <= 1;
    }

    private static Problem takenBackAlready() {
        return Problem.notFound("This role was taken back already.");
    }
}
