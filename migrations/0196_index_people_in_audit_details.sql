--liquibase formatted sql

--changeset onward:1 runInTransaction:false
DROP INDEX CONCURRENTLY IF EXISTS audit_entry_person;
CREATE INDEX CONCURRENTLY audit_entry_person ON audit_entry (detail, sequence) WHERE detail LIKE 'person %';
--rollback DROP INDEX audit_entry_person;
