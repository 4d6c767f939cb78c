package org.onward.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ItemId;
import org.onward.people.PersonId;

interface SavedItemDao {
    /** Locks the person until the transaction ends, so that their items are counted and saved one after the other. */
    @SqlQuery("SELECT id FROM person WHERE id = :person FOR NO KEY UPDATE")
    PersonId lock(PersonId person);

    @SqlUpdate(
            """
            INSERT INTO saved_item (person, kind, item, saved)
            SELECT :person, :kind, :item, :now
            WHERE (SELECT count(*) FROM saved_item WHERE person = :person AND kind = :kind) < :max
            ON CONFLICT DO NOTHING
            """)
    int add(PersonId person, SavedKind kind, ItemId item, Instant now, int max);

    @SqlUpdate("DELETE FROM saved_item WHERE person = :person AND kind = :kind AND item = :item")
    void remove(PersonId person, SavedKind kind, ItemId item);

    @SqlQuery("SELECT kind FROM saved_item WHERE person = :person AND item = :item")
    Set<SavedKind> kindsOf(PersonId person, ItemId item);

    /** The latest first. */
    @SqlQuery("SELECT item, kind, saved FROM saved_item WHERE person = :person ORDER BY saved DESC, item")
    List<SavedItem> itemsOf(PersonId person);
}
