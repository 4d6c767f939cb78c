package org.onward.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.learning.Progress;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface TeamDao {
    /** A person with one started item. A person without started items has one row without item. */
    record MemberProgressRow(
            PersonId id,
            String name,
            TeamId team,
            Optional<ItemId> item,
            Optional<Instant> explored,
            Optional<Instant> reflected,
            Optional<Instant> discussed,
            Optional<Instant> committed,
            Optional<Instant> followedThrough,
            int minutes,
            Optional<Instant> completed) {
        Member member() {
            return new Member(id, name, team);
        }

        Optional<Progress> progress() {
            return item.map(started -> new Progress(
                    id, started, explored, reflected, discussed, committed, followedThrough, minutes, completed));
        }
    }

    /**
     * The progress of a team's members. For the team's leader it includes direct reports from teams that the leader does not
     * lead.
     */
    @SqlQuery(
            """
            SELECT person.id, person.name, person.team, item, explored, reflected, discussed, committed, followed_through,
                coalesce(minutes, 0) AS minutes, completed
            FROM person LEFT JOIN progress ON progress.person = person.id AND rung > 0
            WHERE person.team = :team
               OR (:leads
                   AND person.line_manager = (SELECT leader FROM team WHERE id = :team)
                   AND NOT EXISTS (
                       SELECT FROM team_line line
                           JOIN team led ON led.id = line.above
                           JOIN team mine ON mine.id = :team
                       WHERE line.team = person.team AND led.leader = mine.leader))
            ORDER BY person.name, person.id
            """)
    List<MemberProgressRow> memberProgress(TeamId team, boolean leads);

    /**
     * The assignments of a team's members that are not withdrawn, and the team's latest 200 sessions that are not cancelled,
     * the newest first.
     */
    @SqlQuery(
            """
            (SELECT 'asked' AS kind, asked.id, asked.item, '' AS title, asked.reason, asked.asked_by, asker.name AS asked_by_name,
                asked.complete_by, array_agg(person.id) AS people, asked.asked AS at, 0 AS minutes, NULL AS mode, false AS closed
            FROM person
                JOIN assignment_person reached ON reached.person = person.id
                JOIN assignment asked ON asked.id = reached.assignment
                JOIN person asker ON asker.id = asked.asked_by
            WHERE person.team = :team AND asked.withdrawn IS NULL
            GROUP BY asked.id, asker.name)
            UNION ALL
            (SELECT 'session', id, module, title, '', NULL, '', NULL, '{}', starts_at, minutes, mode, closed IS NOT NULL
            FROM discussion_session
            WHERE team = :team AND cancelled IS NULL
            ORDER BY starts_at DESC
            LIMIT 200)
            ORDER BY at DESC, id DESC
            """)
    List<TeamActivity> activities(TeamId team);
}
