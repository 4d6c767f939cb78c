--liquibase formatted sql

--changeset onward:1
ALTER TABLE audit_entry
    DROP CONSTRAINT audit_entry_subject_kind_check,
    ADD CONSTRAINT audit_entry_subject_kind_check
        CHECK (subject_kind IN ('person', 'team', 'prompt', 'topic', 'content')) NOT VALID;
--rollback ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_subject_kind_check, ADD CONSTRAINT audit_entry_subject_kind_check CHECK (subject_kind IN ('person', 'team', 'prompt', 'topic')) NOT VALID;

--changeset onward:2
ALTER TABLE audit_entry VALIDATE CONSTRAINT audit_entry_subject_kind_check;
--rollback SELECT 1;
