--liquibase formatted sql

-- People are expected, become active and leave. Whoever is not active is in no team, so that every statement that asks for
-- the members of a team leaves them out. See docs/decisions/0024.

--changeset onward:1
ALTER TABLE person
    ADD COLUMN lifecycle_state text NOT NULL DEFAULT 'active' CHECK (lifecycle_state IN ('expected', 'active', 'left')),
    ADD COLUMN expected_on date,
    ADD COLUMN expected_manager uuid REFERENCES person,
    ADD COLUMN employee_number text,
    ADD COLUMN record_name text COLLATE names,
    ALTER COLUMN team DROP NOT NULL,
    ADD CONSTRAINT person_is_in_a_team_while_active CHECK ((team IS NOT NULL) = (lifecycle_state = 'active')),
    ADD CONSTRAINT person_has_a_line_manager_while_active CHECK (line_manager IS NULL OR lifecycle_state = 'active'),
    ADD CONSTRAINT person_is_expected_on_a_day CHECK ((expected_on IS NOT NULL) = (lifecycle_state = 'expected')),
    ADD CONSTRAINT person_has_an_expected_manager_while_expected CHECK (expected_manager IS NULL OR lifecycle_state = 'expected');
CREATE UNIQUE INDEX person_employee_number ON person (employee_number) WHERE employee_number IS NOT NULL;
CREATE INDEX person_expected_on ON person (expected_on) WHERE lifecycle_state = 'expected';
COMMENT ON COLUMN person.team IS 'The team of the primary post; NULL for whoever is expected or has left.';
COMMENT ON COLUMN person.team_since IS 'Since when they are in their team, or in none; -infinity when that is not known.';
COMMENT ON COLUMN person.post IS 'The title of the primary post: of the last one for whoever has left.';
COMMENT ON COLUMN person.name IS 'The name that every page shows: the preferred name, or the name on record where there is none.';
COMMENT ON COLUMN person.record_name IS 'The name in the personnel record. NULL when it is the one that is shown. Only administration reads it.';
COMMENT ON COLUMN person.expected_manager IS 'Who becomes the line manager of an expected person when they start.';

CREATE TABLE person_state_change (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    state text NOT NULL CHECK (state IN ('expected', 'active', 'left')),
    since timestamptz NOT NULL
);
CREATE INDEX person_state_change_person ON person_state_change (person, since);
COMMENT ON TABLE person_state_change IS 'When somebody was expected, became active, left or came back. Nothing for the time before this table.';

CREATE TABLE person_leave (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    first_day date NOT NULL,
    last_day date NOT NULL DEFAULT 'infinity',
    CHECK (first_day <= last_day)
);
CREATE INDEX person_leave_person ON person_leave (person, first_day);
COMMENT ON TABLE person_leave IS 'When somebody is away for long. Dates only: the reason is nobody''s business here.';
--rollback DROP TABLE person_leave;
--rollback DROP TABLE person_state_change;
--rollback DROP INDEX person_employee_number;
--rollback DROP INDEX person_expected_on;
--rollback ALTER TABLE person
--rollback     DROP CONSTRAINT person_is_in_a_team_while_active,
--rollback     DROP CONSTRAINT person_has_a_line_manager_while_active,
--rollback     DROP CONSTRAINT person_is_expected_on_a_day,
--rollback     DROP CONSTRAINT person_has_an_expected_manager_while_expected;
--rollback UPDATE person SET team = coalesce(
--rollback     (SELECT team FROM past_membership WHERE past_membership.person = person.id ORDER BY until DESC LIMIT 1),
--rollback     (SELECT id FROM team WHERE parent IS NULL ORDER BY id LIMIT 1))
--rollback WHERE team IS NULL;
--rollback ALTER TABLE person
--rollback     DROP COLUMN record_name,
--rollback     DROP COLUMN employee_number,
--rollback     DROP COLUMN expected_manager,
--rollback     DROP COLUMN expected_on,
--rollback     DROP COLUMN lifecycle_state,
--rollback     ALTER COLUMN team SET NOT NULL;

--changeset onward:2
-- Two addresses that differ in nothing but case are one address. Where two people have it, the first of them keeps it; the
-- others get one that no mail goes to and that administration can search for, because nobody else knows whose it is.
UPDATE person SET email = person.email || '.same-as-another-' || later.number || '.invalid'
FROM (
    SELECT id, row_number() OVER (PARTITION BY lower(email COLLATE names) ORDER BY id) - 1 AS number FROM person) later
WHERE later.id = person.id AND later.number > 0;
CREATE UNIQUE INDEX person_email ON person (lower(email COLLATE names));
ALTER TABLE person DROP CONSTRAINT person_email_key;
--rollback ALTER TABLE person ADD CONSTRAINT person_email_key UNIQUE (email);
--rollback DROP INDEX person_email;

--changeset onward:3
CREATE TABLE post (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    title text NOT NULL,
    team uuid NOT NULL REFERENCES team,
    is_primary boolean NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL DEFAULT 'infinity',
    CHECK (since <= until)
);
CREATE UNIQUE INDEX post_primary ON post (person) WHERE is_primary AND until = 'infinity';
CREATE INDEX post_person ON post (person, since);
CREATE INDEX post_team ON post (team) WHERE until = 'infinity';
COMMENT ON TABLE post IS 'What somebody works as, in which team, from when until when. person.team and person.post say the same of the primary one.';
COMMENT ON COLUMN post.since IS '-infinity when it is not known; in the future for an expected person.';
INSERT INTO post (id, person, title, team, is_primary, since)
SELECT gen_random_uuid(), id, post, team, true, team_since FROM person;
--rollback DROP TABLE post;

--changeset onward:4
CREATE TABLE person_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    person uuid NOT NULL REFERENCES person,
    linked timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX person_identity_person ON person_identity (person);
COMMENT ON TABLE person_identity IS 'Who somebody is for another system: the issuer of a token or a provisioning client, and its name for them.';
--rollback DROP TABLE person_identity;

--changeset onward:5
CREATE INDEX sign_in_session_person ON sign_in_session (person);
COMMENT ON INDEX sign_in_session_person IS 'Finds the sessions of whoever leaves.';
--rollback DROP INDEX sign_in_session_person;
