--liquibase formatted sql

--changeset onward:1
CREATE TABLE content_change (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('resource', 'prompt', 'module')),
    item text NOT NULL,
    type text NOT NULL CHECK (type IN ('texts', 'review')),
    proposed_by uuid NOT NULL REFERENCES person,
    proposed timestamptz NOT NULL,
    note text NOT NULL CHECK (length(note) <= 300),
    UNIQUE (id, type, proposed_by)
);
CREATE INDEX content_change_item ON content_change (kind, item, proposed);
CREATE TRIGGER content_change_is_append_only BEFORE UPDATE OR DELETE ON content_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE content_change IS 'A change of the texts of one item, or a review of it, that an editor made in the browser. Append-only.';
COMMENT ON COLUMN content_change.note IS 'Why, for the editor who publishes it.';
--rollback DROP TABLE content_change;

--changeset onward:2
CREATE TABLE content_change_field (
    change uuid NOT NULL REFERENCES content_change,
    field text NOT NULL,
    base text NOT NULL,
    text_before text NOT NULL,
    text_after text NOT NULL CHECK (text_after <> text_before),
    PRIMARY KEY (change, field)
);
CREATE TRIGGER content_change_field_is_append_only BEFORE UPDATE OR DELETE ON content_change_field
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE content_change_field IS 'The new text of each field of a change. Append-only.';
COMMENT ON COLUMN content_change_field.base IS 'What the file had when the change was made: the text of the field, or for the date of a review the version of the item. If the file differs, the change is not applied.';
COMMENT ON COLUMN content_change_field.text_before IS 'What readers saw when the change was made.';
--rollback DROP TABLE content_change_field;

--changeset onward:3
CREATE TABLE content_change_step (
    change uuid NOT NULL,
    type text NOT NULL,
    proposed_by uuid NOT NULL,
    step text NOT NULL CHECK (step IN ('published', 'returned', 'withdrawn', 'undone')),
    taken_by uuid NOT NULL REFERENCES person,
    taken timestamptz NOT NULL,
    reason text NOT NULL CHECK (length(reason) <= 300),
    number bigint UNIQUE,
    PRIMARY KEY (change, step),
    FOREIGN KEY (change, type, proposed_by) REFERENCES content_change (id, type, proposed_by),
    CONSTRAINT content_change_is_published_by_a_second_person
        CHECK (step <> 'published' OR type = 'review' OR taken_by <> proposed_by),
    CHECK (step <> 'withdrawn' OR taken_by = proposed_by),
    CHECK ((number IS NOT NULL) = (step IN ('published', 'undone')))
);
CREATE UNIQUE INDEX content_change_step_end ON content_change_step (change) WHERE step <> 'undone';
CREATE TRIGGER content_change_step_is_append_only BEFORE UPDATE OR DELETE ON content_change_step
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE content_change_step IS 'What became of a change: published, returned to its author with a reason, withdrawn by its author, or undone after it was published. Append-only.';
COMMENT ON COLUMN content_change_step.number IS 'Numbers everything that changes what readers see. Nodes read the content again when the highest number has changed.';
--rollback DROP TABLE content_change_step;
