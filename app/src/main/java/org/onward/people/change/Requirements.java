package org.onward.people.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.change.PersonChangeDao.PersonRow;
import org.onward.people.change.TeamChangeDao.TeamRow;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** What changes require of people and teams. All of it stays true until the end of a {@link Change}. */
final class Requirements {
    private final PersonChangeDao people;
    private final TeamChangeDao teams;

    Requirements(Jdbi jdbi) {
        this.people = jdbi.onDemand(PersonChangeDao.class);
        this.teams = jdbi.onDemand(TeamChangeDao.class);
    }

    /** Locks somebody. @throws Problem (404) */
    PersonRow requireLocked(PersonId person) {
        return people.lock(person)
                .orElseThrow(() -> Problem.notFound("There is no such person. Choose one from a list."));
    }

    /** Locks somebody who is in a team. @throws Problem (404, 409) */
    PersonRow requireActive(PersonId person) {
        PersonRow row = requireLocked(person);
        if (row.lifecycleState() != PersonState.ACTIVE) {
            throw Problem.conflict("This person is in no team: they have not started yet, or have left.");
        }
        return row;
    }

    /** @throws Problem (422) when there is no such team, or it was closed */
    TeamRow requireOpen(TeamId team) {
        TeamRow row = teams.team(team)
                .orElseThrow(() -> Problem.invalid("team", "There is no such team. Choose one from a list."));
        if (row.closedAt().isPresent()) {
            throw Problem.invalid(
                    "team",
                    row.mergedIntoName()
                            .map("This team was merged into %s. Choose that one, or another."::formatted)
                            .orElse("This team was closed. Choose another one."));
        }
        return row;
    }

    /** @throws Problem (422) for a last day before the first on which it may be */
    void requireLastDay(LocalDate lastDay, LocalDate earliest) {
        if (lastDay.isBefore(earliest)) {
            throw Problem.invalid(
                    "lastDay", "Choose %s or a later day, or leave it out.".formatted(LondonTime.day(earliest)));
        }
    }

    /** @throws Problem (422) when somebody is not here to manage anybody */
    void requireManager(PersonId manager) {
        if (!people.isActive(manager)) {
            throw Problem.invalid("lineManager", "Choose a line manager who works here now.");
        }
    }

    /** @throws Problem (422) when somebody cannot be another's line manager */
    void requireManager(PersonId manager, PersonId of) {
        requireManager(manager);
        if (manager.equals(of)) {
            throw Problem.invalid("lineManager", "Nobody is their own line manager. Choose somebody else.");
        }
        if (people.manages(of, manager)) {
            throw Problem.invalid(
                    "lineManager",
                    "This person reports to the other, directly or through others. Choose somebody else.");
        }
    }

    /** @throws Problem (422) when somebody else has the address or the number */
    void requireUnused(String email, Optional<String> employeeNumber, Optional<PersonId> except) {
        requireUnusedEmail(email, except);
        employeeNumber.ifPresent(number -> requireUnusedNumber(number, except));
    }

    void requireUnusedEmail(String email, Optional<PersonId> except) {
        if (people.byEmail(email).filter(id -> !isSame(id, except)).isPresent()) {
            throw Problem.invalid(
                    "email",
                    "Somebody has this email address already; capital and small letters are the same. Enter another one, or"
                            + " change that person.");
        }
    }

    void requireUnusedNumber(String number, Optional<PersonId> except) {
        if (people.byEmployeeNumber(number).filter(id -> !isSame(id, except)).isPresent()) {
            throw Problem.invalid(
                    "employeeNumber",
                    "Somebody has this employee number already. Enter another one, or change that person.");
        }
    }

    /** @throws Problem (409) when a team still has people, posts or teams in it */
    void requireEmpty(TeamId team, int posts) {
        List<PersonId> members = teams.members(team);
        int below = teams.countOpenChildren(team);
        if (!members.isEmpty() || posts > 0 || below > 0) {
            throw Problem.conflict(
                    ("A team is closed only when it is empty. People in it: %d. Posts in it, those of expected people"
                                    + " included: %d. Teams below it: %d. Move them first, or merge the team into another.")
                            .formatted(members.size(), posts, below));
        }
    }

    private static boolean isSame(PersonId id, Optional<PersonId> other) {
        return other.filter(id::equals).isPresent();
    }
}
