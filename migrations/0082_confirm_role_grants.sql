--liquibase formatted sql

--changeset onward:1
ALTER TABLE role_grant
    ADD COLUMN confirmed timestamptz,
    ADD COLUMN confirmed_by uuid REFERENCES person,
    ADD COLUMN revoked_by uuid REFERENCES person,
    ADD CONSTRAINT role_grant_is_confirmed_by_a_second_person CHECK (
        confirmed_by IS NULL
        OR (confirmed IS NOT NULL AND confirmed_by <> person AND confirmed_by IS DISTINCT FROM granted_by));
-- A reviewer who granted themselves the role waits for a second person now; everything else stays in force.
UPDATE role_grant SET confirmed = granted WHERE role <> 'reviewer' OR granted_by IS NULL OR granted_by <> person;
CREATE VIEW role_in_force AS
    SELECT id, person, role, team FROM role_grant WHERE confirmed IS NOT NULL AND revoked IS NULL;
COMMENT ON VIEW role_in_force IS 'Who may do what now: grants that wait for confirmation are not in it.';
COMMENT ON COLUMN role_grant.granted_by IS 'Absent when whoever runs the service granted it on the command line.';
COMMENT ON COLUMN role_grant.confirmed IS 'Since when it is in force. Absent while it waits for a second administrator.';
COMMENT ON COLUMN role_grant.confirmed_by IS 'The second administrator, where one was needed.';
--rollback DROP VIEW role_in_force;
--rollback UPDATE role_grant SET revoked = granted WHERE confirmed IS NULL AND revoked IS NULL;
--rollback ALTER TABLE role_grant DROP CONSTRAINT role_grant_is_confirmed_by_a_second_person, DROP COLUMN revoked_by, DROP COLUMN confirmed_by, DROP COLUMN confirmed;

--changeset onward:2
-- A content editor edits what everybody reads, whatever team the role was granted for: the row says so now.
UPDATE role_grant SET revoked = now()
WHERE role = 'content-editor' AND revoked IS NULL
  AND id NOT IN (
    SELECT DISTINCT ON (person) id
    FROM role_grant
    WHERE role = 'content-editor' AND revoked IS NULL
    ORDER BY person, granted, id);
UPDATE role_grant SET team = (
    SELECT above FROM team_line WHERE team_line.team = role_grant.team ORDER BY distance DESC LIMIT 1)
WHERE role = 'content-editor' AND revoked IS NULL;
--rollback SELECT 1;
