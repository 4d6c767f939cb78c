package org.onward.editing.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.EditableKind;
import org.onward.people.PersonId;

interface ContentChangeDao {
    /** The edit of one field. */
    record EditRow(EditableKind kind, String item, String field, String base, String text) {}

    /** Makes writers wait for each other, so that each checks the content that the one before left. */
    @SqlUpdate("LOCK TABLE content_change_step IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    /** The highest number of everything that changed what readers see; 0 if nothing did. */
    @SqlQuery("SELECT coalesce(max(number), 0) FROM content_change_step")
    long number();

    /** For each field the text that was published last and is not undone. */
    @SqlQuery(
            """
            SELECT DISTINCT ON (change.kind, change.item, field.field)
                change.kind, change.item, field.field, field.base, field.text_after AS text
            FROM content_change_step published
                JOIN content_change change ON change.id = published.change
                JOIN content_change_field field ON field.change = change.id
            WHERE published.step = 'published'
                AND NOT EXISTS (
                    SELECT FROM content_change_step undone
                    WHERE undone.change = change.id AND undone.step = 'undone')
                AND change.id IS DISTINCT FROM :without::uuid
            ORDER BY change.kind, change.item, field.field, published.number DESC
            """)
    List<EditRow> inForce(Optional<ChangeId> without);

    @SqlUpdate(
            """
            INSERT INTO content_change (id, kind, item, type, proposed_by, proposed, note)
            VALUES (:id, :kind, :item, :type, :by, :now, :note)
            """)
    void add(
            ChangeId id,
            EditableKind kind,
            String item,
            ChangeSummary.ChangeType type,
            PersonId by,
            Instant now,
            String note);

    @SqlUpdate(
            """
            INSERT INTO content_change_field (change, field, base, text_before, text_after)
            VALUES (:change, :field, :base, :before, :after)
            """)
    void addField(ChangeId change, String field, String base, String before, String after);

    /** Adds a step that changes nothing for readers. */
    @SqlUpdate(
            """
            INSERT INTO content_change_step (change, type, proposed_by, step, taken_by, taken, reason)
            SELECT id, type, proposed_by, :step, :by, :now, :reason FROM content_change WHERE id = :change
            """)
    void addStep(ChangeId change, ChangeSummary.StepType step, PersonId by, Instant now, String reason);

    /** Adds a step that changes what readers see. The caller holds the lock. */
    @SqlUpdate(
            """
            INSERT INTO content_change_step (change, type, proposed_by, step, taken_by, taken, reason, number)
            SELECT id, type, proposed_by, :step, :by, :now, :reason,
                (SELECT coalesce(max(number), 0) + 1 FROM content_change_step)
            FROM content_change WHERE id = :change
            """)
    void addNumberedStep(ChangeId change, ChangeSummary.StepType step, PersonId by, Instant now, String reason);

    @SqlQuery(
            """
            SELECT change.id, change.kind, change.item, change.type, change.proposed_by,
                person.name AS proposed_by_name, change.proposed, change.note,
                ARRAY(
                    SELECT changed.field FROM content_change_field changed
                    WHERE changed.change = change.id ORDER BY changed.field) AS fields
            FROM content_change change JOIN person ON person.id = change.proposed_by
            WHERE change.id = :id
            """)
    Optional<ChangeSummary.Proposal> find(ChangeId id);

    /** The changes that wait for another editor, the oldest first. */
    @SqlQuery(
            """
            SELECT change.id, change.kind, change.item, change.type, change.proposed_by,
                person.name AS proposed_by_name, change.proposed, change.note,
                ARRAY(
                    SELECT changed.field FROM content_change_field changed
                    WHERE changed.change = change.id ORDER BY changed.field) AS fields
            FROM content_change change JOIN person ON person.id = change.proposed_by
            WHERE NOT EXISTS (SELECT FROM content_change_step step WHERE step.change = change.id)
            ORDER BY change.proposed, change.id
            LIMIT :limit
            """)
    List<ChangeSummary.Proposal> open(int limit);

    /** The changes of an item, the latest first. */
    @SqlQuery(
            """
            SELECT change.id, change.kind, change.item, change.type, change.proposed_by,
                person.name AS proposed_by_name, change.proposed, change.note,
                ARRAY(
                    SELECT changed.field FROM content_change_field changed
                    WHERE changed.change = change.id ORDER BY changed.field) AS fields
            FROM content_change change JOIN person ON person.id = change.proposed_by
            WHERE change.kind = :kind AND change.item = :item
            ORDER BY change.proposed DESC, change.id DESC
            LIMIT :limit
            """)
    List<ChangeSummary.Proposal> of(EditableKind kind, String item, int limit);

    @SqlQuery(
            """
            SELECT field, base, text_before, text_after
            FROM content_change_field
            WHERE change = :change
            ORDER BY field
            """)
    List<ContentChange.FieldChange> fields(ChangeId change);

    @SqlQuery(
            """
            SELECT step.change, step.step, step.taken_by, person.name AS taken_by_name, step.taken, step.reason
            FROM content_change_step step JOIN person ON person.id = step.taken_by
            WHERE step.change = ANY (:changes)
            ORDER BY step.change, step.taken
            """)
    List<ChangeSummary.Step> steps(List<ChangeId> changes);

    /** How many changes wait for another editor: those of one editor, or of all. */
    @SqlQuery(
            """
            SELECT count(*) FROM content_change change
            WHERE (:editor::uuid IS NULL OR change.proposed_by = :editor::uuid)
                AND NOT EXISTS (SELECT FROM content_change_step step WHERE step.change = change.id)
            """)
    int countOpen(Optional<PersonId> editor);

    /** How many changes and reviews an editor has made since then. */
    @SqlQuery("SELECT count(*) FROM content_change WHERE proposed_by = :editor AND proposed > :since")
    int countSince(PersonId editor, Instant since);

    @SqlQuery("SELECT count(DISTINCT person) FROM role_in_force WHERE role = 'content-editor'")
    int countEditors();
}
