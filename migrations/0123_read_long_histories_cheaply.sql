--liquibase formatted sql

-- When a team last discussed a module, and what it ran lately, without reading every session that it ever held.
--changeset onward:1
CREATE INDEX discussion_session_last_held ON discussion_session (team, module, held DESC) WHERE closed IS NOT NULL;
CREATE INDEX discussion_session_held ON discussion_session (team, held) WHERE closed IS NOT NULL;
--rollback DROP INDEX discussion_session_held;
--rollback DROP INDEX discussion_session_last_held;

-- The figures of all teams about prompts are counted once a day at most, not at each view.
--changeset onward:2
CREATE TABLE prompt_figure (
    prompt text PRIMARY KEY,
    teams integer NOT NULL,
    is_rated boolean NOT NULL,
    worked integer NOT NULL,
    all_right integer NOT NULL,
    fell_flat integer NOT NULL,
    skipped integer NOT NULL
);
COMMENT ON TABLE prompt_figure IS 'How many teams used a prompt, and their last outcomes, as they were at prompt_figure_count. Prompts that too few teams used are left out.';

CREATE TABLE prompt_figure_count (
    id smallint PRIMARY KEY CHECK (id = 1),
    counted timestamptz NOT NULL,
    used_by_few integer NOT NULL
);
COMMENT ON TABLE prompt_figure_count IS 'When the figures of prompts were last counted, and how many prompts too few teams used. One row.';
--rollback DROP TABLE prompt_figure_count;
--rollback DROP TABLE prompt_figure;
