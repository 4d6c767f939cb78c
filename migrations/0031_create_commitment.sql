--liquibase formatted sql

--changeset onward:1
CREATE TABLE commitment (
    id uuid PRIMARY KEY,
    owner uuid NOT NULL REFERENCES person,
    module text NOT NULL,
    session uuid,
    taken_down_by uuid NOT NULL REFERENCES person,
    state text NOT NULL CHECK (state IN ('proposed', 'open', 'discarded', 'closed')),
    "when" text NOT NULL CHECK (length("when") <= 200),
    will text NOT NULL CHECK (length(will) <= 200),
    scope text NOT NULL CHECK (scope IN ('self', 'team', 'organisation')),
    review_on date,
    proposed timestamptz NOT NULL,
    confirmed timestamptz,
    CHECK (state NOT IN ('open', 'closed') OR confirmed IS NOT NULL),
    CHECK (state <> 'open' OR review_on IS NOT NULL),
    CHECK (state <> 'discarded' OR ("when" = '' AND will = ''))
);
CREATE INDEX commitment_owner ON commitment (owner, state);
COMMENT ON TABLE commitment IS 'When …, I will …. A proposal was taken down by somebody else; a discarded one keeps no word of it.';
COMMENT ON COLUMN commitment.session IS 'The discussion session it came out of, if any.';
COMMENT ON COLUMN commitment.review_on IS 'The next check-back; absent when a proposal left it open, and once closed.';

CREATE TABLE check_back (
    id uuid PRIMARY KEY,
    commitment uuid NOT NULL REFERENCES commitment,
    answer text NOT NULL CHECK (answer IN ('kept', 'partly', 'changed', 'not-yet')),
    answered timestamptz NOT NULL,
    ask_again_on date
);
CREATE INDEX check_back_commitment ON check_back (commitment, answered);
COMMENT ON TABLE check_back IS 'What the owner answered. Not yet always books the next one; the others do when the owner wants it.';
--rollback DROP TABLE check_back;
--rollback DROP TABLE commitment;
