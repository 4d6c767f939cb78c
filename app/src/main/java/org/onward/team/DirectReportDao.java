package org.onward.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.learning.Progress;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface DirectReportDao {
    /** A direct report with one item of which a rung is open. A report without one has one row without item. */
    record ReportRow(
            PersonId id,
            String name,
            TeamId team,
            String teamName,
            boolean paused,
            Optional<LocalDate> pausedUntil,
            Optional<ItemId> item,
            Optional<Instant> explored,
            Optional<Instant> reflected,
            Optional<Instant> discussed,
            Optional<Instant> committed,
            Optional<Instant> followedThrough,
            Optional<Instant> completed) {
        Member member() {
            return new Member(id, name, team, Member.pause(paused, pausedUntil));
        }

        Optional<Progress> progress() {
            return item.map(started -> new Progress(
                    id, started, explored, reflected, discussed, committed, followedThrough, 0, completed));
        }
    }

    @SqlQuery(
            """
            SELECT person.id, person.name, person.team, team.name AS team_name, pause.person IS NOT NULL AS paused,
                pause.last_day AS paused_until, item, explored, reflected, discussed, committed, followed_through, completed
            FROM person
                JOIN team ON team.id = person.team
                LEFT JOIN open_progress ON open_progress.person = person.id
                LEFT JOIN paused_person pause
                    ON pause.person = person.id AND :today BETWEEN pause.first_day AND coalesce(pause.last_day, 'infinity')
            WHERE person.line_manager = :manager
            ORDER BY person.name, person.id
            """)
    List<ReportRow> reportProgress(PersonId manager, LocalDate today);

    /** The assignments of a manager's direct reports that are not withdrawn, the earliest due date first. */
    @SqlQuery(
            """
            SELECT 'asked' AS kind, asked.id, item, '' AS title, reason, asked_by, asked_by_name,
                asker.team IS NULL AS asker_left, complete_by, array_agg(person.id) AS people, asked AS at, 0 AS minutes,
                NULL AS mode, false AS closed, false AS cancelled, false AS moved
            FROM person
                JOIN assigned_item asked ON asked.person = person.id
                JOIN person asker ON asker.id = asked.asked_by
            WHERE person.line_manager = :manager
            GROUP BY asked.id, item, reason, asked_by, asked_by_name, asker.team, complete_by, asked
            ORDER BY complete_by, asked.id
            """)
    List<TeamActivity> assignments(PersonId manager);
}
