--liquibase formatted sql

--changeset onward:1
ALTER TABLE team
    ADD COLUMN state_since timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN closed_at timestamptz,
    ADD COLUMN merged_into uuid REFERENCES team,
    ADD CONSTRAINT team_is_merged_when_closed CHECK (merged_into IS NULL OR (closed_at IS NOT NULL AND merged_into <> id)),
    ADD CONSTRAINT team_has_no_leader_when_closed CHECK (closed_at IS NULL OR leader IS NULL);
COMMENT ON COLUMN team.state_since IS 'Since when it has this name, parent and leader; -infinity when that is not known.';
COMMENT ON COLUMN team.closed_at IS 'When it was closed. Its row and its place in the tree stay, so that whoever leads a team above reads what it did.';
COMMENT ON COLUMN team.merged_into IS 'The team that took over its people and the teams below it; it is the parent of the closed team, too.';

CREATE TABLE past_team (
    team uuid NOT NULL REFERENCES team,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL,
    name text COLLATE names NOT NULL,
    parent uuid REFERENCES team,
    leader uuid REFERENCES person,
    PRIMARY KEY (team, until)
);
CREATE INDEX past_team_leader ON past_team (leader);
COMMENT ON TABLE past_team IS 'The names, parents and leaders that a team had before the present ones.';
--rollback DROP TABLE past_team;
--rollback ALTER TABLE team
--rollback     DROP CONSTRAINT team_has_no_leader_when_closed,
--rollback     DROP CONSTRAINT team_is_merged_when_closed,
--rollback     DROP COLUMN merged_into,
--rollback     DROP COLUMN closed_at,
--rollback     DROP COLUMN state_since;
