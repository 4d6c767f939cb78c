--liquibase formatted sql

--changeset onward:1
CREATE TABLE local_contact (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES team,
    kind text NOT NULL,
    name text NOT NULL,
    reach text NOT NULL,
    note text NOT NULL
);
CREATE INDEX local_contact_team ON local_contact (team);
COMMENT ON TABLE local_contact IS 'Whom people in a part of the tree can speak to: the Freedom to Speak Up guardian, a union, help with Onward. Entered by administrators.';
--rollback DROP TABLE local_contact;
