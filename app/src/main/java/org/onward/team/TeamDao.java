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

interface TeamDao {
    /** A person with one item of which a rung is open. A person without one has one row without item. */
    record MemberProgressRow(
            PersonId id,
            String name,
            TeamId team,
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

    /**
     * The open progress of a team's members. For the team's leader it includes direct reports from teams that the leader does not
     * lead.
     */
    @SqlQuery(
            """
            SELECT person.id, person.name, person.team, pause.person IS NOT NULL AS paused,
                pause.last_day AS paused_until, item, explored, reflected, discussed, committed, followed_through, completed
            FROM person
                LEFT JOIN open_progress ON open_progress.person = person.id
                LEFT JOIN paused_person pause
                    ON pause.person = person.id AND :today BETWEEN pause.first_day AND coalesce(pause.last_day, 'infinity')
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
    List<MemberProgressRow> memberProgress(TeamId team, boolean leads, LocalDate today);

    /**
     * The assignments of a team's members that are not withdrawn, and the team's latest 200 sessions, the newest first.
     */
    @SqlQuery(
            """
            (SELECT 'asked' AS kind, asked.id, item, '' AS title, reason, asked_by, asked_by_name,
                asker.team IS NULL AS asker_left, complete_by, array_agg(person.id) AS people, asked AS at, 0 AS minutes,
                NULL AS mode, false AS closed, false AS cancelled, false AS moved
            FROM person
                JOIN assigned_item asked ON asked.person = person.id
                JOIN person asker ON asker.id = asked.asked_by
            WHERE person.team = :team
            GROUP BY asked.id, item, reason, asked_by, asked_by_name, asker.team, complete_by, asked)
            UNION ALL
            (SELECT 'session', id, module, title, '', NULL, '', false, NULL, '{}', starts_at, minutes, mode, closed,
                cancelled, moved
            FROM team_session
            WHERE team = :team
            ORDER BY starts_at DESC
            LIMIT 200)
            ORDER BY at DESC, id DESC
            """)
    List<TeamActivity> activities(TeamId team);
}
