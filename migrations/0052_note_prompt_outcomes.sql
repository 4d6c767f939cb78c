--liquibase formatted sql

--changeset onward:1
CREATE TABLE prompt_outcome (
    sheet uuid NOT NULL REFERENCES prompt_sheet,
    prompt text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('used', 'skipped', 'worked', 'fell-flat')),
    noted timestamptz NOT NULL,
    noted_by uuid NOT NULL REFERENCES person,
    PRIMARY KEY (sheet, prompt)
);
COMMENT ON TABLE prompt_outcome IS 'How a question went, as whoever leads the team saw it. What anybody said is kept nowhere.';
--rollback DROP TABLE prompt_outcome;

--changeset onward:2
CREATE TABLE prompt_report (
    id uuid PRIMARY KEY,
    prompt text NOT NULL,
    wording text NOT NULL,
    why text NOT NULL CHECK (length(why) <= 300),
    until_changed text
);
COMMENT ON TABLE prompt_report IS 'That somebody found a question excluding. Nothing here may lead back to a person, a team or a day: the id is random, and all rows are written anew in the order of their ids whenever one is added, so that neither their order nor their transaction tells which came with what else.';
COMMENT ON COLUMN prompt_report.wording IS 'The question as it read.';
COMMENT ON COLUMN prompt_report.until_changed IS 'Set by a content editor who looked: the version of the prompt that stays withdrawn.';
--rollback DROP TABLE prompt_report;
