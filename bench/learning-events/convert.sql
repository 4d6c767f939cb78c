-- Gives learning_event a pseudonym for each person and partitions by month, with all rows kept, and measures each step.
-- See docs/decisions/0026. Run it in an empty scratch database:
--   psql -v rows=1000000 -f bench/learning-events/convert.sql
-- It makes the table as the migrations do, with so many rows of one person in a hundred rows, from the last two years.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET TIME ZONE 'UTC';

-- The first UUIDv7 of a moment: its first 48 bits are the milliseconds since 1970.
CREATE FUNCTION first_uuid(moment timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: write a correcting event instead', TG_TABLE_NAME;
END $$;

\echo == today
CREATE TABLE person (id uuid PRIMARY KEY, name text NOT NULL);
INSERT INTO person SELECT gen_random_uuid(), 'Person ' || n FROM generate_series(1, :rows / 100) n;
CREATE TABLE learning_event (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    item text NOT NULL,
    version text NOT NULL,
    rung text NOT NULL,
    minutes integer NOT NULL,
    happened timestamptz NOT NULL,
    recorded timestamptz NOT NULL,
    counts_for text[] NOT NULL,
    source uuid,
    retracts uuid REFERENCES learning_event
);
INSERT INTO learning_event
SELECT (substring(first_uuid(moment)::text, 1, 14) || '7' || substring(gen_random_uuid()::text, 16))::uuid,
    people.ids[1 + n % array_length(people.ids, 1)], 'inclusive-meetings', 'v1', 'explored', 5, moment, moment,
    ARRAY['inclusive-meetings', 'meetings-list'], CASE WHEN n % 4 = 0 THEN gen_random_uuid() END
FROM generate_series(1, :rows) n
    CROSS JOIN (SELECT array_agg(id) AS ids FROM person) people
    CROSS JOIN LATERAL (SELECT '2024-12-01'::timestamptz + n * interval '730 days' / :rows AS moment) at;
INSERT INTO learning_event
SELECT (substring(first_uuid('2026-12-01')::text, 1, 14) || '7' || substring(gen_random_uuid()::text, 16))::uuid,
    person, item, version, rung, 0, recorded, '2026-12-01', counts_for, source, id
FROM learning_event ORDER BY id LIMIT :rows / 200;
CREATE INDEX learning_event_person ON learning_event (person, happened);
CREATE INDEX learning_event_source ON learning_event (source) WHERE source IS NOT NULL;
CREATE UNIQUE INDEX learning_event_retracted_once ON learning_event (retracts) WHERE retracts IS NOT NULL;
CREATE TRIGGER learning_event_is_append_only BEFORE UPDATE OR DELETE ON learning_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TABLE before AS SELECT count(*) AS events, sum(minutes) AS minutes, count(DISTINCT person) AS people FROM learning_event;
VACUUM ANALYZE;
SELECT pg_size_pretty(pg_total_relation_size('learning_event')) AS size, events FROM before;
\timing on

\echo == 1. Pseudonyms. Needs an exclusive lock: no step is recorded meanwhile. Once, before the first release.
BEGIN;
CREATE TABLE learner (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person uuid UNIQUE REFERENCES person ON DELETE SET NULL
);
INSERT INTO learner (person) SELECT id FROM person;
DROP INDEX learning_event_person;
ALTER TABLE learning_event DISABLE TRIGGER learning_event_is_append_only;
ALTER TABLE learning_event DROP CONSTRAINT learning_event_person_fkey;
UPDATE learning_event SET person = learner.id FROM learner WHERE learner.person = learning_event.person;
ALTER TABLE learning_event RENAME COLUMN person TO learner;
ALTER TABLE learning_event ADD FOREIGN KEY (learner) REFERENCES learner;
ALTER TABLE learning_event ENABLE TRIGGER learning_event_is_append_only;
CREATE INDEX learning_event_learner ON learning_event (learner, happened);
COMMIT;
VACUUM ANALYZE learning_event;

\echo == 2. Retracted once, without an index over all partitions
BEGIN;
CREATE TABLE learning_retraction (event uuid PRIMARY KEY);
INSERT INTO learning_retraction SELECT retracts FROM learning_event WHERE retracts IS NOT NULL;
CREATE FUNCTION note_retraction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO learning_retraction (event) VALUES (NEW.retracts);
    RETURN NULL;
END $$;
CREATE TRIGGER learning_event_is_retracted_once AFTER INSERT ON learning_event
    FOR EACH ROW WHEN (NEW.retracts IS NOT NULL) EXECUTE FUNCTION note_retraction();
DROP INDEX learning_event_retracted_once;
CREATE INDEX learning_event_retracts ON learning_event (retracts) WHERE retracts IS NOT NULL;
COMMIT;

SELECT first_uuid('2027-01-01') AS january, first_uuid('2027-02-01') AS february \gset
\echo == 3a. Say that all rows of today are before the next month: a short lock
ALTER TABLE learning_event
    ADD CONSTRAINT learning_event_before_2027 CHECK (id < :'january') NOT VALID;
\echo == 3b. Check it: steps are recorded meanwhile
ALTER TABLE learning_event VALIDATE CONSTRAINT learning_event_before_2027;
\echo == 3c. Attach the table of today as the first partition: an exclusive lock, no row is read or copied
BEGIN;
ALTER TABLE learning_event RENAME TO learning_event_until_2026;
ALTER INDEX learning_event_pkey RENAME TO learning_event_until_2026_pkey;
ALTER INDEX learning_event_learner RENAME TO learning_event_until_2026_learner;
ALTER INDEX learning_event_source RENAME TO learning_event_until_2026_source;
ALTER INDEX learning_event_retracts RENAME TO learning_event_until_2026_retracts;
DROP TRIGGER learning_event_is_append_only ON learning_event_until_2026;
DROP TRIGGER learning_event_is_retracted_once ON learning_event_until_2026;
ALTER TABLE learning_event_until_2026 DROP CONSTRAINT learning_event_retracts_fkey;
CREATE TABLE learning_event (LIKE learning_event_until_2026) PARTITION BY RANGE (id);
ALTER TABLE learning_event ADD PRIMARY KEY (id);
CREATE INDEX learning_event_learner ON learning_event (learner, happened);
CREATE INDEX learning_event_source ON learning_event (source) WHERE source IS NOT NULL;
CREATE INDEX learning_event_retracts ON learning_event (retracts) WHERE retracts IS NOT NULL;
ALTER TABLE learning_event
    ATTACH PARTITION learning_event_until_2026 FOR VALUES FROM (MINVALUE) TO (:'january');
CREATE TABLE learning_event_2027_01 PARTITION OF learning_event
    FOR VALUES FROM (:'january') TO (:'february');
CREATE TABLE learning_event_others PARTITION OF learning_event DEFAULT;
CREATE TRIGGER learning_event_is_append_only BEFORE UPDATE OR DELETE ON learning_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER learning_event_is_retracted_once AFTER INSERT ON learning_event
    FOR EACH ROW WHEN (NEW.retracts IS NOT NULL) EXECUTE FUNCTION note_retraction();
COMMIT;
ALTER TABLE learning_event_until_2026 DROP CONSTRAINT learning_event_before_2027;
\echo == 3d. The foreign keys of the new table, checked
ALTER TABLE learning_event ADD FOREIGN KEY (learner) REFERENCES learner;
ALTER TABLE learning_event ADD FOREIGN KEY (retracts) REFERENCES learning_event;

\echo == what must hold
\timing off
SELECT now.* = before.* AS nothing_is_lost
FROM before, (SELECT count(*) AS events, sum(minutes) AS minutes, count(DISTINCT learner) AS people FROM learning_event) now;
DO $$
DECLARE
    retracted uuid;
BEGIN
    SELECT retracts INTO STRICT retracted FROM learning_event WHERE retracts IS NOT NULL ORDER BY id LIMIT 1;
    BEGIN
        INSERT INTO learning_event SELECT '01a2ce8c-0000-7000-8000-000000000000', learner, item, version, rung, 0,
            happened, now(), counts_for, source, id FROM learning_event WHERE id = retracted;
        RAISE EXCEPTION 'an event was retracted twice';
    EXCEPTION WHEN unique_violation THEN NULL;
    END;
    BEGIN
        UPDATE learning_event SET minutes = 9;
        RAISE EXCEPTION 'an event was changed' USING ERRCODE = 'XX000';
    EXCEPTION WHEN raise_exception THEN NULL;
    END;
END $$;
\timing on
\echo == erasing one person: the events stay, and nobody can say whose they are
DELETE FROM person WHERE id = (SELECT min(id::text)::uuid FROM person);
\timing off
SELECT (SELECT count(*) FROM learning_event) = events AS all_events_stay,
    (SELECT count(*) FROM learner WHERE person IS NULL) AS erased FROM before;

\echo == reading the events of one person, today and with 24 and 120 partitions
\pset footer off
\timing off
SELECT format('CREATE TABLE learning_event_month_%s PARTITION OF learning_event FOR VALUES FROM (%L) TO (%L)', n,
    first_uuid('2027-02-01'::timestamptz + n * interval '30 days'),
    first_uuid('2027-02-01'::timestamptz + (n + 1) * interval '30 days'))
FROM generate_series(0, 23) n \gexec
SELECT learner AS one FROM learning_event ORDER BY id LIMIT 1 \gset
SET plan_cache_mode = force_generic_plan;
PREPARE events_of (uuid) AS SELECT count(*) FROM learning_event WHERE learner = $1;
EXECUTE events_of (:'one');
EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY on) EXECUTE events_of (:'one') \g |tail -2
SELECT format('CREATE TABLE learning_event_month_%s PARTITION OF learning_event FOR VALUES FROM (%L) TO (%L)', n,
    first_uuid('2027-02-01'::timestamptz + n * interval '30 days'),
    first_uuid('2027-02-01'::timestamptz + (n + 1) * interval '30 days'))
FROM generate_series(24, 119) n \gexec
EXECUTE events_of (:'one');
EXECUTE events_of (:'one');
EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY on) EXECUTE events_of (:'one') \g |tail -2
DEALLOCATE events_of;
PREPARE events_of (uuid) AS SELECT count(*) FROM learning_event_until_2026 WHERE learner = $1;
EXECUTE events_of (:'one');
EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY on) EXECUTE events_of (:'one') \g |tail -2
