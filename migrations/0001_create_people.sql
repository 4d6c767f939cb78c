--liquibase formatted sql

--changeset onward:1
CREATE TABLE team (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    parent uuid REFERENCES team,
    leader uuid
);
CREATE INDEX team_parent ON team (parent);
CREATE INDEX team_leader ON team (leader);
COMMENT ON TABLE team IS 'A node of the tree. Its leader is usually a member of the team above.';

CREATE TABLE team_line (
    team uuid NOT NULL REFERENCES team,
    above uuid NOT NULL REFERENCES team,
    distance smallint NOT NULL CHECK (distance >= 0),
    PRIMARY KEY (team, above)
);
CREATE INDEX team_line_above ON team_line (above, team);
COMMENT ON TABLE team_line IS 'Every team with itself (distance 0) and every team above it.';

CREATE TABLE person (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL UNIQUE,
    post text NOT NULL,
    team uuid NOT NULL REFERENCES team,
    line_manager uuid REFERENCES person
);
CREATE INDEX person_team ON person (team);
CREATE INDEX person_line_manager ON person (line_manager);
ALTER TABLE team ADD CONSTRAINT team_leader_is_a_person FOREIGN KEY (leader) REFERENCES person;

CREATE TABLE team_size (
    team uuid NOT NULL REFERENCES team,
    slot smallint NOT NULL,
    people integer NOT NULL,
    PRIMARY KEY (team, slot)
);
COMMENT ON TABLE team_size IS 'People in the team (slot 0) and in the teams below it (slots 1 to 32, by person), so that no row is hot.';

CREATE FUNCTION slot(person uuid, distance smallint) RETURNS smallint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN distance = 0 THEN 0 ELSE 1 + (get_byte(uuid_send(person), 15) & 31) END::smallint;
--rollback DROP FUNCTION slot(uuid, smallint);
--rollback DROP TABLE team_size;
--rollback ALTER TABLE team DROP CONSTRAINT team_leader_is_a_person;
--rollback DROP TABLE person;
--rollback DROP TABLE team_line;
--rollback DROP TABLE team;

--changeset onward:2
CREATE TABLE role_grant (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    role text NOT NULL CHECK (role IN ('reviewer', 'administrator', 'content-editor')),
    team uuid NOT NULL REFERENCES team,
    granted_by uuid REFERENCES person,
    granted timestamptz NOT NULL,
    revoked timestamptz
);
CREATE UNIQUE INDEX role_grant_in_force ON role_grant (person, role, team) WHERE revoked IS NULL;
COMMENT ON TABLE role_grant IS 'A role for a part of the tree. Nobody needs one to learn or to lead their own team.';
--rollback DROP TABLE role_grant;
