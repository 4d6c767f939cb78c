--liquibase formatted sql

--changeset onward:1
ALTER TABLE person ADD COLUMN team_since timestamptz NOT NULL DEFAULT '-infinity';
COMMENT ON COLUMN person.team_since IS 'Since when they are in their team; -infinity when that is not known.';

CREATE TABLE past_membership (
    person uuid NOT NULL REFERENCES person,
    team uuid NOT NULL REFERENCES team,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (person, until)
);
CREATE INDEX past_membership_team ON past_membership (team, until);
COMMENT ON TABLE past_membership IS 'The teams that somebody was in before the present one: tells who was expected at a session.';
--rollback DROP TABLE past_membership;
--rollback ALTER TABLE person DROP COLUMN team_since;
