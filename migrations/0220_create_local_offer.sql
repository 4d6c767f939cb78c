--liquibase formatted sql

--changeset onward:1
CREATE TABLE local_offer (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES team,
    kind text NOT NULL,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    purpose text NOT NULL CHECK (char_length(purpose) BETWEEN 1 AND 300),
    reach text NOT NULL CHECK (char_length(reach) BETWEEN 1 AND 200),
    link text NOT NULL CHECK (link = '' OR (link LIKE 'https://%' AND char_length(link) <= 300)),
    reviewed_on date NOT NULL
);
CREATE INDEX local_offer_team ON local_offer (team);
COMMENT ON TABLE local_offer IS 'Staff networks, mentoring, coaching and trained facilitators inside the organisation, for the people in a part of the tree. Entered by administrators. Nobody''s membership is stored.';
COMMENT ON COLUMN local_offer.reach IS 'How to reach it: a role, a shared mailbox, a phone number or a place.';
COMMENT ON COLUMN local_offer.link IS 'An address of the organisation''s intranet; may be empty.';
COMMENT ON COLUMN local_offer.reviewed_on IS 'When somebody last made sure that all of this is still so.';
--rollback DROP TABLE local_offer;
