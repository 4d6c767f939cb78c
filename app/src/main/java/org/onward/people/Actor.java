package org.onward.people;

import java.util.Optional;
import java.util.UUID;
import org.onward.audit.AuditTrail;

/** Who changes people and teams: a person or the operator of the service. The audit trail names them. */
public record Actor(UUID id) {
    public static final Actor OPERATOR = new Actor(AuditTrail.OPERATOR);

    public static Actor of(PersonId person) {
        return new Actor(person.value());
    }

    public Optional<PersonId> person() {
        return id.equals(AuditTrail.OPERATOR) ? Optional.empty() : Optional.of(new PersonId(id));
    }
}
