--liquibase formatted sql

-- Counters are made from what they count, so they are counted anew: a new shape needs no conversion of the old one.

--changeset onward:1
DROP TABLE ladder_count;
CREATE TABLE ladder_count (
    team uuid NOT NULL REFERENCES team,
    item text NOT NULL,
    slot smallint NOT NULL,
    explored integer NOT NULL,
    reflected integer NOT NULL,
    discussed integer NOT NULL,
    committed integer NOT NULL,
    followed_through integer NOT NULL,
    PRIMARY KEY (team, item, slot)
);
COMMENT ON TABLE ladder_count IS 'People by their highest rung: the team''s own (slot 0) and those below it (slots from 1, by person and distance).';
COMMENT ON TABLE team_size IS 'People in the team (slot 0) and in the teams below it (slots from 1, by person and distance), so that no row is hot.';

CREATE VIEW ladder AS
    SELECT team, item,
        ARRAY[sum(explored), sum(reflected), sum(discussed), sum(committed), sum(followed_through)]::integer[] AS people,
        ARRAY[sum(explored * own), sum(reflected * own), sum(discussed * own), sum(committed * own),
            sum(followed_through * own)]::integer[] AS members
    FROM ladder_count CROSS JOIN LATERAL (SELECT (slot = 0)::integer AS own) AS whose
    GROUP BY team, item;
COMMENT ON VIEW ladder IS 'How many stand on each rung, the lowest first: everybody in the team and below it, and its own members.';
--rollback DROP VIEW ladder;
--rollback DROP TABLE ladder_count;
--rollback CREATE TABLE ladder_count (
--rollback     team uuid NOT NULL REFERENCES team,
--rollback     item text NOT NULL,
--rollback     rung smallint NOT NULL CHECK (rung BETWEEN 1 AND 5),
--rollback     slot smallint NOT NULL,
--rollback     people integer NOT NULL,
--rollback     PRIMARY KEY (team, item, rung, slot)
--rollback );
--rollback INSERT INTO ladder_count (team, item, rung, slot, people)
--rollback SELECT line.above, item, rung, slot(person.id, distance) AS slot, count(*)
--rollback FROM progress JOIN person ON person.id = progress.person JOIN team_line line ON line.team = person.team
--rollback WHERE rung > 0
--rollback GROUP BY line.above, item, rung, slot;

--changeset onward:2
-- The farther below, the more people, and the more of them at the same time: 1 slot for the next team above, then 4, then 16.
CREATE OR REPLACE FUNCTION slot(person uuid, distance smallint) RETURNS smallint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN distance = 0 THEN 0
        WHEN distance = 1 THEN 1
        WHEN distance = 2 THEN 1 + (get_byte(uuid_send(person), 15) & 3)
        ELSE 1 + (get_byte(uuid_send(person), 15) & 15)
    END::smallint;
DELETE FROM team_size;
INSERT INTO team_size (team, slot, people)
SELECT line.above, slot(person.id, line.distance) AS slot, count(*)
FROM person JOIN team_line line ON line.team = person.team
GROUP BY line.above, slot
ORDER BY line.above, slot;
INSERT INTO ladder_count (team, item, slot, explored, reflected, discussed, committed, followed_through)
SELECT line.above, item, slot(person.id, distance) AS slot,
    count(*) FILTER (WHERE rung = 1), count(*) FILTER (WHERE rung = 2), count(*) FILTER (WHERE rung = 3),
    count(*) FILTER (WHERE rung = 4), count(*) FILTER (WHERE rung = 5)
FROM progress JOIN person ON person.id = progress.person JOIN team_line line ON line.team = person.team
WHERE rung > 0
GROUP BY line.above, item, slot
ORDER BY line.above, item, slot;
--rollback CREATE OR REPLACE FUNCTION slot(person uuid, distance smallint) RETURNS smallint
--rollback     LANGUAGE sql IMMUTABLE PARALLEL SAFE
--rollback     RETURN CASE WHEN distance = 0 THEN 0 ELSE 1 + (get_byte(uuid_send(person), 15) & 31) END::smallint;
--rollback DELETE FROM team_size;
--rollback INSERT INTO team_size (team, slot, people)
--rollback SELECT line.above, slot(person.id, line.distance) AS slot, count(*)
--rollback FROM person JOIN team_line line ON line.team = person.team
--rollback GROUP BY line.above, slot;
