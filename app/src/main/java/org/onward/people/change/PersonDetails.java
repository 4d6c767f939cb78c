package org.onward.people.change;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.people.Actor;
import org.onward.people.PersonId;
import org.onward.web.Problem;

/** What is known of people, whether they are in a team or not, and corrections of it. */
public final class PersonDetails {
    private final Change change;
    private final PersonChangeDao dao;
    private final Requirements require;

    public PersonDetails(Jdbi jdbi, AuditTrail audit, InstantSource clock) {
        this.change = new Change(jdbi, audit, clock, List.of());
        this.dao = jdbi.onDemand(PersonChangeDao.class);
        this.require = new Requirements(jdbi);
    }

    /** @param day the day for which it is said whether they are on leave. @throws Problem (404) */
    public PersonRecord require(PersonId person, LocalDate day) {
        return dao.record(person, day)
                .orElseThrow(() -> Problem.notFound("There is no such person. Choose one from a list."));
    }

    /** Somebody by email address, compared without case. */
    public Optional<PersonId> byEmail(String email) {
        return dao.byEmail(email);
    }

    public Optional<PersonId> byEmployeeNumber(String number) {
        return dao.byEmployeeNumber(number);
    }

    /** When somebody was expected, became active, left or came back, the earliest first. */
    public List<StateChange> states(PersonId person) {
        return dao.states(person);
    }

    public void rename(Actor by, PersonId person, PersonName name) {
        change.runAt(at -> {
            require.requireLocked(person);
            dao.setName(person, name.shown(), name.hidden());
            change.audit(by, AuditAction.PERSON_RENAMED, person.value(), "");
        });
    }

    /** @throws Problem (422) when it is none, or somebody else has it */
    public void changeEmail(Actor by, PersonId person, String email) {
        String address = NewPerson.requireEmail(email);
        change.runAt(at -> {
            require.requireLocked(person);
            require.requireUnusedEmail(address, Optional.of(person));
            dao.setEmail(person, address);
            change.audit(by, AuditAction.EMAIL_CHANGED, person.value(), "");
        });
    }

    /** @throws Problem (422) when somebody else has it */
    public void changeEmployeeNumber(Actor by, PersonId person, Optional<String> employeeNumber) {
        Optional<String> number = employeeNumber.map(NewPerson::requireEmployeeNumber);
        change.runAt(at -> {
            require.requireLocked(person);
            number.ifPresent(given -> require.requireUnusedNumber(given, Optional.of(person)));
            dao.setEmployeeNumber(person, number);
            change.audit(by, AuditAction.EMPLOYEE_NUMBER_CHANGED, person.value(), "");
        });
    }

    /** @throws Problem (422) for who cannot be their line manager, (409) for who is in no team */
    public void changeLineManager(Actor by, PersonId person, Optional<PersonId> manager) {
        change.runAt(at -> {
            require.requireActive(person);
            manager.ifPresent(each -> require.requireManager(each, person));
            dao.setLineManager(person, manager);
            String detail = manager.map("person %s"::formatted).orElse("nobody");
            change.audit(by, AuditAction.LINE_MANAGER_CHANGED, person.value(), detail);
        });
    }
}
