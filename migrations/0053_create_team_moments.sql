--liquibase formatted sql

--changeset onward:1
CREATE TABLE team_moment (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES team,
    moment text NOT NULL,
    day date NOT NULL,
    entered timestamptz NOT NULL,
    entered_by uuid NOT NULL REFERENCES person,
    UNIQUE (team, moment, day)
);
COMMENT ON TABLE team_moment IS 'What is coming up for a team, or just past: a kind and a day, and no words, so that nobody can be named.';
--rollback DROP TABLE team_moment;
