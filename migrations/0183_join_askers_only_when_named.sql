--liquibase formatted sql

--changeset onward:1
CREATE OR REPLACE VIEW assigned_item AS
    SELECT reached.person, asked.id, asked.item, asked.reason, asked.asked_by, asker.name AS asked_by_name, asked.complete_by,
        asked.asked
    FROM assignment_person reached
        JOIN assignment asked ON asked.id = reached.assignment
        LEFT JOIN person asker ON asker.id = asked.asked_by
    WHERE asked.withdrawn IS NULL;
COMMENT ON VIEW assigned_item IS 'Every assignment that was not withdrawn, once for each person whom it is for. Every asker exists; the outer join lets PostgreSQL leave it out where the name is not read.';
--rollback CREATE OR REPLACE VIEW assigned_item AS
--rollback     SELECT reached.person, asked.id, asked.item, asked.reason, asked.asked_by, asker.name AS asked_by_name, asked.complete_by,
--rollback         asked.asked
--rollback     FROM assignment_person reached
--rollback         JOIN assignment asked ON asked.id = reached.assignment
--rollback         JOIN person asker ON asker.id = asked.asked_by
--rollback     WHERE asked.withdrawn IS NULL;
