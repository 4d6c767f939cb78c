package org.onward.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface MissedSearchDao {
    @SqlQuery("SELECT salt FROM missed_search_week WHERE week = :week")
    Optional<byte[]> salt(LocalDate week);

    /** If two nodes begin a week at the same time, the first salt is kept. */
    @SqlUpdate("INSERT INTO missed_search_week (week, salt) VALUES (:week, :salt) ON CONFLICT DO NOTHING")
    void begin(LocalDate week, byte[] salt);

    @SqlUpdate("DELETE FROM missed_search_week WHERE week < :week")
    void forgetBefore(LocalDate week);

    @SqlUpdate("DELETE FROM missed_search_count WHERE week < :week")
    void pruneCountsBefore(LocalDate week);

    /**
     * Counts a person once for a word. @return the number of different people, or nothing when the week has too many
     * words
     */
    @SqlQuery(
            """
            INSERT INTO missed_search (week, word_mac, people)
            SELECT :week, :wordMac, ARRAY[CAST(:person AS smallint)]
            WHERE EXISTS (SELECT 1 FROM missed_search WHERE week = :week AND word_mac = :wordMac)
                OR (SELECT count(*) FROM missed_search WHERE week = :week) < :maxWords
            ON CONFLICT (week, word_mac) DO UPDATE
            SET people = CASE
                WHEN EXCLUDED.people <@ missed_search.people THEN missed_search.people
                ELSE missed_search.people || EXCLUDED.people END
            RETURNING cardinality(people)
            """)
    List<Integer> count(LocalDate week, byte[] wordMac, int person, int maxWords);

    @SqlUpdate(
            """
            INSERT INTO missed_search_count (week, word, people)
            VALUES (:week, :word, :people)
            ON CONFLICT (week, word) DO UPDATE SET people = GREATEST(missed_search_count.people, EXCLUDED.people)
            """)
    void show(LocalDate week, String word, int people);

    @SqlQuery(
            """
            SELECT word, max(people) AS people, max(week) AS week
            FROM missed_search_count
            WHERE week >= :since
            GROUP BY word
            ORDER BY people DESC, word
            LIMIT :limit
            """)
    List<MissedSearch> shown(LocalDate since, int limit);
}
