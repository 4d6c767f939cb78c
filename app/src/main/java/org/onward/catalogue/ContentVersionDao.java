package org.onward.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;

interface ContentVersionDao {
    /** Nodes that start together keep the same rows in the same order, so that neither waits for the other in a circle. */
    @SqlUpdate(
            """
            INSERT INTO content_version (item, version, kind, title, body, first_served)
            SELECT item, version, kind, title, body, :now
            FROM unnest(:items, :versions, :kinds, :titles, :bodies) AS served (item, version, kind, title, body)
            ORDER BY item
            ON CONFLICT (item, version) DO NOTHING
            """)
    void keep(
            List<ItemId> items,
            List<ContentVersion> versions,
            List<String> kinds,
            List<String> titles,
            List<String> bodies,
            Instant now);

    @SqlQuery(
            """
            SELECT item, version, kind, title, body, first_served
            FROM content_version
            WHERE item = :item AND version = :version
            """)
    Optional<KeptText> find(ItemId item, ContentVersion version);
}
