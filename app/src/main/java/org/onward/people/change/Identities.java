package org.onward.people.change;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.people.Actor;
import org.onward.people.PersonId;
import org.onward.web.Problem;

/** Who people are for other systems: for signing in, and for provisioning. A person may have several identities. */
public final class Identities {
    private final Change change;
    private final IdentityDao dao;
    private final Requirements require;

    public Identities(Jdbi jdbi, AuditTrail audit, InstantSource clock) {
        this.change = new Change(jdbi, audit, clock, List.of());
        this.dao = jdbi.onDemand(IdentityDao.class);
        this.require = new Requirements(jdbi);
    }

    /** Whose identity it is, whether they may sign in or not. */
    public Optional<PersonId> personWith(PersonIdentity identity) {
        return dao.personWith(identity.issuer(), identity.subject());
    }

    public List<PersonIdentity> identitiesOf(PersonId person) {
        return dao.identitiesOf(person);
    }

    /** Linking the same twice changes nothing. @throws Problem (409) when it is somebody else's */
    public void link(Actor by, PersonId person, PersonIdentity identity) {
        change.runAt(at -> {
            require.requireLocked(person);
            Optional<PersonId> linked = personWith(identity);
            if (linked.filter(other -> !other.equals(person)).isPresent()) {
                throw Problem.conflict("This identity is linked to somebody else. Unlink it there first.");
            }
            if (dao.add(identity.issuer(), identity.subject(), person, at) > 0) {
                change.audit(by, AuditAction.IDENTITY_LINKED, person.value(), "");
            }
        });
    }

    /** Unlinking what is not linked changes nothing. */
    public void unlink(Actor by, PersonId person, PersonIdentity identity) {
        change.runAt(at -> {
            if (dao.remove(identity.issuer(), identity.subject(), person) > 0) {
                change.audit(by, AuditAction.IDENTITY_UNLINKED, person.value(), "");
            }
        });
    }
}
