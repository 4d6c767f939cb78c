--liquibase formatted sql

--changeset onward:1
CREATE OR REPLACE VIEW open_commitment AS
    SELECT owner, review_on, module FROM commitment WHERE state = 'open';
COMMENT ON VIEW open_commitment IS 'That somebody has an open commitment, from which module, and when it is checked back on, to be counted. Its words are not in it.';
--rollback DROP VIEW open_commitment;
--rollback CREATE VIEW open_commitment AS
--rollback     SELECT owner, review_on FROM commitment WHERE state = 'open';
--rollback COMMENT ON VIEW open_commitment IS 'That somebody has an open commitment and when it is checked back on, to be counted. Its words are not in it.';
