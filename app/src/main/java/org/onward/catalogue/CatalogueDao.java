package org.onward.catalogue;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Searches the documents. Every document has the word '*', which a query cannot contain, so that an empty query can
 * match everything.
 */
interface CatalogueDao {
    /**
     * The results: first items about the query, then items that only mention it; in both, modules come first. Matched
     * words are between the two characters of {@link MatchMarks}. The tsquery is computed once in a materialised CTE. A
     * generic plan would compute it again for each row.
     */
    @SqlQuery(
            """
            WITH question AS MATERIALIZED (
                SELECT CASE WHEN :query = '' THEN CAST('''*''' AS tsquery) ELSE to_tsquery('english', :query) END AS query,
                    to_tsquery('english', :about) AS about, to_tsquery('english', :typed) AS typed
            ), found AS (
                SELECT item, place, title, summary, publisher, body,
                    :query = '' OR words @@ about AS is_about,
                    CASE WHEN :query = '' THEN 0 ELSE ts_rank(words, query, 1) + ts_rank(words, typed, 1) END AS rank
                FROM question JOIN search_document ON words @@ query
                WHERE set_version = :version
                    AND (:filter.theme = '' OR :filter.theme = ANY (themes))
                    AND (:filter.kind IN ('', kind) OR :filter.kind = 'resource' AND place = 2)
                    AND minutes <= :filter.maxMinutes
                    AND (:filter.audience = '' OR :filter.audience = ANY (roles))
                    AND (:filter.moment = '' OR :filter.moment = ANY (moments))
                ORDER BY is_about DESC, place, rank DESC, lower(title), item
                LIMIT :limit OFFSET :after
            )
            SELECT item, is_about,
                CASE WHEN :marked THEN ts_headline('english', title, query, :whole) ELSE title END AS title,
                CASE WHEN :marked THEN ts_headline('english', summary, query, :whole) ELSE summary END AS summary,
                CASE WHEN :marked THEN ts_headline('english', publisher, query, :whole) ELSE publisher END AS publisher,
                CASE WHEN :marked AND NOT is_about THEN ts_headline('english', body, query, :passage) ELSE '' END AS passage
            FROM found CROSS JOIN question
            ORDER BY is_about DESC, place, rank DESC, lower(title), item
            """)
    List<MatchedDocument> find(
            String version,
            String query,
            String about,
            String typed,
            @BindMethods("filter") CatalogueFilter filter,
            int limit,
            int after,
            boolean marked,
            String whole,
            String passage);

    /** The number of results, and the number that each option of a filter would leave, given the other filters. */
    @SqlQuery(
            """
            WITH question AS MATERIALIZED (
                SELECT CASE WHEN :query = '' THEN CAST('''*''' AS tsquery) ELSE to_tsquery('english', :query) END AS query
            ), found AS MATERIALIZED (
                SELECT place, kind, minutes, themes, roles, moments,
                    (:filter.theme = '' OR :filter.theme = ANY (themes)) AS in_theme,
                    (:filter.kind IN ('', kind) OR :filter.kind = 'resource' AND place = 2) AS of_kind,
                    minutes <= :filter.maxMinutes AS in_time,
                    (:filter.audience = '' OR :filter.audience = ANY (roles)) AS for_audience,
                    (:filter.moment = '' OR :filter.moment = ANY (moments)) AS at_moment
                FROM question JOIN search_document ON words @@ query
                WHERE set_version = :version
            )
            SELECT 'all' AS facet, '' AS option, count(*) AS items
            FROM found
            UNION ALL
            SELECT 'found', CAST(place AS text), count(*)
            FROM found
            WHERE in_theme AND of_kind AND in_time AND for_audience AND at_moment
            GROUP BY place
            UNION ALL
            SELECT 'theme', theme, count(*)
            FROM found, unnest(themes) AS theme
            WHERE of_kind AND in_time AND for_audience AND at_moment
            GROUP BY theme
            UNION ALL
            SELECT 'kind', kind, count(*)
            FROM found
            WHERE in_theme AND in_time AND for_audience AND at_moment
            GROUP BY kind
            UNION ALL
            SELECT 'kind', 'resource', count(*)
            FROM found
            WHERE place = 2 AND in_theme AND in_time AND for_audience AND at_moment
            UNION ALL
            SELECT 'minutes', CAST(most AS text), count(*)
            FROM found JOIN unnest(:times) AS most ON minutes <= most
            WHERE in_theme AND of_kind AND for_audience AND at_moment
            GROUP BY most
            UNION ALL
            SELECT 'audience', role, count(*)
            FROM found, unnest(roles) AS role
            WHERE in_theme AND of_kind AND in_time AND at_moment
            GROUP BY role
            UNION ALL
            SELECT 'moment', moment, count(*)
            FROM found, unnest(moments) AS moment
            WHERE in_theme AND of_kind AND in_time AND for_audience
            GROUP BY moment
            """)
    List<FacetCount> count(
            String version, String query, @BindMethods("filter") CatalogueFilter filter, List<Integer> times);
}
