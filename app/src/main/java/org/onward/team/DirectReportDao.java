package org.onward.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.learning.Progress;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface DirectReportDao {
    /** A direct report with one started item. A report without started items has one row without item. */
    record ReportRow(
            PersonId id,
            String name,
            TeamId team,
            String teamName,
            Optional<ItemId> item,
            Optional<Instant> explored,
            Optional<Instant> reflected,
            Optional<Instant> discussed,
            Optional<Instant> committed,
            Optional<Instant> followedThrough,
            int minutes,
            Optional<Instant> completed) {
        Optional<Progress> progress() {
            return item.map(started -> new Progress(
                    id, started, explored, reflected, discussed, committed, followedThrough, minutes, completed));
        }
    }

    @SqlQuery(
            """
            SELECT person.id, person.name, person.team, team.name AS team_name, item, explored, reflected, discussed,
                committed, followed_through, coalesce(minutes, 0) AS minutes, completed
            FROM person
                JOIN team ON team.id = person.team
                LEFT JOIN progress ON progress.person = person.id AND rung > 0
            WHERE person.line_manager = :manager
            ORDER BY person.name, person.id
            """)
    List<ReportRow> reportProgress(PersonId manager);

    /** The assignments of a manager's direct reports that are not withdrawn, the earliest due date first. */
    @SqlQuery(
            """
            SELECT 'asked' AS kind, asked.id, asked.item, '' AS title, asked.reason, asked.asked_by,
                asker.name AS asked_by_name, asked.complete_by, array_agg(person.id) AS people, asked.asked AS at,
                0 AS minutes, NULL AS mode, false AS closed
            FROM person
                JOIN assignment_person reached ON reached.person = person.id
                JOIN assignment asked ON asked.id = reached.assignment
                JOIN person asker ON asker.id = asked.asked_by
            WHERE person.line_manager = :manager AND asked.withdrawn IS NULL
            GROUP BY asked.id, asker.name
            ORDER BY asked.complete_by, asked.id
            """)
    List<TeamActivity> assignments(PersonId manager);
}
