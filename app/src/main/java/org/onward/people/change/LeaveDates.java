package org.onward.people.change;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.people.Actor;
import org.onward.people.PersonId;
import org.onward.web.Problem;

/** When people are away for long: dates, and no reason. They stay in their team and in its counts. */
public final class LeaveDates {
    private final Change change;
    private final LeaveDao dao;
    private final Requirements require;

    public LeaveDates(Jdbi jdbi, AuditTrail audit, InstantSource clock) {
        this.change = new Change(jdbi, audit, clock, List.of());
        this.dao = jdbi.onDemand(LeaveDao.class);
        this.require = new Requirements(jdbi);
    }

    /** The earliest first. */
    public List<Leave> leaveOf(PersonId person) {
        return dao.leaveOf(person);
    }

    /**
     * @param lastDay absent while it is not known
     * @throws Problem (422) for days that are in another leave, or end before they begin; (409) for who is in no team
     */
    public LeaveId add(Actor by, PersonId person, LocalDate firstDay, Optional<LocalDate> lastDay) {
        return change.run(at -> {
            require.requireActive(person);
            LeaveId id = new LeaveId(Ids.next());
            requireFree(person, id, firstDay, lastDay);
            dao.add(id, person, firstDay, lastDay);
            change.audit(by, AuditAction.LEAVE_ADDED, person.value(), "");
            return id;
        });
    }

    /** Changes the dates of a leave: ends it, say. @throws Problem as {@link #add}, and (404) */
    public void change(Actor by, PersonId person, LeaveId id, LocalDate firstDay, Optional<LocalDate> lastDay) {
        change.runAt(at -> {
            require.requireActive(person);
            requireFree(person, id, firstDay, lastDay);
            requireFound(dao.change(person, id, firstDay, lastDay));
            change.audit(by, AuditAction.LEAVE_CHANGED, person.value(), "");
        });
    }

    /** Removes a leave that does not happen. @throws Problem (404) */
    public void remove(Actor by, PersonId person, LeaveId id) {
        change.runAt(at -> {
            requireFound(dao.remove(person, id));
            change.audit(by, AuditAction.LEAVE_REMOVED, person.value(), "");
        });
    }

    private void requireFree(PersonId person, LeaveId id, LocalDate firstDay, Optional<LocalDate> lastDay) {
        if (lastDay.filter(firstDay::isAfter).isPresent()) {
            throw Problem.invalid("lastDay", "The last day is before the first. Enter a later one, or leave it out.");
        }
        if (dao.overlaps(person, id, firstDay, lastDay)) {
            throw Problem.invalid("firstDay", "Some of these days are in another leave. Change that one instead.");
        }
    }

    private static void requireFound(int rows) {
        if (rows == 0) {
            throw Problem.notFound("There is no such leave. Choose one from the list.");
        }
    }
}
