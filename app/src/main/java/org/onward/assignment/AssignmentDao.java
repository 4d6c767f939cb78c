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

    /** @return the recipients */
    @SqlQuery(
            """
            INSERT INTO assignment_person (person, assignment)
            SELECT person.id, :id
            FROM team_line line JOIN person ON person.team = line.team
            WHERE line.above = :team AND (line.distance = 0 OR :includeSubteams)
            RETURNING person
            """)
    List<PersonId> addTeam(AssignmentId id, TeamId team, boolean includeSubteams);

    /** @return the recipients */
    @SqlQuery(
            """
            INSERT INTO assignment_person (person, assignment)
            SELECT id, :assignment
            FROM person
            WHERE id = ANY (:people)
            RETURNING person
            """)
    List<PersonId> addPeople(AssignmentId assignment, List<PersonId> people);

    @SqlQuery(
            """
            SELECT assignment.id, item, asked_by, asker.name AS asked_by_name, asker.team IS NULL AS asker_left, reason,
                complete_by, withdrawn,
                (SELECT count(*) FROM assignment_person recipient WHERE recipient.assignment = assignment.id) AS people
            FROM assignment JOIN person asker ON asker.id = asked_by
            WHERE assignment.id = :id
            """)
    Optional<SentAssignment> sent(AssignmentId id);

    /** The recipients who have not left. */
    @SqlQuery(
            """
            SELECT person.id
            FROM assignment_person recipient JOIN person ON person.id = recipient.person
            WHERE recipient.assignment = :id AND person.team IS NOT NULL
            """)
    List<PersonId> currentRecipients(AssignmentId id);

    @SqlQuery("SELECT item, asked_by_name, complete_by FROM pressing_assignment WHERE person = :person")
    List<ReceivedRequest> received(PersonId person);

    @SqlQuery(
            """
            SELECT count(*)
            FROM assignment
                JOIN assignment_person recipient ON recipient.assignment = assignment.id
                JOIN open_progress ON open_progress.person = recipient.person AND open_progress.item = assignment.item
            WHERE assignment.id = :id AND completed IS NOT NULL
            """)
    int countWithOpenCompletion(AssignmentId id);

    @SqlQuery("SELECT person FROM assignment_person WHERE assignment = :id")
    List<PersonId> recipients(AssignmentId id);

    /** Those that this person asked for or withdrew, the latest first. */
    @SqlQuery(
            """
            SELECT assignment.id, item, asked_by, asker.name AS asked_by_name, asker.team IS NULL AS asker_left, reason,
                complete_by, withdrawn,
                (SELECT count(*) FROM assignment_person recipient WHERE recipient.assignment = assignment.id) AS people
            FROM assignment JOIN person asker ON asker.id = asked_by
            WHERE withdrawn > :since AND (asked_by = :person OR withdrawn_by = :person)
            ORDER BY withdrawn DESC, assignment.id
            """)
    List<SentAssignment> withdrawnSince(PersonId person, Instant since);

    @SqlUpdate("UPDATE assignment SET withdrawn = :now, withdrawn_by = :by WHERE id = :id AND withdrawn IS NULL")
    int withdraw(AssignmentId id, PersonId by, Instant now);

    @SqlUpdate("UPDATE assignment SET withdrawn = NULL, withdrawn_by = NULL WHERE id = :id AND withdrawn > :since")
    int restore(AssignmentId id, Instant since);
}
