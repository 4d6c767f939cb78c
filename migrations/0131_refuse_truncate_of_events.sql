--liquibase formatted sql

--changeset onward:1
CREATE TRIGGER learning_event_refuses_truncate BEFORE TRUNCATE ON learning_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--rollback DROP TRIGGER learning_event_refuses_truncate ON learning_event;
