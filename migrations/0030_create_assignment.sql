--liquibase formatted sql

--changeset onward:1
CREATE TABLE assignment (
    id uuid PRIMARY KEY,
    item text NOT NULL,
    asked_by uuid NOT NULL REFERENCES person,
    team uuid REFERENCES team,
    include_subteams boolean NOT NULL,
    complete_by date NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    asked timestamptz NOT NULL,
    withdrawn timestamptz
);
COMMENT ON TABLE assignment IS 'One request to follow something up. That somebody is done is read from progress, not stored here.';
COMMENT ON COLUMN assignment.team IS 'The team that was asked as a whole; absent when people were named.';

CREATE TABLE assignment_person (
    person uuid NOT NULL REFERENCES person,
    item text NOT NULL,
    asked_by uuid NOT NULL REFERENCES person,
    assignment uuid NOT NULL REFERENCES assignment,
    PRIMARY KEY (person, item, asked_by)
);
CREATE INDEX assignment_person_assignment ON assignment_person (assignment);
COMMENT ON TABLE assignment_person IS 'Whom a request is for. Who asks the same person for the same item again renews the request.';
--rollback DROP TABLE assignment_person;
--rollback DROP TABLE assignment;
