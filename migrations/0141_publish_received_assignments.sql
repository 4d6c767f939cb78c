--liquibase formatted sql

--changeset onward:1
CREATE VIEW received_assignment AS
    SELECT reached.person, asked.id, asked.item, asked.asked_by, asker.name AS asked_by_name, asked.asked, asked.withdrawn
    FROM assignment_person reached
        JOIN assignment asked ON asked.id = reached.assignment
        JOIN person asker ON asker.id = asked.asked_by;
COMMENT ON VIEW received_assignment IS 'Every assignment that somebody received, with those that were withdrawn.';
--rollback DROP VIEW received_assignment;
