--liquibase formatted sql

--changeset onward:1
CREATE VIEW assigned_item AS
    SELECT reached.person, asked.id, asked.item, asked.reason, asked.asked_by, asker.name AS asked_by_name, asked.complete_by,
        asked.asked
    FROM assignment_person reached
        JOIN assignment asked ON asked.id = reached.assignment
        JOIN person asker ON asker.id = asked.asked_by
    WHERE asked.withdrawn IS NULL;
COMMENT ON VIEW assigned_item IS 'Every assignment that was not withdrawn, once for each person whom it is for.';
--rollback DROP VIEW assigned_item;

--changeset onward:2
CREATE VIEW pressing_assignment AS
    SELECT DISTINCT ON (person, item) person, id, item, reason, asked_by, asked_by_name, complete_by, asked
    FROM assigned_item
    ORDER BY person, item, complete_by, asked DESC, id DESC;
COMMENT ON VIEW pressing_assignment IS 'Of several assignments of an item to a person, the first to complete, and of those the newest.';
--rollback DROP VIEW pressing_assignment;
