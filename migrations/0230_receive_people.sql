--liquibase formatted sql

--changeset onward:1
ALTER TABLE team ADD COLUMN code text;
CREATE UNIQUE INDEX team_code ON team (code) WHERE code IS NOT NULL;
COMMENT ON COLUMN team.code IS 'The code of the team in the system that people are imported from. NULL when it has none.';
--rollback DROP INDEX team_code;
--rollback ALTER TABLE team DROP COLUMN code;

--changeset onward:2
-- Not everybody has a work email address. An empty one is none.
DROP INDEX person_email;
CREATE UNIQUE INDEX person_email ON person (lower(email COLLATE names)) WHERE email <> '';
COMMENT ON COLUMN person.email IS 'The work email address; empty for somebody who has none.';
--rollback DROP INDEX person_email;
--rollback UPDATE person SET email = id || '.has-no-address.invalid' WHERE email = '';
--rollback CREATE UNIQUE INDEX person_email ON person (lower(email COLLATE names));

--changeset onward:3
ALTER TABLE person
    ADD COLUMN role_family text,
    ADD COLUMN band text,
    ADD COLUMN working_days smallint CHECK (working_days BETWEEN 1 AND 127);
COMMENT ON COLUMN person.role_family IS 'The group of professions of the primary post, as the personnel system calls it. NULL when it is not known.';
COMMENT ON COLUMN person.band IS 'The pay band of the primary post, as the personnel system calls it. NULL when it is not known.';
COMMENT ON COLUMN person.working_days IS 'A bit for each day on which they usually work: 1 for Monday, 64 for Sunday. NULL when it is not known.';
--rollback ALTER TABLE person DROP COLUMN working_days, DROP COLUMN band, DROP COLUMN role_family;
