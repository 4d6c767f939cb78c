--liquibase formatted sql

--changeset onward:1
CREATE TABLE team_prompt (
    team uuid NOT NULL REFERENCES team,
    prompt text NOT NULL,
    last_used timestamptz,
    outcome text,
    noted timestamptz,
    PRIMARY KEY (team, prompt)
);
CREATE INDEX team_prompt_prompt ON team_prompt (prompt);
COMMENT ON TABLE team_prompt IS 'What the sheets of more than a year ago say in sum: when a team last used a prompt and how it last went. Nobody reads those sheets one by one any more.';

ALTER TABLE prompt_sheet ADD COLUMN remembered boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN prompt_sheet.remembered IS 'Whether team_prompt has it: set by the nightly job, taken back when the sheet is used or its outcomes are noted again.';
CREATE INDEX prompt_sheet_recent ON prompt_sheet (team) WHERE NOT remembered;
CREATE INDEX prompt_sheet_recent_made ON prompt_sheet (made) WHERE NOT remembered;
--rollback DROP INDEX prompt_sheet_recent_made;
--rollback DROP INDEX prompt_sheet_recent;
--rollback ALTER TABLE prompt_sheet DROP COLUMN remembered;
--rollback DROP TABLE team_prompt;
