--liquibase formatted sql

-- One row for each person and request. Before, a second request for the same item by the same person replaced the first,
-- and withdrawing the second left neither. Which rows were replaced is not recorded, so they cannot be brought back here.

--changeset onward:1
ALTER TABLE assignment_person
    DROP CONSTRAINT assignment_person_pkey,
    ADD PRIMARY KEY (person, assignment),
    DROP COLUMN item,
    DROP COLUMN asked_by;
COMMENT ON TABLE assignment_person IS 'Whom a request is for. Several requests for the same item stand beside each other until each is withdrawn.';
--rollback ALTER TABLE assignment_person ADD COLUMN item text, ADD COLUMN asked_by uuid REFERENCES person;
--rollback UPDATE assignment_person SET item = assignment.item, asked_by = assignment.asked_by
--rollback FROM assignment WHERE assignment.id = assignment_person.assignment;
--rollback DELETE FROM assignment_person older USING assignment_person newer
--rollback WHERE newer.person = older.person AND newer.item = older.item AND newer.asked_by = older.asked_by
--rollback   AND newer.assignment > older.assignment;
--rollback ALTER TABLE assignment_person
--rollback     ALTER COLUMN item SET NOT NULL,
--rollback     ALTER COLUMN asked_by SET NOT NULL,
--rollback     DROP CONSTRAINT assignment_person_pkey,
--rollback     ADD PRIMARY KEY (person, item, asked_by);
--rollback COMMENT ON TABLE assignment_person IS 'Whom a request is for. Who asks the same person for the same item again renews the request.';
