--liquibase formatted sql

--changeset onward:1
ALTER TABLE prompt_sheet
    DROP CONSTRAINT prompt_sheet_minutes_check,
    ADD CONSTRAINT prompt_sheet_minutes_check CHECK (minutes BETWEEN 10 AND 90),
    ADD COLUMN moment_on date,
    ADD COLUMN audience text NOT NULL DEFAULT 'mixed',
    ADD COLUMN scope text,
    ADD COLUMN trained boolean NOT NULL DEFAULT false;
ALTER TABLE prompt_sheet RENAME COLUMN strand TO subject;
COMMENT ON COLUMN prompt_sheet.subject IS 'The title of the module or theme that runs through it, or empty.';
COMMENT ON COLUMN prompt_sheet.trained IS 'Whether somebody trained to facilitate runs it.';
--rollback ALTER TABLE prompt_sheet RENAME COLUMN subject TO strand;
--rollback DELETE FROM prompt_sheet_use WHERE sheet IN (SELECT id FROM prompt_sheet WHERE minutes > 60);
--rollback DELETE FROM prompt_sheet_prompt WHERE sheet IN (SELECT id FROM prompt_sheet WHERE minutes > 60);
--rollback DELETE FROM prompt_sheet WHERE minutes > 60;
--rollback ALTER TABLE prompt_sheet DROP COLUMN trained, DROP COLUMN scope, DROP COLUMN audience, DROP COLUMN moment_on;
--rollback ALTER TABLE prompt_sheet DROP CONSTRAINT prompt_sheet_minutes_check;
--rollback ALTER TABLE prompt_sheet ADD CONSTRAINT prompt_sheet_minutes_check CHECK (minutes BETWEEN 10 AND 60);

--changeset onward:2
ALTER TABLE prompt_sheet_prompt
    ADD COLUMN because_for_all text NOT NULL DEFAULT '',
    ADD COLUMN facts text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN prompt_sheet_prompt.because IS 'Why this one, for who leads the team.';
COMMENT ON COLUMN prompt_sheet_prompt.because_for_all IS 'Why this one, for whatever is printed or shared.';
COMMENT ON COLUMN prompt_sheet_prompt.facts IS 'Every fact that spoke for it, the weightiest first.';
--rollback ALTER TABLE prompt_sheet_prompt DROP COLUMN facts, DROP COLUMN because_for_all;
