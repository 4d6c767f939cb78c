package org.onward.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface AuditReaderDao {
    /** Entries with the names of what they are about. */
    String NAMED =
            """
            SELECT entry.sequence, entry.happened, entry.actor, actor.name AS actor_name, entry.action,
                entry.subject_kind, entry.subject, coalesce(person.name, team.name) AS subject_name, entry.detail,
                place.name AS team, mentioned.name AS person
            FROM audit_log entry
                LEFT JOIN person actor ON actor.id = entry.actor
                LEFT JOIN person ON entry.subject_kind = 'person' AND person.id = entry.subject
                LEFT JOIN team ON entry.subject_kind = 'team' AND team.id = entry.subject
                LEFT JOIN team place
                    ON place.id = substring(entry.detail FROM ' for team ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid
                LEFT JOIN person mentioned ON entry.subject_kind = 'team'
                    AND mentioned.id = substring(entry.detail FROM '^person ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid
            """;

    /** A person who left counts for the team that they left. */
    String WANTED =
            """
            WHERE entry.sequence < :before AND entry.happened >= :from AND entry.happened < :until
              AND (:action = '' OR entry.action = :action)
              AND (:everywhere OR EXISTS (
                SELECT FROM team_line line
                WHERE line.above = ANY (:parts) AND line.team IN (
                    coalesce(actor.team, (
                        SELECT past.team FROM past_membership past WHERE past.person = actor.id ORDER BY past.until DESC LIMIT 1)),
                    coalesce(person.team, (
                        SELECT past.team FROM past_membership past WHERE past.person = person.id ORDER BY past.until DESC LIMIT 1)),
                    team.id)))
            """;

    String NEWEST_FIRST = "ORDER BY entry.sequence DESC LIMIT :limit";

    @SqlQuery(NAMED + WANTED + NEWEST_FIRST)
    @FetchSize(200)
    Stream<AuditEntry> entries(
            List<UUID> parts, boolean everywhere, String action, Instant from, Instant until, long before, int limit);

    /** Only of some people, through the indexes of actors, of subjects, and of people in details, such as leaders. */
    @SqlQuery(NAMED + WANTED
            + """
                      AND entry.sequence IN (
                        SELECT sequence FROM audit_log WHERE actor = ANY (:people)
                        UNION
                        SELECT sequence FROM audit_log WHERE subject = ANY (:people)
                        UNION
                        SELECT sequence FROM audit_log
                        WHERE detail LIKE 'person %'
                          AND detail = ANY (ARRAY(SELECT 'person ' || id FROM unnest(:people) AS id)))
                    """
            + NEWEST_FIRST)
    @FetchSize(200)
    Stream<AuditEntry> entriesAboutPeople(
            List<UUID> people,
            List<UUID> parts,
            boolean everywhere,
            String action,
            Instant from,
            Instant until,
            long before,
            int limit);

    @SqlQuery(
            """
            WITH membership AS (
                SELECT team, team_since AS since, 'infinity'::timestamptz AS until FROM person WHERE id = :person
                UNION ALL
                SELECT team, since, until FROM past_membership WHERE person = :person
            ), concerning AS (
                SELECT sequence FROM audit_log WHERE subject = :person
                UNION
                SELECT entry.sequence
                FROM membership
                    JOIN team_line line ON line.team = membership.team
                    JOIN audit_log entry ON entry.subject = line.above
                WHERE entry.happened >= membership.since AND entry.happened < membership.until
                  AND (entry.action = 'names listed, teams below included'
                       OR (entry.action = 'names listed' AND line.distance = 0))
            )
            """
                    + NAMED
                    + """
                    WHERE entry.sequence IN (SELECT sequence FROM concerning) AND entry.sequence < :before
                      AND entry.actor <> :person
                    """
                    + NEWEST_FIRST)
    List<AuditEntry> entriesAbout(UUID person, long before, int limit);
}
