--liquibase formatted sql

--changeset onward:1
CREATE TABLE health_check (
    checked timestamptz NOT NULL
);
COMMENT ON TABLE health_check IS 'Always empty: every health check adds a row and deletes it. A database that cannot take this write is not healthy.';
--rollback DROP TABLE health_check;
