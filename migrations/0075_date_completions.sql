--liquibase formatted sql

-- A completion is a dated fact: what was held on a day, under the rule that was in force on that day. The rules are kept here,
-- because content files only say what is asked today.

--changeset onward:1
CREATE TABLE completion_rule (
    item text NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL DEFAULT 'infinity',
    needs text[] NOT NULL
        CHECK (needs <@ ARRAY['explored', 'reflected', 'discussed', 'committed', 'followed-through']),
    PRIMARY KEY (item, since)
);
COMMENT ON TABLE completion_rule IS 'Which rungs completed an item, from when until when. Only the current rule of an item is ever changed: it ends.';
COMMENT ON COLUMN completion_rule.since IS '-infinity for the first rule that this database knew of an item.';

ALTER TABLE progress ADD COLUMN completed timestamptz;
COMMENT ON COLUMN progress.completed IS 'When the item was completed under the rule of that day; made from the rungs and completion_rule.';
--rollback ALTER TABLE progress DROP COLUMN completed;
--rollback DROP TABLE completion_rule;

--changeset onward:2 splitStatements:false
-- The first moment at which everything was held that the rule of that moment needed. In PL/pgSQL, so that its plan is kept
-- for the session.
CREATE FUNCTION completion(
    of text, explored timestamptz, reflected timestamptz, discussed timestamptz, committed timestamptz,
    followed_through timestamptz) RETURNS timestamptz LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT min(greatest(rule.since, held.last))
        FROM completion_rule rule
            CROSS JOIN LATERAL (
                SELECT max(rung.reached) AS last, count(*) - count(rung.reached) AS missing
                FROM (VALUES
                    ('explored', explored), ('reflected', reflected), ('discussed', discussed),
                    ('committed', committed), ('followed-through', followed_through)) AS rung (word, reached)
                WHERE rung.word = ANY (rule.needs)) held
        WHERE rule.item = of AND held.missing = 0 AND greatest(rule.since, held.last) <= rule.until);
END $$;
--rollback DROP FUNCTION completion(text, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz);

--changeset onward:3
CREATE OR REPLACE VIEW folded_progress AS
    SELECT person, item, minutes, explored, reflected, discussed, committed, followed_through,
        completion(item, explored, reflected, discussed, committed, followed_through) AS completed
    FROM (
        SELECT event.person, counted.item, sum(event.minutes)::integer AS minutes,
            min(happened) FILTER (WHERE rung = 'explored') AS explored,
            min(happened) FILTER (WHERE rung = 'reflected') AS reflected,
            min(happened) FILTER (WHERE rung = 'discussed') AS discussed,
            min(happened) FILTER (WHERE rung = 'committed') AS committed,
            min(happened) FILTER (WHERE rung = 'followed-through') AS followed_through
        FROM learning_event event CROSS JOIN unnest(counts_for) AS counted (item)
        WHERE retracts IS NULL
          AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
        GROUP BY event.person, counted.item) folded;
COMMENT ON VIEW folded_progress IS 'What progress must be, from the events and the rules alone: retracted events and their corrections left out.';
--rollback DROP VIEW folded_progress;
--rollback CREATE VIEW folded_progress AS
--rollback     SELECT event.person, counted.item, sum(event.minutes)::integer AS minutes,
--rollback         min(happened) FILTER (WHERE rung = 'explored') AS explored,
--rollback         min(happened) FILTER (WHERE rung = 'reflected') AS reflected,
--rollback         min(happened) FILTER (WHERE rung = 'discussed') AS discussed,
--rollback         min(happened) FILTER (WHERE rung = 'committed') AS committed,
--rollback         min(happened) FILTER (WHERE rung = 'followed-through') AS followed_through
--rollback     FROM learning_event event CROSS JOIN unnest(counts_for) AS counted (item)
--rollback     WHERE retracts IS NULL
--rollback       AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
--rollback     GROUP BY event.person, counted.item;
--rollback COMMENT ON VIEW folded_progress IS 'What progress must be, from the events alone: retracted ones and their corrections left out.';
