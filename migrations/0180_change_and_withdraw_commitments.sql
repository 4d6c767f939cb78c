--liquibase formatted sql

-- A commitment that was withdrawn or discarded keeps its words, so that it can be brought back for a day. A job deletes the words of
-- discarded ones after that.
--changeset onward:1
ALTER TABLE commitment
    DROP CONSTRAINT commitment_state_check,
    DROP CONSTRAINT commitment_check2,
    ADD COLUMN ended timestamptz,
    ADD CONSTRAINT commitment_state_check CHECK (state IN ('proposed', 'open', 'withdrawn', 'discarded', 'closed')),
    ADD CONSTRAINT commitment_ended_check CHECK (state <> 'withdrawn' OR (ended IS NOT NULL AND confirmed IS NOT NULL)),
    ADD CONSTRAINT commitment_words_check CHECK (state <> 'discarded' OR ended IS NOT NULL OR ("when" = '' AND will = ''));
COMMENT ON COLUMN commitment.ended IS 'When its owner withdrew or discarded it.';
COMMENT ON TABLE commitment IS 'When …, I will …. A proposal was taken down by somebody else; a discarded one keeps its words for a day.';
CREATE INDEX commitment_discarded ON commitment (ended) WHERE state = 'discarded' AND will <> '';
--rollback DROP INDEX commitment_discarded;
--rollback UPDATE commitment SET state = 'closed', review_on = NULL WHERE state = 'withdrawn';
--rollback UPDATE commitment SET "when" = '', will = '' WHERE state = 'discarded';
--rollback ALTER TABLE commitment
--rollback     DROP CONSTRAINT commitment_words_check,
--rollback     DROP CONSTRAINT commitment_ended_check,
--rollback     DROP CONSTRAINT commitment_state_check,
--rollback     DROP COLUMN ended,
--rollback     ADD CONSTRAINT commitment_state_check CHECK (state IN ('proposed', 'open', 'discarded', 'closed')),
--rollback     ADD CONSTRAINT commitment_check2 CHECK (state <> 'discarded' OR ("when" = '' AND will = ''));
--rollback COMMENT ON TABLE commitment IS 'When …, I will …. A proposal was taken down by somebody else; a discarded one keeps no word of it.';

--changeset onward:2
CREATE TABLE commitment_revision (
    commitment uuid NOT NULL REFERENCES commitment,
    until timestamptz NOT NULL,
    "when" text NOT NULL CHECK (length("when") <= 200),
    will text NOT NULL CHECK (length(will) <= 200),
    scope text NOT NULL CHECK (scope IN ('self', 'team', 'organisation')),
    review_on date NOT NULL,
    PRIMARY KEY (commitment, until)
);
COMMENT ON TABLE commitment_revision IS 'What an open commitment said before its owner changed it.';
--rollback DROP TABLE commitment_revision;

--changeset onward:3
ALTER TABLE check_back
    ADD COLUMN words text NOT NULL DEFAULT '' CHECK (length(words) <= 500),
    ADD COLUMN changes uuid UNIQUE REFERENCES check_back;
COMMENT ON COLUMN check_back.words IS 'The owner''s own words, stored as they are, like the words of the commitment.';
COMMENT ON COLUMN check_back.changes IS 'The answer that this one replaces.';
--rollback ALTER TABLE check_back DROP COLUMN changes, DROP COLUMN words;
