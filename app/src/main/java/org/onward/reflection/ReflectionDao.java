package org.onward.reflection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ItemId;
import org.onward.people.PersonId;

interface ReflectionDao {
    /** An encrypted note with its author's wrapped key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record EncryptedNote(
            ReflectionId id,
            PersonId person,
            ItemId item,
            Instant written,
            Optional<Instant> edited,
            byte[] ciphertext,
            Optional<byte[]> wrapped) {}

    @SqlQuery("SELECT wrapped FROM reflection_key WHERE person = :person")
    Optional<byte[]> key(PersonId person);

    /**
     * Returns the same key and locks it until the transaction ends, so that the notes of one person are written one after
     * the other.
     */
    @SqlQuery("SELECT wrapped FROM reflection_key WHERE person = :person FOR NO KEY UPDATE")
    Optional<byte[]> lockKey(PersonId person);

    /** Does nothing if the person has a key already. Of two concurrent inserts, the first key stays. */
    @SqlUpdate("INSERT INTO reflection_key (person, wrapped) VALUES (:person, :wrapped) ON CONFLICT DO NOTHING")
    void addKey(PersonId person, byte[] wrapped);

    @SqlUpdate(
            """
            INSERT INTO reflection (id, person, item, written, ciphertext)
            VALUES (:id, :person, :item, :written, :ciphertext)
            """)
    void add(ReflectionId id, PersonId person, ItemId item, Instant written, byte[] ciphertext);

    @SqlQuery("SELECT count(*) FROM reflection WHERE person = :person AND item = :item")
    int count(PersonId person, ItemId item);

    @SqlQuery(
            """
            SELECT id, person, item, written, edited, ciphertext, wrapped
            FROM reflection LEFT JOIN reflection_key USING (person)
            WHERE person = :person AND item = :item
            ORDER BY written DESC, id DESC
            """)
    List<EncryptedNote> notesOf(PersonId person, ItemId item);

    @SqlQuery(
            """
            SELECT id, person, item, written, edited, ciphertext, wrapped
            FROM reflection LEFT JOIN reflection_key USING (person)
            WHERE person = :person AND written >= :from AND written < :until
            ORDER BY written DESC, id DESC
            LIMIT :limit
            """)
    List<EncryptedNote> writtenBetween(PersonId person, Instant from, Instant until, int limit);

    /** @param byItem whether notes on the same item come together */
    @SqlQuery(
            """
            SELECT id, person, item, written, edited, ciphertext, wrapped
            FROM reflection LEFT JOIN reflection_key USING (person)
            WHERE person = :person
            ORDER BY CASE WHEN :byItem THEN item END, written DESC, id DESC
            LIMIT :limit OFFSET :offset
            """)
    List<EncryptedNote> page(PersonId person, boolean byItem, int limit, int offset);

    @SqlQuery("SELECT count(*) FROM reflection WHERE person = :person")
    int countOf(PersonId person);

    @SqlQuery(
            """
            SELECT id, person, item, written, edited, ciphertext, wrapped
            FROM reflection LEFT JOIN reflection_key USING (person)
            WHERE id = :id AND person = :person
            """)
    Optional<EncryptedNote> one(ReflectionId id, PersonId person);

    @SqlUpdate("DELETE FROM reflection WHERE id = :id AND person = :person")
    int delete(ReflectionId id, PersonId person);

    @SqlUpdate("UPDATE reflection SET ciphertext = :ciphertext, edited = :now WHERE id = :id")
    void change(ReflectionId id, byte[] ciphertext, Instant now);

    @SqlUpdate(
            "INSERT INTO reflection_revision (reflection, until, ciphertext) VALUES (:reflection, :until, :ciphertext)")
    void keepRevision(ReflectionId reflection, Instant until, byte[] ciphertext);

    @SqlQuery("SELECT count(*) FROM reflection_revision WHERE reflection = :reflection")
    int countRevisions(ReflectionId reflection);

    @SqlQuery("SELECT max(until) FROM reflection_revision WHERE reflection = :reflection")
    Optional<Instant> latestRevision(ReflectionId reflection);

    @SuppressWarnings("ArrayRecordComponent")
    record EncryptedRevision(Instant until, byte[] ciphertext) {}

    @SqlQuery("SELECT until, ciphertext FROM reflection_revision WHERE reflection = :reflection ORDER BY until DESC")
    List<EncryptedRevision> revisions(ReflectionId reflection);
}
