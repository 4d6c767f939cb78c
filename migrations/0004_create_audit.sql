--liquibase formatted sql

--changeset onward:1
CREATE TABLE audit_entry (
    id uuid PRIMARY KEY,
    happened timestamptz NOT NULL,
    actor uuid NOT NULL,
    action text NOT NULL,
    subject uuid NOT NULL,
    detail text NOT NULL
);
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
--rollback DROP TABLE audit_entry;
