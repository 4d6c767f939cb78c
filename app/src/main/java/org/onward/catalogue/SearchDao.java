package org.onward.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables of the search index. */
interface SearchDao {
    @SqlQuery("SELECT EXISTS (SELECT 1 FROM search_set WHERE version = :version)")
    boolean has(String version);

    /** Writes a whole set. If another node writes the same set first, it waits for that node and writes nothing. */
    @SqlUpdate(
            """
            WITH new_set AS (
                INSERT INTO search_set (version, served_at)
                VALUES (:version, :now)
                ON CONFLICT (version) DO NOTHING
                RETURNING version
            ), new_words AS (
                INSERT INTO search_word (set_version, word, stem, documents)
                SELECT version, word, (ts_lexize('english_stem', word))[1], documents
                FROM new_set, unnest(:words, :counts) AS written (word, documents)
            )
            INSERT INTO search_document (
                set_version, item, place, kind, title, summary, publisher, body, minutes, themes, roles, moments, words)
            SELECT version, item, place, kind, title, summary, publisher, body, minutes, themes, roles, moments,
                setweight(to_tsvector('english', title_words), 'A')
                    || setweight(to_tsvector('english', summary_words), 'B')
                    || setweight(to_tsvector('english', label_words), 'C')
                    || to_tsvector('english', body_words)
                    || CAST('*' AS tsvector)
            FROM new_set, json_to_recordset(CAST(:documents AS json)) AS written (
                item text, place smallint, kind text, title text, summary text, publisher text, body text, minutes integer,
                themes text[], roles text[], moments text[],
                title_words text, summary_words text, label_words text, body_words text)
            """)
    void write(String version, String documents, List<String> words, List<Integer> counts, Instant now);

    @SqlUpdate("UPDATE search_set SET served_at = :now WHERE version = :version")
    void touch(String version, Instant now);

    @SqlUpdate("DELETE FROM search_set WHERE served_at < :longAgo")
    void prune(Instant longAgo);

    /**
     * Compares each word of a query with the words of the documents. Similar words are found by trigrams. A short word
     * with two swapped letters shares no trigram with the right one, so for short words the first letter and the length
     * are compared too.
     */
    @SqlQuery(
            """
            WITH typed AS (
                SELECT word, place, ts_lexize('english_stem', word) AS stems
                FROM unnest(:words) WITH ORDINALITY AS typed (word, place)
            ), analysed AS (
                SELECT word, place, stems = '{}' AS too_common, COALESCE(stems[1] = word, FALSE) AS unchanged, EXISTS (
                    SELECT 1
                    FROM search_word AS w
                    WHERE w.set_version = :version AND w.stem = typed.stems[1]) AS known, EXISTS (
                    SELECT 1
                    FROM search_word AS w
                    WHERE w.set_version = :version AND w.word = typed.word || '0') AS acronym
                FROM typed
            )
            SELECT word, too_common, known, unchanged, acronym,
                CASE WHEN too_common OR known OR length(word) < 2 THEN '{}' ELSE ARRAY(
                    SELECT w.word
                    FROM search_word AS w
                    WHERE w.set_version = :version AND w.word LIKE analysed.word || '%'
                    ORDER BY w.documents DESC, w.word
                    LIMIT 12) END AS completions,
                CASE WHEN too_common OR known OR length(word) NOT BETWEEN 4 AND 40 THEN '{}' ELSE ARRAY(
                    SELECT similar_word.word
                    FROM (
                        (SELECT w.word, w.documents
                        FROM search_word AS w
                        WHERE w.set_version = :version
                        ORDER BY w.word <-> analysed.word
                        LIMIT 30)
                        UNION
                        SELECT w.word, w.documents
                        FROM search_word AS w
                        WHERE w.set_version = :version
                            AND length(analysed.word) < 8
                            AND w.word LIKE left(analysed.word, 1) || '%'
                            AND length(w.word) BETWEEN length(analysed.word) - 1 AND length(analysed.word) + 1
                    ) AS similar_word
                    ORDER BY similar_word.documents DESC, similar_word.word) END AS similar
            FROM analysed
            ORDER BY place
            """)
    List<QueryWord> analyse(String version, List<String> words);

    /** The words that are in a person's name, ignoring accents. */
    @SqlQuery(
            """
            SELECT word
            FROM unnest(:words) AS query (word)
            WHERE EXISTS (
                SELECT 1
                FROM person
                WHERE words_of_name(name) @@ plainto_tsquery('simple', query.word))
            """)
    Set<String> namesAmong(Collection<String> words);
}
