package org.onward.people.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface PostDao {
    String POST =
            """
            SELECT id, person, title, team, is_primary, nullif(since, '-infinity') AS since,
                nullif(until, 'infinity') AS until, last_day
            FROM post
            """;

    @SqlQuery(POST + "WHERE id = :id")
    Optional<Post> post(PostId id);

    @SqlQuery(POST + "WHERE person = :person AND is_primary AND until = 'infinity'")
    Optional<Post> primary(PersonId person);

    /** The present ones first, the primary one before the others. */
    @SqlQuery(POST + "WHERE person = :person ORDER BY post.until DESC, is_primary DESC, post.since DESC, id")
    List<Post> postsOf(PersonId person);

    @SqlUpdate(
            """
            INSERT INTO post (id, person, title, team, is_primary, since)
            VALUES (:id, :person, :title, :team, :primary, :since)
            """)
    void add(PostId id, PersonId person, String title, TeamId team, boolean primary, Instant since);

    /** A post that has only just begun, or is still to begin, was none. */
    @SqlUpdate(
            "DELETE FROM post WHERE person = :person AND until = 'infinity' AND since >= :at AND (is_primary OR :all)")
    void deleteUnstarted(PersonId person, Instant at, boolean all);

    @SqlUpdate(
            """
            UPDATE post SET until = :at WHERE person = :person AND until = 'infinity' AND (is_primary OR :all)
            """)
    void endStarted(PersonId person, Instant at, boolean all);

    /** Ends the primary post of somebody, or all their posts. */
    default void end(PersonId person, Instant at, boolean all) {
        deleteUnstarted(person, at, all);
        endStarted(person, at, all);
    }

    @SqlUpdate("DELETE FROM post WHERE id = :id")
    void remove(PostId id);

    @SqlUpdate("DELETE FROM post WHERE id = :id AND since >= :at")
    void deleteUnstarted(PostId id, Instant at);

    @SqlUpdate("UPDATE post SET until = :at WHERE id = :id AND until = 'infinity'")
    void endStarted(PostId id, Instant at);

    default void end(PostId id, Instant at) {
        deleteUnstarted(id, at);
        endStarted(id, at);
    }

    @SqlUpdate("UPDATE post SET last_day = :lastDay::date WHERE id = :id")
    void setLastDay(PostId id, Optional<LocalDate> lastDay);

    @SqlQuery("SELECT id FROM post WHERE last_day < :day AND until = 'infinity' ORDER BY last_day, id")
    List<PostId> endingBefore(LocalDate day);

    /** Posts in a team that are still to begin, or have only just begun, are in another one. */
    @SqlUpdate("UPDATE post SET team = :into WHERE team = :from AND until = 'infinity' AND since >= :at")
    void moveUnstarted(TeamId from, TeamId into, Instant at);

    /** Ends every post in a team, and begins the same in another one. */
    @SqlUpdate(
            """
            WITH ended AS (
                UPDATE post SET until = :at
                WHERE team = :from AND until = 'infinity'
                RETURNING person, title, is_primary, last_day)
            INSERT INTO post (id, person, title, team, is_primary, since, last_day)
            SELECT gen_random_uuid(), person, title, :into, is_primary, :at, last_day FROM ended
            """)
    void moveStarted(TeamId from, TeamId into, Instant at);

    @SqlQuery("SELECT count(*) FROM post WHERE team = :team AND until = 'infinity'")
    int countIn(TeamId team);
}
