--liquibase formatted sql

-- The counters had each person once, on the highest rung. Somebody who discussed a module without a note on it was then shown as having
-- reflected on it, because a bar added up the rungs above. Now they also count who holds each rung.

--changeset onward:1
ALTER TABLE progress
    DROP COLUMN previous,
    ADD COLUMN held smallint NOT NULL GENERATED ALWAYS AS (
        (explored IS NOT NULL)::integer + 2 * (reflected IS NOT NULL)::integer + 4 * (discussed IS NOT NULL)::integer
        + 8 * (committed IS NOT NULL)::integer + 16 * (followed_through IS NOT NULL)::integer) STORED,
    ADD COLUMN previously_held smallint NOT NULL DEFAULT 0;
COMMENT ON COLUMN progress.held IS 'The rungs held as bits: 1 explored, 2 reflected, 4 discussed, 8 committed, 16 followed through.';
COMMENT ON COLUMN progress.previously_held IS 'The rungs held before the last change: lets one statement move the counters by the difference.';
--rollback ALTER TABLE progress DROP COLUMN previously_held, DROP COLUMN held, ADD COLUMN previous smallint NOT NULL DEFAULT 0;
--rollback COMMENT ON COLUMN progress.previous IS 'The rung before the last change: lets one statement move the counters by the difference.';

--changeset onward:2
ALTER TABLE ladder_count
    ADD COLUMN held_explored integer NOT NULL DEFAULT 0,
    ADD COLUMN held_reflected integer NOT NULL DEFAULT 0,
    ADD COLUMN held_discussed integer NOT NULL DEFAULT 0,
    ADD COLUMN held_committed integer NOT NULL DEFAULT 0;
COMMENT ON TABLE ladder_count IS 'People by their highest rung, and by the rungs they hold: the team''s own (slot 0) and those below it (slots from 1, by person and distance).';
COMMENT ON COLUMN ladder_count.followed_through IS 'It is the highest rung, so everybody who holds it is on it.';
UPDATE ladder_count stored SET
    held_explored = counted.explored,
    held_reflected = counted.reflected,
    held_discussed = counted.discussed,
    held_committed = counted.committed
FROM (
    SELECT line.above AS team, item, slot(person.id, distance) AS slot,
        count(explored) AS explored, count(reflected) AS reflected, count(discussed) AS discussed, count(committed) AS committed
    FROM progress JOIN person ON person.id = progress.person JOIN team_line line ON line.team = person.team
    WHERE rung > 0
    GROUP BY line.above, item, slot(person.id, distance)) counted
WHERE stored.team = counted.team AND stored.item = counted.item AND stored.slot = counted.slot;
--rollback ALTER TABLE ladder_count
--rollback     DROP COLUMN held_explored,
--rollback     DROP COLUMN held_reflected,
--rollback     DROP COLUMN held_discussed,
--rollback     DROP COLUMN held_committed;
--rollback COMMENT ON COLUMN ladder_count.followed_through IS NULL;

--changeset onward:3
CREATE OR REPLACE VIEW ladder AS
    SELECT team, item,
        ARRAY[sum(explored), sum(reflected), sum(discussed), sum(committed), sum(followed_through)]::integer[] AS people,
        ARRAY[sum(explored * own), sum(reflected * own), sum(discussed * own), sum(committed * own),
            sum(followed_through * own)]::integer[] AS members,
        ARRAY[sum(held_explored), sum(held_reflected), sum(held_discussed), sum(held_committed),
            sum(followed_through)]::integer[] AS people_holding,
        ARRAY[sum(held_explored * own), sum(held_reflected * own), sum(held_discussed * own), sum(held_committed * own),
            sum(followed_through * own)]::integer[] AS members_holding
    FROM ladder_count CROSS JOIN LATERAL (SELECT (slot = 0)::integer AS own) AS whose
    GROUP BY team, item;
COMMENT ON VIEW ladder IS 'How many stand on each rung, and how many hold it, the lowest first: everybody in the team and below it, and its own members.';
--rollback DROP VIEW ladder;
--rollback CREATE VIEW ladder AS
--rollback     SELECT team, item,
--rollback         ARRAY[sum(explored), sum(reflected), sum(discussed), sum(committed), sum(followed_through)]::integer[] AS people,
--rollback         ARRAY[sum(explored * own), sum(reflected * own), sum(discussed * own), sum(committed * own),
--rollback             sum(followed_through * own)]::integer[] AS members
--rollback     FROM ladder_count CROSS JOIN LATERAL (SELECT (slot = 0)::integer AS own) AS whose
--rollback     GROUP BY team, item;
--rollback COMMENT ON VIEW ladder IS 'How many stand on each rung, the lowest first: everybody in the team and below it, and its own members.';
