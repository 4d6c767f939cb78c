--liquibase formatted sql

--changeset onward:1
CREATE VIEW kept_item AS
    SELECT person, item, kind FROM saved_item;
COMMENT ON VIEW kept_item IS 'The items that each person keeps for later or as favourites.';
--rollback DROP VIEW kept_item;
