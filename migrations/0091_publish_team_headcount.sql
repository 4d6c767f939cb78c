--liquibase formatted sql

-- Views that a feature publishes for other packages to read. Their SQL names no table of another package: see
-- docs/decisions/0023. PostgreSQL inlines them, so that a condition on a person or a team reaches the tables' indexes.

--changeset onward:1
CREATE VIEW team_headcount AS
    SELECT team, people, CASE WHEN slot = 0 THEN people ELSE 0 END AS members FROM team_size;
COMMENT ON VIEW team_headcount IS 'How many people are in a team and below it, and how many of them are its members. A team has several rows: add them up.';
--rollback DROP VIEW team_headcount;
