--liquibase formatted sql

--changeset onward:1
CREATE TABLE prompt_sheet (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES team,
    made_by uuid NOT NULL REFERENCES person,
    made timestamptz NOT NULL,
    minutes smallint NOT NULL CHECK (minutes BETWEEN 10 AND 60),
    moment text,
    mode text NOT NULL,
    seed bigint NOT NULL,
    strand text NOT NULL,
    notes text[] NOT NULL
);
CREATE INDEX prompt_sheet_team ON prompt_sheet (team, made);
COMMENT ON TABLE prompt_sheet IS 'One composed sheet of questions for one meeting of a team. Until it is used it is only a preview.';
COMMENT ON COLUMN prompt_sheet.strand IS 'The title of the module that runs through it, or empty.';

CREATE TABLE prompt_sheet_prompt (
    sheet uuid NOT NULL REFERENCES prompt_sheet,
    place smallint NOT NULL CHECK (place >= 1),
    prompt text NOT NULL,
    version text NOT NULL,
    text text NOT NULL,
    depth smallint NOT NULL,
    stage text NOT NULL,
    format text NOT NULL,
    minutes smallint NOT NULL,
    follow_on text NOT NULL,
    because text NOT NULL,
    PRIMARY KEY (sheet, place)
);
COMMENT ON TABLE prompt_sheet_prompt IS 'What the sheet said when it was made: an edited prompt does not rewrite it.';

CREATE TABLE prompt_sheet_use (
    id uuid PRIMARY KEY,
    sheet uuid NOT NULL REFERENCES prompt_sheet,
    how text NOT NULL CHECK (how IN ('run', 'printed', 'shared')),
    used timestamptz NOT NULL,
    used_by uuid NOT NULL REFERENCES person
);
CREATE INDEX prompt_sheet_use_sheet ON prompt_sheet_use (sheet);
COMMENT ON TABLE prompt_sheet_use IS 'From its last use on, the prompts of a sheet rest for its team.';
--rollback DROP TABLE prompt_sheet_use;
--rollback DROP TABLE prompt_sheet_prompt;
--rollback DROP TABLE prompt_sheet;
