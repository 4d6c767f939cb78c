package org.onward.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** Reads assignments: those of a person from the view that other features read, those of a team from the tables. */
public interface AssignmentQueries {
    record OpenAssignment(AssignmentId id, ItemId item, String askedByName, String reason, LocalDate completeBy) {}

    record TeamAssignment(
            AssignmentId id,
            ItemId item,
            PersonId askedBy,
            String askedByName,
            String reason,
            LocalDate completeBy,
            Instant asked,
            List<PersonId> people) {}

    @SqlQuery(
            """
            SELECT id, item, asked_by_name, reason, complete_by
            FROM pressing_assignment
            WHERE person = :person
              AND NOT EXISTS (
                SELECT FROM open_progress done
                WHERE done.person = pressing_assignment.person AND done.item = pressing_assignment.item
                  AND completed IS NOT NULL)
            ORDER BY complete_by, item
            """)
    List<OpenAssignment> open(PersonId person);

    @SqlQuery(
            """
            SELECT assignment.id, assignment.item, assignment.asked_by, asker.name AS asked_by_name, assignment.reason, assignment.complete_by,
                assignment.asked, array_agg(person.id) AS people
            FROM person
                JOIN assignment_person recipient ON recipient.person = person.id
                JOIN assignment ON assignment.id = recipient.assignment
                JOIN person asker ON asker.id = assignment.asked_by
            WHERE person.team = :team AND assignment.withdrawn IS NULL
            GROUP BY assignment.id, asker.name
            ORDER BY assignment.asked DESC, assignment.id DESC
            """)
    List<TeamAssignment> ofTeam(TeamId team);
}
