package org.onward.prompts.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.Moment;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface TeamMomentDao {
    /** @return the moment; the stored one, if the same moment was entered before */
    @SqlQuery(
            """
            INSERT INTO team_moment (id, team, moment, day, entered, entered_by)
            VALUES (:id, :team, :moment, :day, :now, :by)
            ON CONFLICT (team, moment, day) DO UPDATE SET day = excluded.day
            RETURNING id, team, moment, day
            """)
    TeamMoment add(TeamMomentId id, TeamId team, Moment moment, LocalDate day, Instant now, PersonId by);

    @SqlUpdate("DELETE FROM team_moment WHERE id = :id")
    void remove(TeamMomentId id);

    @SqlQuery("SELECT id, team, moment, day FROM team_moment WHERE id = :id")
    Optional<TeamMoment> find(TeamMomentId id);

    @SqlQuery(
            """
            SELECT id, team, moment, day
            FROM team_moment
            WHERE team = :team AND day >= :from
            ORDER BY day, moment, id
            """)
    List<TeamMoment> momentsSince(TeamId team, LocalDate from);

    /** What both teams have coming up stays where it is. */
    @SqlUpdate(
            """
            UPDATE team_moment moved SET team = :into
            WHERE team = :from AND day >= :today
              AND NOT EXISTS (
                SELECT FROM team_moment had
                WHERE had.team = :into AND had.moment = moved.moment AND had.day = moved.day)
            """)
    void moveUpcoming(TeamId from, TeamId into, LocalDate today);
}
