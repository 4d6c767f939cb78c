--liquibase formatted sql

--changeset onward:1
ALTER TABLE once RENAME TO idempotency_key;
ALTER INDEX once_pkey RENAME TO idempotency_key_pkey;
ALTER INDEX once_recorded RENAME TO idempotency_key_recorded;
--rollback ALTER INDEX idempotency_key_pkey RENAME TO once_pkey;
--rollback ALTER INDEX idempotency_key_recorded RENAME TO once_recorded;
--rollback ALTER TABLE idempotency_key RENAME TO once;
