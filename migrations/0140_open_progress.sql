--liquibase formatted sql

-- Progress on an item is private until the person was asked for it, took part in a discussion of it, or shared it. Other people
-- and the counters have the open part only.

--changeset onward:1
CREATE TABLE openness (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    item text NOT NULL,
    cause text NOT NULL CHECK (cause IN ('asked', 'discussed', 'shared', 'agreed')),
    source uuid NOT NULL,
    opened_from timestamptz NOT NULL,
    until timestamptz NOT NULL,
    recorded timestamptz NOT NULL,
    ends bigint REFERENCES openness,
    CHECK (opened_from <= until)
);
CREATE INDEX openness_person ON openness (person, item);
CREATE UNIQUE INDEX openness_ended_once ON openness (ends) WHERE ends IS NOT NULL;
CREATE TRIGGER openness_is_append_only BEFORE UPDATE OR DELETE ON openness
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE openness IS 'Why and when a person''s steps on an item are open to their line. Append-only. A row that ends an earlier one repeats it with the end.';
COMMENT ON COLUMN openness.source IS 'The request or the session; otherwise the person.';
COMMENT ON COLUMN openness.opened_from IS 'Steps that happened from then on are open. -infinity when the person agreed to what was done before.';
COMMENT ON COLUMN openness.until IS 'Steps that happened from then on are private again, unless another row opens them.';

CREATE VIEW open_period AS
    SELECT opening.id, opening.person, opening.item, opening.cause, opening.source, opening.opened_from,
        coalesce(ending.until, opening.until) AS until, opening.recorded
    FROM openness opening LEFT JOIN openness ending ON ending.ends = opening.id
    WHERE opening.ends IS NULL;
COMMENT ON VIEW open_period IS 'Each opening with the end that it has by now.';
--rollback DROP VIEW open_period;
--rollback DROP TABLE openness;

--changeset onward:2
-- The facts at hand: requests, and discussions that somebody attended or caught up on.
INSERT INTO openness (person, item, cause, source, opened_from, until, recorded)
SELECT reached.person, asked.item, 'asked', asked.id, asked.asked, greatest(coalesce(asked.withdrawn, 'infinity'), asked.asked), asked.asked
FROM assignment_person reached JOIN assignment asked ON asked.id = reached.assignment
ORDER BY reached.person, asked.item, asked.asked;
INSERT INTO openness (person, item, cause, source, opened_from, until, recorded)
SELECT event.person, counted.item, 'discussed', coalesce(event.source, event.person), min(event.happened), 'infinity', min(event.recorded)
FROM learning_event event CROSS JOIN unnest(counts_for) AS counted (item)
WHERE rung = 'discussed' AND retracts IS NULL
  AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
GROUP BY event.person, counted.item, coalesce(event.source, event.person)
ORDER BY event.person, counted.item;
--rollback SELECT 1;

--changeset onward:3
ALTER TABLE progress
    DROP COLUMN previously_held,
    DROP COLUMN held,
    ADD COLUMN last_step timestamptz,
    ADD COLUMN open tstzmultirange NOT NULL DEFAULT '{}',
    ADD COLUMN open_explored timestamptz,
    ADD COLUMN open_reflected timestamptz,
    ADD COLUMN open_discussed timestamptz,
    ADD COLUMN open_committed timestamptz,
    ADD COLUMN open_followed_through timestamptz,
    ADD COLUMN open_completed timestamptz,
    ADD COLUMN open_held smallint NOT NULL GENERATED ALWAYS AS (
        (open_explored IS NOT NULL)::integer + 2 * (open_reflected IS NOT NULL)::integer + 4 * (open_discussed IS NOT NULL)::integer
        + 8 * (open_committed IS NOT NULL)::integer + 16 * (open_followed_through IS NOT NULL)::integer) STORED,
    ADD COLUMN previously_open_held smallint NOT NULL DEFAULT 0;
COMMENT ON TABLE progress IS 'What a person has done on an item, and the part of it that is open to others. A row without rungs keeps when the item is open.';
COMMENT ON COLUMN progress.last_step IS 'When the latest step happened that was no discussion. What opens the item later begins after it.';
COMMENT ON COLUMN progress.open IS 'The periods of openness, so that a step need not read them.';
COMMENT ON COLUMN progress.open_held IS 'The open rungs held as bits: 1 explored, 2 reflected, 4 discussed, 8 committed, 16 followed through.';
COMMENT ON COLUMN progress.previously_open_held IS 'The open rungs held before the last change: lets one statement move the counters by the difference.';
--rollback ALTER TABLE progress
--rollback     DROP COLUMN previously_open_held,
--rollback     DROP COLUMN open_held,
--rollback     DROP COLUMN open_completed,
--rollback     DROP COLUMN open_followed_through,
--rollback     DROP COLUMN open_committed,
--rollback     DROP COLUMN open_discussed,
--rollback     DROP COLUMN open_reflected,
--rollback     DROP COLUMN open_explored,
--rollback     DROP COLUMN open,
--rollback     DROP COLUMN last_step,
--rollback     ADD COLUMN held smallint NOT NULL GENERATED ALWAYS AS (
--rollback         (explored IS NOT NULL)::integer + 2 * (reflected IS NOT NULL)::integer + 4 * (discussed IS NOT NULL)::integer
--rollback         + 8 * (committed IS NOT NULL)::integer + 16 * (followed_through IS NOT NULL)::integer) STORED,
--rollback     ADD COLUMN previously_held smallint NOT NULL DEFAULT 0;
--rollback COMMENT ON TABLE progress IS NULL;
--rollback COMMENT ON COLUMN progress.held IS 'The rungs held as bits: 1 explored, 2 reflected, 4 discussed, 8 committed, 16 followed through.';
--rollback COMMENT ON COLUMN progress.previously_held IS 'The rungs held before the last change: lets one statement move the counters by the difference.';

--changeset onward:4 splitStatements:false
-- The completion by all rungs and the one by the open rungs, in one call: every step calls it.
CREATE FUNCTION completions(
    of text, explored timestamptz, reflected timestamptz, discussed timestamptz, committed timestamptz,
    followed_through timestamptz, open_explored timestamptz, open_reflected timestamptz, open_discussed timestamptz,
    open_committed timestamptz, open_followed_through timestamptz)
    RETURNS timestamptz[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT ARRAY[
            min(greatest(since, needed)) FILTER (WHERE needed IS DISTINCT FROM 'infinity' AND greatest(since, needed) <= until),
            min(greatest(since, needed_openly)) FILTER (
                WHERE needed_openly IS DISTINCT FROM 'infinity' AND greatest(since, needed_openly) <= until)]
        FROM (
            SELECT since, until,
                greatest(
                    CASE WHEN 'explored' = ANY (needs) THEN coalesce(explored, 'infinity') END,
                    CASE WHEN 'reflected' = ANY (needs) THEN coalesce(reflected, 'infinity') END,
                    CASE WHEN 'discussed' = ANY (needs) THEN coalesce(discussed, 'infinity') END,
                    CASE WHEN 'committed' = ANY (needs) THEN coalesce(committed, 'infinity') END,
                    CASE WHEN 'followed-through' = ANY (needs) THEN coalesce(followed_through, 'infinity') END) AS needed,
                greatest(
                    CASE WHEN 'explored' = ANY (needs) THEN coalesce(open_explored, 'infinity') END,
                    CASE WHEN 'reflected' = ANY (needs) THEN coalesce(open_reflected, 'infinity') END,
                    CASE WHEN 'discussed' = ANY (needs) THEN coalesce(open_discussed, 'infinity') END,
                    CASE WHEN 'committed' = ANY (needs) THEN coalesce(open_committed, 'infinity') END,
                    CASE WHEN 'followed-through' = ANY (needs) THEN coalesce(open_followed_through, 'infinity') END) AS needed_openly
            FROM completion_rule
            WHERE item = of) rule);
END $$;
--rollback DROP FUNCTION completions(text, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz);

--changeset onward:5
DROP VIEW folded_progress;
CREATE VIEW folded_progress AS
    SELECT person, item, minutes, explored, reflected, discussed, committed, followed_through,
        completion(item, explored, reflected, discussed, committed, followed_through) AS completed,
        open, open_explored, open_reflected, discussed AS open_discussed, open_committed, open_followed_through,
        completion(item, open_explored, open_reflected, discussed, open_committed, open_followed_through) AS open_completed,
        last_step
    FROM (
        SELECT fact.person, fact.item, coalesce(period.open, '{}') AS open, sum(minutes)::integer AS minutes,
            max(happened) FILTER (WHERE rung <> 'discussed') AS last_step,
            min(happened) FILTER (WHERE rung = 'explored') AS explored,
            min(happened) FILTER (WHERE rung = 'reflected') AS reflected,
            min(happened) FILTER (WHERE rung = 'discussed') AS discussed,
            min(happened) FILTER (WHERE rung = 'committed') AS committed,
            min(happened) FILTER (WHERE rung = 'followed-through') AS followed_through,
            min(happened) FILTER (WHERE rung = 'explored' AND period.open @> happened) AS open_explored,
            min(happened) FILTER (WHERE rung = 'reflected' AND period.open @> happened) AS open_reflected,
            min(happened) FILTER (WHERE rung = 'committed' AND period.open @> happened) AS open_committed,
            min(happened) FILTER (WHERE rung = 'followed-through' AND period.open @> happened) AS open_followed_through
        FROM (
                SELECT event.person, counted.item, rung, minutes, happened
                FROM learning_event event CROSS JOIN unnest(counts_for) AS counted (item)
                WHERE retracts IS NULL
                  AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
                UNION ALL
                SELECT person, item, NULL, 0, NULL FROM openness
            ) fact
            LEFT JOIN LATERAL (
                SELECT range_agg(tstzrange(opened_from, until)) AS open
                FROM open_period
                WHERE open_period.person = fact.person AND open_period.item = fact.item) period ON true
        GROUP BY fact.person, fact.item, period.open) folded;
COMMENT ON VIEW folded_progress IS 'What progress must be, from the events, the openness and the rules alone. Retracted events and their corrections are left out. A discussion is open by its own nature.';
--rollback DROP VIEW folded_progress;
--rollback CREATE VIEW folded_progress AS
--rollback     SELECT person, item, minutes, explored, reflected, discussed, committed, followed_through,
--rollback         completion(item, explored, reflected, discussed, committed, followed_through) AS completed
--rollback     FROM (
--rollback         SELECT event.person, counted.item, sum(event.minutes)::integer AS minutes,
--rollback             min(happened) FILTER (WHERE rung = 'explored') AS explored,
--rollback             min(happened) FILTER (WHERE rung = 'reflected') AS reflected,
--rollback             min(happened) FILTER (WHERE rung = 'discussed') AS discussed,
--rollback             min(happened) FILTER (WHERE rung = 'committed') AS committed,
--rollback             min(happened) FILTER (WHERE rung = 'followed-through') AS followed_through
--rollback         FROM learning_event event CROSS JOIN unnest(counts_for) AS counted (item)
--rollback         WHERE retracts IS NULL
--rollback           AND NOT EXISTS (SELECT FROM learning_event later WHERE later.retracts = event.id)
--rollback         GROUP BY event.person, counted.item) folded;
--rollback COMMENT ON VIEW folded_progress IS 'What progress must be, from the events and the rules alone: retracted events and their corrections left out.';

--changeset onward:6
DROP VIEW started_item;
CREATE VIEW open_progress AS
    SELECT person, item, open_explored AS explored, open_reflected AS reflected, open_discussed AS discussed,
        open_committed AS committed, open_followed_through AS followed_through, open_completed AS completed
    FROM progress
    WHERE open_held > 0;
COMMENT ON VIEW open_progress IS 'What others may see of people''s progress: when they reached each open rung, and when they completed the item by open rungs.';
--rollback DROP VIEW open_progress;
--rollback CREATE VIEW started_item AS
--rollback     SELECT person, item, explored, reflected, discussed, committed, followed_through, minutes, completed
--rollback     FROM progress
--rollback     WHERE rung > 0;
--rollback COMMENT ON VIEW started_item IS 'The items that people hold at least one rung of: when they reached each rung, minutes spent, and when they completed it.';

--changeset onward:7
INSERT INTO progress AS stored
    (person, item, minutes, open, open_explored, open_reflected, open_discussed, open_committed, open_followed_through, open_completed)
SELECT person, item, 0, open, open_explored, open_reflected, open_discussed, open_committed, open_followed_through, open_completed
FROM folded_progress
WHERE open <> '{}'
ORDER BY person, item
ON CONFLICT (person, item) DO UPDATE SET
    open = excluded.open,
    open_explored = excluded.open_explored,
    open_reflected = excluded.open_reflected,
    open_discussed = excluded.open_discussed,
    open_committed = excluded.open_committed,
    open_followed_through = excluded.open_followed_through,
    open_completed = excluded.open_completed;
UPDATE progress stored SET last_step = step.latest
FROM (
    SELECT person, counted.item, max(happened) AS latest
    FROM learning_event CROSS JOIN unnest(counts_for) AS counted (item)
    WHERE rung <> 'discussed'
    GROUP BY person, counted.item) step
WHERE stored.person = step.person AND stored.item = step.item;
DELETE FROM ladder_count;
INSERT INTO ladder_count (
    team, item, slot, explored, reflected, discussed, committed, followed_through,
    held_explored, held_reflected, held_discussed, held_committed)
SELECT line.above, item, slot(person.id, distance) AS slot,
    count(*) FILTER (WHERE open_held = 1), count(*) FILTER (WHERE open_held BETWEEN 2 AND 3),
    count(*) FILTER (WHERE open_held BETWEEN 4 AND 7), count(*) FILTER (WHERE open_held BETWEEN 8 AND 15),
    count(*) FILTER (WHERE open_held >= 16),
    count(open_explored), count(open_reflected), count(open_discussed), count(open_committed)
FROM progress JOIN person ON person.id = progress.person JOIN team_line line ON line.team = person.team
WHERE open_held > 0
GROUP BY line.above, item, slot
ORDER BY line.above, item, slot;
COMMENT ON TABLE ladder_count IS 'People by their highest open rung, and by the open rungs they hold: the team''s own (slot 0) and those below it (slots from 1, by person and distance).';
--rollback DELETE FROM progress WHERE rung = 0 AND minutes = 0;
--rollback DELETE FROM ladder_count;
--rollback INSERT INTO ladder_count (
--rollback     team, item, slot, explored, reflected, discussed, committed, followed_through,
--rollback     held_explored, held_reflected, held_discussed, held_committed)
--rollback SELECT line.above, item, slot(person.id, distance) AS slot,
--rollback     count(*) FILTER (WHERE rung = 1), count(*) FILTER (WHERE rung = 2), count(*) FILTER (WHERE rung = 3),
--rollback     count(*) FILTER (WHERE rung = 4), count(*) FILTER (WHERE rung = 5),
--rollback     count(explored), count(reflected), count(discussed), count(committed)
--rollback FROM progress JOIN person ON person.id = progress.person JOIN team_line line ON line.team = person.team
--rollback WHERE rung > 0
--rollback GROUP BY line.above, item, slot
--rollback ORDER BY line.above, item, slot;
--rollback COMMENT ON TABLE ladder_count IS 'People by their highest rung, and by the rungs they hold: the team''s own (slot 0) and those below it (slots from 1, by person and distance).';
