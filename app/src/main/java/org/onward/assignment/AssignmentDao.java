package org.onward.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ItemId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface AssignmentDao {
    /** A request that reaches somebody, as its asker reads it back. */
    record Request(AssignmentId id, PersonId askedBy) {}

    /** What somebody was asked, before the ladder says whether it is done. */
    record Received(AssignmentId id, ItemId item, String askedByName, String reason, LocalDate completeBy) {}

    @SqlUpdate(
            """
            INSERT INTO assignment (id, item, asked_by, team, include_subteams, complete_by, reason, asked)
            VALUES (:id, :item, :askedBy, :team::uuid, :includeSubteams, :completeBy, :reason, :asked)
            """)
    void add(
            AssignmentId id,
            ItemId item,
            PersonId askedBy,
            Optional<TeamId> team,
            boolean includeSubteams,
            LocalDate completeBy,
            String reason,
            Instant asked);

    @SqlUpdate(
            """
            INSERT INTO assignment_person (person, assignment)
            SELECT person.id, :id
            FROM team_line line JOIN person ON person.team = line.team
            WHERE line.above = :team AND (line.distance = 0 OR :includeSubteams)
            """)
    int addTeam(AssignmentId id, TeamId team, boolean includeSubteams);

    @SqlUpdate(
            """
            INSERT INTO assignment_person (person, assignment)
            SELECT id, :assignment
            FROM person
            WHERE id = ANY (:people)
            """)
    int addPeople(AssignmentId assignment, List<PersonId> people);

    /** Of several requests for the same item, the most pressing: the first to complete, and of those the newest. */
    @SqlQuery(
            """
            SELECT DISTINCT ON (asked.item) asked.id, asked.item, asker.name AS asked_by_name, asked.reason, asked.complete_by
            FROM assignment_person reached
                JOIN assignment asked ON asked.id = reached.assignment
                JOIN person asker ON asker.id = asked.asked_by
            WHERE reached.person = :person AND asked.withdrawn IS NULL
            ORDER BY asked.item, asked.complete_by, asked.asked DESC, asked.id DESC
            """)
    List<Received> received(PersonId person);

    @SqlQuery(
            """
            SELECT asked.id, asked.item, asked.asked_by, asker.name AS asked_by_name, asked.reason, asked.complete_by,
                asked.asked, array_agg(person.id) AS people
            FROM person
                JOIN assignment_person reached ON reached.person = person.id
                JOIN assignment asked ON asked.id = reached.assignment
                JOIN person asker ON asker.id = asked.asked_by
            WHERE person.team = :team AND asked.withdrawn IS NULL
            GROUP BY asked.id, asker.name
            ORDER BY asked.asked DESC, asked.id DESC
            """)
    List<TeamAssignment> ofTeam(TeamId team);

    @SqlQuery("SELECT id, asked_by FROM assignment WHERE id = :id")
    Optional<Request> request(AssignmentId id);

    @SqlUpdate("UPDATE assignment SET withdrawn = :now WHERE id = :id AND withdrawn IS NULL")
    void withdraw(AssignmentId id, Instant now);
}
