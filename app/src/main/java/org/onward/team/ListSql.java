package org.onward.team;

/** The parts of the SQL of lists that a team and a line manager have in common. They differ in whose rows they select. */
final class ListSql {
    private ListSql() {}

    /** Selects people by {@code :name}, and by {@code :standing} on {@code :module}; blank or null selects everybody. */
    static final String FILTER =
            """
              AND (:name = '' OR person.searchable LIKE ALL ((SELECT name_patterns(:name))::text[]))
              AND (:standing = '' OR :standing =
            """
                    + Standing.SQL
                    + """
              )
            """;

    /** Begins a statement that reads one page of people. The condition of {@code person} follows. */
    static final String PEOPLE =
            """
            WITH matching AS MATERIALIZED (
                SELECT person.id, person.name, person.team, row_number() OVER (ORDER BY
                    CASE :order
                        WHEN 'furthest' THEN -coalesce(rung.number, 0)
                        WHEN 'least-far' THEN coalesce(rung.number, 0)
                    END, person.name, person.id) AS position
                FROM person
                    LEFT JOIN open_progress started ON started.person = person.id AND started.item = :module::text
                    CROSS JOIN LATERAL (
                        SELECT CASE
                            WHEN started.followed_through IS NOT NULL THEN 5
                            WHEN started.committed IS NOT NULL THEN 4
                            WHEN started.discussed IS NOT NULL THEN 3
                            WHEN started.reflected IS NOT NULL THEN 2
                            WHEN started.explored IS NOT NULL THEN 1
                        END AS number) rung
                WHERE
            """;

    /**
     * Ends that statement: one row for each person on the page and each item that they started or were asked for. There is
     * always a row with the total and the number of members of {@code :team}, also when it has no person.
     */
    static final String PAGE_OF_PEOPLE =
            """
            )
            SELECT counted.total, (SELECT count(*)::integer FROM person WHERE person.team = :team::uuid) AS members, shown.id,
                coalesce(shown.name, '') AS name, shown.team, coalesce(team.name, '') AS team_name, pause.person IS NOT NULL AS paused,
                pause.last_day AS paused_until, led.id AS led_team, led.name AS led_team_name, work.item, work.explored, work.reflected, work.discussed, work.committed,
                work.followed_through, work.completed, work.complete_by, work.last_asked
            FROM (SELECT count(*)::integer AS total FROM matching) counted
                LEFT JOIN matching shown ON shown.position > :offset AND shown.position <= :offset + :limit
                LEFT JOIN team ON team.id = shown.team
                LEFT JOIN paused_person pause
                    ON pause.person = shown.id AND :today BETWEEN pause.first_day AND coalesce(pause.last_day, 'infinity')
                LEFT JOIN LATERAL (
                    SELECT child.id, child.name
                    FROM team child
                    WHERE child.leader = shown.id AND child.parent = :team::uuid AND child.closed_at IS NULL
                    ORDER BY child.name, child.id
                    LIMIT 1) led ON true
                LEFT JOIN LATERAL (
                    SELECT coalesce(started.item, asked.item) AS item, started.explored, started.reflected, started.discussed,
                        started.committed, started.followed_through, started.completed, asked.complete_by, asked.last_asked
                    FROM (SELECT * FROM open_progress WHERE person = shown.id) started
                        FULL JOIN (
                            SELECT item, min(complete_by) AS complete_by, max(asked) AS last_asked
                            FROM assigned_item
                            WHERE person = shown.id
                            GROUP BY item) asked ON asked.item = started.item) work ON true
            ORDER BY shown.position, work.item
            """;

    /** Begins a statement that counts {@code shown} people, who have an id and {@code is_member}, by item. */
    static final String ITEMS =
            """
            SELECT work.item, max(work.last_asked) AS last_asked,
                ARRAY[
                    count(*) FILTER (WHERE is_member AND rung = 0),
                    count(*) FILTER (WHERE is_member AND rung = 1),
                    count(*) FILTER (WHERE is_member AND rung = 2),
                    count(*) FILTER (WHERE is_member AND rung = 3),
                    count(*) FILTER (WHERE is_member AND rung = 4),
                    count(*) FILTER (WHERE is_member AND rung = 5)]::integer[] AS people
            FROM shown
                CROSS JOIN LATERAL (
                    SELECT coalesce(started.item, asked.item) AS item, asked.last_asked,
                        CASE
                            WHEN started.followed_through IS NOT NULL THEN 5
                            WHEN started.committed IS NOT NULL THEN 4
                            WHEN started.discussed IS NOT NULL THEN 3
                            WHEN started.reflected IS NOT NULL THEN 2
                            WHEN started.explored IS NOT NULL THEN 1
                            ELSE 0
                        END AS rung
                    FROM (SELECT * FROM open_progress WHERE person = shown.id) started
                        FULL JOIN (
                            SELECT item, max(asked) AS last_asked
                            FROM assigned_item
                            WHERE person = shown.id
                            GROUP BY item) asked ON asked.item = started.item) work
            GROUP BY work.item
            ORDER BY max(work.last_asked) DESC NULLS LAST, work.item
            """;

    /** Begins a statement that reads one page of requests. The condition of their {@code person} follows. */
    static final String REQUESTS =
            """
            WITH request AS MATERIALIZED (
                SELECT DISTINCT ON (asked.id) asked.id, asked.item, asked.reason, asked.asked_by, asked.complete_by, asked.asked
                FROM person JOIN assigned_item asked ON asked.person = person.id
                WHERE
            """;

    /** Selects requests by {@code :item} and {@code :due}; null and blank select all. */
    static final String REQUEST_FILTER =
            """
                  AND (:item::text IS NULL OR asked.item = :item::text)
                  AND CASE :due
                      WHEN 'to-come' THEN asked.complete_by >= :today
                      WHEN 'passed' THEN asked.complete_by < :today
                      ELSE true
                  END
            )
            """;

    /**
     * Ends that statement. The condition of the {@code recipient} who counts follows {@link #RECIPIENTS}, and the statement
     * ends with {@link #IN_ORDER}. There is always a row with the total, also when it has no request. OFFSET 0 keeps the
     * condition in a subquery, so that PostgreSQL evaluates it once for each recipient, and not in each of three aggregates.
     */
    static final String RECIPIENTS =
            """
            SELECT counted.total, shown.id, shown.item, coalesce(shown.reason, '') AS reason, shown.asked_by,
                coalesce(asker.name, '') AS asked_by_name, shown.id IS NOT NULL AND asker.team IS NULL AS asker_left,
                shown.complete_by, reach.people, reach.done, reach.name AS person_name, reach.people = reach.everybody AS all_here
            FROM (SELECT count(*)::integer AS total FROM request) counted
                LEFT JOIN (
                    SELECT * FROM request ORDER BY asked DESC, id DESC LIMIT :limit OFFSET :offset) shown ON true
                LEFT JOIN person asker ON asker.id = shown.asked_by
                CROSS JOIN LATERAL (
                    SELECT count(*) FILTER (WHERE here.counts)::integer AS people,
                        count(started.completed) FILTER (WHERE here.counts)::integer AS done,
                        min(recipient.name) FILTER (WHERE here.counts) AS name,
                        count(recipient.team) AS everybody
                    FROM assigned_item reached
                        JOIN person recipient ON recipient.id = reached.person
                        LEFT JOIN open_progress started ON started.person = reached.person AND started.item = reached.item
                        CROSS JOIN LATERAL (SELECT
            """;

    static final String IN_ORDER =
            """
                         AS counts OFFSET 0) here
                    WHERE reached.id = shown.id) reach
            ORDER BY shown.asked DESC, shown.id DESC
            """;
}
