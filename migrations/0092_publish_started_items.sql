--liquibase formatted sql

--changeset onward:1
CREATE VIEW started_item AS
    SELECT person, item, explored, reflected, discussed, committed, followed_through, minutes, completed
    FROM progress
    WHERE rung > 0;
COMMENT ON VIEW started_item IS 'The items that people hold at least one rung of: when they reached each rung, minutes spent, and when they completed it.';
--rollback DROP VIEW started_item;
