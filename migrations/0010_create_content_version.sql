--liquibase formatted sql

--changeset onward:1
CREATE TABLE content_version (
    item text NOT NULL,
    version text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    first_served timestamptz NOT NULL,
    PRIMARY KEY (item, version)
);
COMMENT ON TABLE content_version IS 'The text of every version of a module or resource that was ever served; learning events name it.';
--rollback DROP TABLE content_version;
