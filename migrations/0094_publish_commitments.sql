--liquibase formatted sql

--changeset onward:1
CREATE VIEW current_commitment AS
    SELECT mine.owner, mine.id, mine.state, mine.module, mine."when", mine.will, mine.scope, mine.taken_down_by,
        writer.name AS taken_down_by_name, mine.review_on, mine.proposed
    FROM commitment mine JOIN person writer ON writer.id = mine.taken_down_by
    WHERE mine.state IN ('proposed', 'open');
COMMENT ON VIEW current_commitment IS 'Commitments that are proposed or open, with their words: to be shown to their owner only.';
--rollback DROP VIEW current_commitment;

--changeset onward:2
CREATE VIEW open_commitment AS
    SELECT owner, review_on FROM commitment WHERE state = 'open';
COMMENT ON VIEW open_commitment IS 'That somebody has an open commitment and when it is checked back on, to be counted. Its words are not in it.';
--rollback DROP VIEW open_commitment;
