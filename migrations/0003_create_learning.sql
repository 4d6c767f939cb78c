--liquibase formatted sql

--changeset onward:1
CREATE TABLE learning_event (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    item text NOT NULL,
    version text NOT NULL,
    rung text NOT NULL CHECK (rung IN ('explored', 'reflected', 'discussed', 'committed', 'followed-through')),
    minutes integer NOT NULL CHECK (minutes BETWEEN 0 AND 600),
    happened timestamptz NOT NULL,
    recorded timestamptz NOT NULL,
    counts_for text[] NOT NULL,
    source uuid,
    retracts uuid REFERENCES learning_event
);
CREATE INDEX learning_event_person ON learning_event (person, happened);
CREATE INDEX learning_event_source ON learning_event (source) WHERE source IS NOT NULL;
CREATE UNIQUE INDEX learning_event_retracted_once ON learning_event (retracts) WHERE retracts IS NOT NULL;
COMMENT ON TABLE learning_event IS 'Append-only. A correction is a new event that retracts an earlier one.';
COMMENT ON COLUMN learning_event.counts_for IS 'The item and every module that linked it when it happened.';
COMMENT ON COLUMN learning_event.source IS 'The session or commitment that it came from, if any.';

CREATE TABLE progress (
    person uuid NOT NULL REFERENCES person,
    item text NOT NULL,
    explored timestamptz,
    reflected timestamptz,
    discussed timestamptz,
    committed timestamptz,
    followed_through timestamptz,
    minutes integer NOT NULL,
    previous smallint NOT NULL DEFAULT 0,
    rung smallint NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN followed_through IS NOT NULL THEN 5
            WHEN committed IS NOT NULL THEN 4
            WHEN discussed IS NOT NULL THEN 3
            WHEN reflected IS NOT NULL THEN 2
            WHEN explored IS NOT NULL THEN 1
            ELSE 0
        END) STORED,
    PRIMARY KEY (person, item)
);
COMMENT ON COLUMN progress.previous IS 'The rung before the last change: lets one statement move the counters by the difference.';

CREATE VIEW folded_progress AS
    SELECT event.person, counted.item, sum(event.minutes)::integer AS minutes,
        min(happened) FILTER (WHERE rung = 'explored') AS explored,
        min(happened) FILTER (WHERE rung = 'reflected') AS reflected,
        min(happened) FILTER (WHERE rung = 'discussed') AS discussed,
        min(happened) FILTER (WHERE rung = 'committed') AS committed,
        min(happened) FILTER (WHERE rung = 'followed-through') AS followed_through
    FROM learning_event event CROSS JOIN unnest(counts_for) AS counted (item)
    WHERE retracts IS NULL
      AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
    GROUP BY event.person, counted.item;
COMMENT ON VIEW folded_progress IS 'What progress must be, from the events alone: retracted ones and their corrections left out.';

CREATE TABLE ladder_count (
    team uuid NOT NULL REFERENCES team,
    item text NOT NULL,
    rung smallint NOT NULL CHECK (rung BETWEEN 1 AND 5),
    slot smallint NOT NULL,
    people integer NOT NULL,
    PRIMARY KEY (team, item, rung, slot)
);
COMMENT ON TABLE ladder_count IS 'People by their highest rung: the team''s own (slot 0) and those below it (slots 1 to 32, by person).';
--rollback DROP TABLE ladder_count;
--rollback DROP VIEW folded_progress;
--rollback DROP TABLE progress;
--rollback DROP TABLE learning_event;

--changeset onward:2 splitStatements:false
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: write a correcting event instead', TG_TABLE_NAME;
END $$;
--rollback DROP FUNCTION refuse_change();

--changeset onward:3
CREATE TRIGGER learning_event_is_append_only BEFORE UPDATE OR DELETE ON learning_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
--rollback DROP TRIGGER learning_event_is_append_only ON learning_event;

--changeset onward:4
CREATE TABLE mandatory_record (
    person uuid NOT NULL REFERENCES person,
    subject text NOT NULL,
    completed date NOT NULL,
    expires date,
    PRIMARY KEY (person, subject)
);
COMMENT ON TABLE mandatory_record IS 'Comes in from elsewhere; the floor under the ladder.';
--rollback DROP TABLE mandatory_record;
