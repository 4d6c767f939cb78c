--liquibase formatted sql

--changeset onward:1
CREATE VIEW paused_person AS
    SELECT person, first_day, nullif(last_day, 'infinity') AS last_day
    FROM person_leave;
COMMENT ON VIEW paused_person IS 'When somebody is paused, to be shown to whoever leads them. Dates only. The last day is NULL while it is not known.';
--rollback DROP VIEW paused_person;
