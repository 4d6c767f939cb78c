--liquibase formatted sql

--changeset onward:1
ALTER TABLE assignment ADD COLUMN withdrawn_by uuid REFERENCES person;
CREATE INDEX assignment_withdrawn ON assignment (withdrawn) WHERE withdrawn IS NOT NULL;
COMMENT ON COLUMN assignment.withdrawn_by IS 'Who withdrew it: they and the asker find it among what can be restored for a day.';
--rollback DROP INDEX assignment_withdrawn;
--rollback ALTER TABLE assignment DROP COLUMN withdrawn_by;
