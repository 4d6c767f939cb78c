package org.onward.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;

interface ContentVersionDao {
    /** The rows are inserted in the same order on every node, so that nodes that start together cannot deadlock. */
    @SqlUpdate(
            """
            INSERT INTO content_version (item, version, kind, title, body, revised_on, first_served)
            SELECT item, version, kind, title, body, nullif(revised_on, '')::date, :now
            FROM unnest(:items, :versions, :kinds, :titles, :bodies, :revisedOn)
                AS served (item, version, kind, title, body, revised_on)
            ORDER BY item, version
            ON CONFLICT (item, version) DO NOTHING
            """)
    void add(
            List<String> items,
            List<ContentVersion> versions,
            List<String> kinds,
            List<String> titles,
            List<String> bodies,
            List<String> revisedOn,
            Instant now);

    @SqlQuery(
            """
            SELECT item, version, kind, title, body, first_served
            FROM content_version
            WHERE item = :item AND version = :version
            """)
    Optional<ArchivedText> find(ItemId item, ContentVersion version);

    /** The latest archived version of each item. */
    @SqlQuery(
            """
            SELECT DISTINCT ON (item) item, version, title, kind = 'module' AS module, true AS has_left
            FROM content_version
            WHERE item = ANY (:items) AND kind NOT IN ('pathway', 'prompt')
            ORDER BY item, first_served DESC
            """)
    List<ItemTitle> lastTitles(List<ItemId> items);

    @SqlQuery(
            """
            SELECT item, version, revised_on
            FROM content_version
            WHERE (item, version) IN (SELECT item, version FROM unnest(:items, :versions) AS wanted (item, version))
            """)
    List<ArchivedVersion> findArchived(List<ItemId> items, List<ContentVersion> versions);
}
