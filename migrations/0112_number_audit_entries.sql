--liquibase formatted sql

--changeset onward:1
-- Every row so far was added and never changed, so PostgreSQL numbers them in the order in which they were added.
ALTER TABLE audit_entry ADD COLUMN sequence bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE audit_entry DROP COLUMN id;
ALTER TABLE audit_entry ADD PRIMARY KEY (sequence);
ALTER TABLE audit_entry ADD COLUMN subject_kind text CHECK (subject_kind IN ('person', 'team', 'prompt', 'topic'));
ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_append_only;
UPDATE audit_entry SET
    subject_kind = CASE
        WHEN action IN ('names listed', 'figures exported') THEN 'team'
        WHEN action LIKE 'prompt%' THEN 'prompt'
        WHEN action LIKE 'messages%' THEN 'topic'
        ELSE 'person'
    END,
    action = CASE
        WHEN action = 'names listed' AND detail <> 'rungs of the team' THEN 'names listed, teams below included'
        ELSE action
    END;
ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_is_append_only;
ALTER TABLE audit_entry ALTER COLUMN subject_kind SET NOT NULL;
CREATE INDEX audit_entry_actor ON audit_entry (actor, sequence);
CREATE INDEX audit_entry_subject ON audit_entry (subject, sequence);
CREATE TRIGGER audit_entry_refuses_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE audit_entry IS 'Who did what to whom. Append-only, and without foreign keys: entries stay when a person is erased.';
COMMENT ON COLUMN audit_entry.sequence IS 'The order of the entries. A number is missing where a transaction was taken back.';
COMMENT ON COLUMN audit_entry.actor IS 'A person, or zeros for whoever runs the service.';
CREATE VIEW audit_log AS
    SELECT sequence, happened, actor, action, subject_kind, subject, detail FROM audit_entry;
COMMENT ON VIEW audit_log IS 'The entries, published for reading by the packages that know the names of people and teams.';
--rollback DROP VIEW audit_log;
--rollback DROP TRIGGER audit_entry_refuses_truncate ON audit_entry;
--rollback DROP INDEX audit_entry_subject;
--rollback DROP INDEX audit_entry_actor;
--rollback ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_append_only;
--rollback UPDATE audit_entry SET action = 'names listed' WHERE action = 'names listed, teams below included';
--rollback ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_is_append_only;
--rollback ALTER TABLE audit_entry DROP COLUMN subject_kind, DROP COLUMN sequence, ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY;
--rollback ALTER TABLE audit_entry ALTER COLUMN id DROP DEFAULT;
