--liquibase formatted sql

--changeset onward:1
ALTER TABLE prompt_sheet
    ADD COLUMN root uuid REFERENCES prompt_sheet,
    ADD COLUMN taken_off text[] NOT NULL DEFAULT '{}';
UPDATE prompt_sheet SET root = id;
ALTER TABLE prompt_sheet ALTER COLUMN root SET NOT NULL;
CREATE INDEX prompt_sheet_root ON prompt_sheet (root);
COMMENT ON COLUMN prompt_sheet.root IS 'The first sheet of the same request: itself, unless it is another version or came of swapping, dropping or adding.';
COMMENT ON COLUMN prompt_sheet.taken_off IS 'The prompts that the change which made it took off: they do not come back on this request.';
--rollback ALTER TABLE prompt_sheet DROP COLUMN taken_off, DROP COLUMN root;

--changeset onward:2
ALTER TABLE prompt_sheet_use ADD COLUMN session uuid REFERENCES discussion_session;
CREATE INDEX prompt_sheet_use_session ON prompt_sheet_use (session) WHERE session IS NOT NULL;
COMMENT ON COLUMN prompt_sheet_use.session IS 'The session that has a copy of the sheet as its agenda, if it was run as one.';
--rollback ALTER TABLE prompt_sheet_use DROP COLUMN session;

--changeset onward:3
CREATE TABLE prompt_sheet_thought (
    sheet uuid NOT NULL REFERENCES prompt_sheet,
    person uuid NOT NULL REFERENCES person,
    thought timestamptz NOT NULL,
    PRIMARY KEY (sheet, person)
);
CREATE INDEX prompt_sheet_thought_person ON prompt_sheet_thought (person);
COMMENT ON TABLE prompt_sheet_thought IS 'That somebody has thought a shared sheet through, and when. What they thought is nowhere.';
--rollback DROP TABLE prompt_sheet_thought;
