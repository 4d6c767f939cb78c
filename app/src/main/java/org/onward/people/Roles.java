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
        return dao.grant(id).orElseThrow(() -> Problem.notFound("This role was taken back already."));
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

    public void revoke(PersonId by, RoleGrantId id) {
        transactions.useTransaction(() -> {
            RoleGrant held = requireInForce(id);
            dao.revoke(id, clock.instant());
            audit.record(
                    by.value(),
                    "role taken back",
                    held.person().value(),
                    "%s for team %s".formatted(held.role().word(), held.team()));
        });
    }
}
