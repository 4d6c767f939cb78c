-- Makes an organisation and its history in set-based statements: psql -v people=10000 -v teams=833 -v fan_out=4 -v sessions=4000 -v leaders=832.
-- This script writes only facts. `./onward recount` computes progress, counters and team sizes from them,
-- so that these are the values that the service would have written.
--
-- The teams are numbered from the top. The parent of team t > 0 is team (t - 1) / fan_out. Its members are the people 12 t to 12 t + 11.
-- Its leader is person 12 * parent + (t - 1) % fan_out, a member of the parent team. The load generator can therefore compute
-- a person's team and its leader.
\set ON_ERROR_STOP on
\set QUIET on
SET client_min_messages = warning;
-- The rows are consistent by construction. Checking every foreign key row by row would take longer than everything else.
SET session_replication_role = replica;

\echo - teams
CREATE SCHEMA IF NOT EXISTS bench;
CREATE FUNCTION bench.id(kind integer, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
CREATE FUNCTION bench.team(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN bench.id(1, n);
CREATE FUNCTION bench.person(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN bench.id(2, n);
CREATE FUNCTION bench.cookie(n bigint) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ('bench-' || n)::bytea;
CREATE FUNCTION bench.leader_of(team bigint, fan_out bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN team = 0 THEN 11 ELSE 12 * ((team - 1) / fan_out) + (team - 1) % fan_out END;
CREATE FUNCTION bench.chance(n bigint, salt bigint, sides integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (hashint8extended(n, salt) & 2147483647)::integer % sides;

INSERT INTO team (id, name, parent)
SELECT bench.team(t),
    (ARRAY['Digital', 'Estates', 'Surgery', 'Medicine', 'Community', 'Finance', 'Theatres', 'Outpatients'])[1 + t % 8]
        || ' ' || (ARRAY['Services', 'Support', 'Team', 'Unit', 'Group'])[1 + t % 5] || ' ' || t,
    CASE WHEN t > 0 THEN bench.team((t - 1) / :fan_out) END
FROM generate_series(0, :teams - 1) AS t;

WITH RECURSIVE line (team, above, distance) AS (
    SELECT t, t, 0 FROM generate_series(0, :teams - 1) AS t
    UNION ALL
    SELECT team, (above - 1) / :fan_out, distance + 1 FROM line WHERE above > 0
)
INSERT INTO team_line (team, above, distance) SELECT bench.team(team), bench.team(above), distance FROM line;

\echo - people
CREATE TABLE bench.person AS
SELECT n, bench.person(n) AS id, least(n / 12, :teams - 1) AS team FROM generate_series(0, :people - 1) AS n;
INSERT INTO person (id, name, email, post, team, line_manager)
SELECT id,
    (ARRAY['Asha', 'Ben', 'Chidi', 'Dilys', 'Ewan', 'Farah', 'Grace', 'Hamid', 'Imogen', 'Jacek', 'Kemi'])[1 + n % 11]
        || ' ' || (ARRAY['Okafor', 'Lowry', 'Karim', 'Ridley', 'Novak', 'Begum', 'Hughes'])[1 + n % 7] || ' ' || n,
    'person-' || n || '@bench.invalid',
    (ARRAY['Analyst', 'Nurse', 'Engineer', 'Service manager', 'Pharmacist'])[1 + n % 5],
    bench.team(team),
    bench.person(nullif(bench.leader_of(team, :fan_out), n))
FROM bench.person;
UPDATE team SET leader = bench.person(bench.leader_of(t, :fan_out))
FROM generate_series(0, :teams - 1) AS t WHERE team.id = bench.team(t);
INSERT INTO mandatory_record (person, subject, completed, expires)
SELECT id, subject, current_date - bench.chance(n, position, 300), current_date + 30 + bench.chance(n, position, 300)
FROM bench.person, unnest(ARRAY['equality-diversity-and-human-rights', 'freedom-to-speak-up', 'safeguarding-adults',
    'information-governance-and-data-security', 'conflict-resolution']) WITH ORDINALITY AS subject (subject, position)
WHERE bench.chance(n, position, 10) < 7;

\echo - items
-- About thirty items that the service has served: every module, and the resources with the most links from modules.
CREATE TABLE bench.item AS
WITH latest AS (
    SELECT DISTINCT ON (item) item, version, kind, body FROM content_version
    WHERE kind NOT IN ('pathway', 'prompt') ORDER BY item, first_served DESC
), link AS (
    SELECT item AS module, trim(resource) AS resource
    FROM latest, regexp_split_to_table(substring(body FROM 'resources: \[([^]]*)\]'), ',') AS resource
    WHERE kind = 'module'
), linked AS (
    SELECT resource, array_agg(module ORDER BY module) AS modules FROM link GROUP BY resource
    ORDER BY count(*) DESC, resource LIMIT 30 - (SELECT least(20, count(*)) FROM latest WHERE kind = 'module')
)
SELECT row_number() OVER (ORDER BY kind, item) AS position, item, version, kind, item || coalesce(modules, '{}') AS counts_for
FROM latest LEFT JOIN linked ON resource = item
WHERE kind = 'module' OR modules IS NOT NULL;
CREATE TABLE bench.prompt AS
SELECT item AS id, row_number() OVER (ORDER BY item) - 1 AS position, count(*) OVER () AS prompts
FROM (SELECT DISTINCT item FROM content_version WHERE kind = 'prompt') AS prompt;
CREATE TABLE bench.module AS
SELECT row_number() OVER (ORDER BY item) - 1 AS position, item, version, counts_for, count(*) OVER () AS modules
FROM bench.item WHERE kind = 'module';

\echo - what people explored and reflected on
INSERT INTO learning_event (id, person, item, version, rung, minutes, happened, recorded, counts_for)
SELECT bench.id(3, n * 64 + position), id, item, version, 'explored', 5 + bench.chance(n, position, 25), at, at, counts_for
FROM bench.person, bench.item, LATERAL (SELECT now() - bench.chance(n, position, 200000) * interval '1 minute' AS at) AS moment
WHERE bench.chance(n, position + 100, 100) < CASE kind WHEN 'module' THEN 12 ELSE 6 END;
INSERT INTO learning_event (id, person, item, version, rung, minutes, happened, recorded, counts_for)
SELECT bench.id(4, n * 64 + position), id, item, version, 'reflected', 5 + bench.chance(n, position, 10), at, at, counts_for
FROM bench.person, bench.item, LATERAL (SELECT now() - bench.chance(n, position, 100000) * interval '1 minute' AS at) AS moment
WHERE kind = 'module' AND bench.chance(n, position + 100, 100) < 4;

\echo - discussions, held and planned
CREATE TABLE bench.session AS
SELECT t * 2 + planned AS n, t, bench.id(5, t * 2 + planned) AS id, planned = 1 AS planned, module.item, module.version,
    date_trunc('hour', now()) + CASE planned WHEN 1 THEN 1 + t % 20 ELSE -20 - t % 60 END * interval '1 day' AS starts_at
FROM generate_series(0, :teams - 1) AS t CROSS JOIN generate_series(0, 1) AS planned
    JOIN bench.module ON module.position = (t + 3 * planned) % modules;
INSERT INTO discussion_session (id, team, module, module_version, title, starts_at, minutes, mode, facilitator, planned,
    planned_by, held, closed, closed_by, closing_mac, proposals)
SELECT id, bench.team(t), item, version, 'A discussion of ' || item, starts_at, 45, 'hybrid', leader, starts_at - interval '21 days',
    leader, held, held, CASE WHEN NOT planned THEN leader END, CASE WHEN NOT planned THEN '\x00'::bytea END, 1
FROM bench.session, LATERAL (SELECT bench.person(bench.leader_of(t, :fan_out)) AS leader,
    CASE WHEN NOT planned THEN starts_at END AS held) AS by;
INSERT INTO discussion_agenda_part (session, position, name, minutes, how)
SELECT id, 0, 'Talk', 30, 'In pairs, then together' FROM bench.session;
INSERT INTO discussion_agenda_prompt (session, part, position, prompt, wording)
SELECT session.id, 0, place, prompt.id, 'What did you notice?'
FROM bench.session CROSS JOIN generate_series(0, 2) AS place JOIN bench.prompt ON prompt.position = (n * 3 + place) % prompts;
CREATE TABLE bench.attendance AS
SELECT person.n, person.id AS person, session.id AS session, item, version, starts_at,
    CASE WHEN bench.chance(person.n, 7, 100) < 85 THEN 'attended' WHEN person.n % 2 = 0 THEN 'apologies' ELSE 'absent' END AS status
FROM bench.person JOIN bench.session ON session.t = person.team AND NOT planned;
INSERT INTO discussion_attendance (session, person, status) SELECT session, person, status FROM bench.attendance;
INSERT INTO learning_event (id, person, item, version, rung, minutes, happened, recorded, counts_for, source)
SELECT bench.id(6, n), person, item, version, 'discussed', 45, starts_at, starts_at, ARRAY[item], session
FROM bench.attendance WHERE status = 'attended';

\echo - commitments
CREATE TABLE bench.commitment AS
SELECT n, bench.id(7, n) AS id, person, session, item, version, starts_at + interval '1 day' AS at,
    CASE WHEN kind < 5 THEN 'proposed' WHEN kind < 30 THEN 'open' ELSE 'closed' END AS state
FROM bench.attendance, LATERAL (SELECT bench.chance(n, 8, 100) AS kind) AS drawn
WHERE status = 'attended' AND kind < 45;
INSERT INTO commitment (id, owner, module, session, taken_down_by, state, "when", will, scope, review_on, proposed, confirmed)
SELECT commitment.id, commitment.person, item, session, bench.person(bench.leader_of(team, :fan_out)), state,
    'I chair our next team meeting', 'give everybody one quiet minute to write before anyone speaks', 'self',
    CASE WHEN state = 'open' THEN current_date - 10 + n % 40 END, at, CASE WHEN state <> 'proposed' THEN at END
FROM bench.commitment JOIN bench.person USING (n);
INSERT INTO check_back (id, commitment, answer, answered)
SELECT bench.id(8, n), id, 'kept', at + interval '14 days' FROM bench.commitment WHERE state = 'closed';
INSERT INTO learning_event (id, person, item, version, rung, minutes, happened, recorded, counts_for, source)
SELECT bench.id(9, n), person, item, version, 'committed', 0, at, at, ARRAY[item], id
FROM bench.commitment WHERE state <> 'proposed'
UNION ALL
SELECT bench.id(10, n), person, item, version, 'followed-through', 0, at + interval '14 days', at + interval '14 days', ARRAY[item], id
FROM bench.commitment WHERE state = 'closed';

\echo - requests
INSERT INTO assignment (id, item, asked_by, team, include_subteams, complete_by, reason, asked)
SELECT bench.id(11, t * 2 + k), item, bench.person(bench.leader_of(t, :fan_out)), bench.team(t), false, current_date - 10 + 40 * k,
    'We said in the spring that we would look at how we do this, and now is a good time.', now() - interval '30 days'
FROM generate_series(0, :teams - 1) AS t CROSS JOIN generate_series(0, 1) AS k JOIN bench.module ON position = (t + 5 * k) % modules;
INSERT INTO assignment_person (person, assignment)
SELECT person.id, bench.id(11, team * 2 + k)
FROM bench.person CROSS JOIN generate_series(0, 1) AS k JOIN bench.module ON position = (team + 5 * k) % modules;

\echo - what is open
-- What people have begun, what they were asked for, and everything for those who record steps under load: an open step costs more than a
-- private one, because it changes counters. Leaders are left out of that, because nobody has thirty open items and their pages would show them.
INSERT INTO openness (person, item, cause, source, opened_from, until, recorded)
SELECT DISTINCT person, counted.item, 'shared', person, '-infinity'::timestamptz, 'infinity'::timestamptz, now()
FROM learning_event CROSS JOIN unnest(counts_for) AS counted (item)
UNION
SELECT bench.person(n), item, 'shared', bench.person(n), '-infinity', 'infinity', now()
FROM generate_series(0, :sessions - 1) AS i, LATERAL (SELECT i * (:people / :sessions) AS n) AS signed_in, bench.item
WHERE NOT EXISTS (SELECT FROM team WHERE leader = bench.person(n));
INSERT INTO openness (person, item, cause, source, opened_from, until, recorded)
SELECT reached.person, item, 'asked', assignment.id, asked, 'infinity', asked
FROM assignment JOIN assignment_person reached ON reached.assignment = assignment.id;

\echo - prompt sheets
INSERT INTO prompt_sheet (id, team, made_by, made, minutes, mode, seed, subject, notes, root)
SELECT bench.id(12, t), bench.team(t), bench.person(bench.leader_of(t, :fan_out)), now() - interval '40 days', 30, 'in-room', t, '', '{}', bench.id(12, t)
FROM generate_series(0, :teams - 1) AS t;
INSERT INTO prompt_sheet_prompt (sheet, place, prompt, version, text, depth, stage, format, minutes, follow_on, because)
SELECT bench.id(12, t), place, prompt.id, 'bench', 'What would a newcomer notice first about how we meet?', 2, 'explore', 'pairs', 6, '',
    'It has been a while since this came up.'
FROM generate_series(0, :teams - 1) AS t CROSS JOIN generate_series(1, 5) AS place JOIN bench.prompt ON prompt.position = (t * 5 + place) % prompts;
INSERT INTO prompt_sheet_use (id, sheet, how, used, used_by)
SELECT bench.id(13, t), bench.id(12, t), CASE t % 3 WHEN 0 THEN 'shared' ELSE 'run' END, now() - interval '39 days', bench.person(bench.leader_of(t, :fan_out))
FROM generate_series(0, :teams - 1) AS t;

\echo - people who are signed in
-- Sessions as the sign-in makes them: the database has the SHA-256 of the cookie, and the load generator has the cookie.
INSERT INTO sign_in_session (token_hash, person, started, expires)
SELECT sha256(bench.cookie(n)), bench.person(n), now(), now() + interval '12 hours'
FROM (
    SELECT i * (:people / :sessions) FROM generate_series(0, :sessions - 1) AS i
    UNION
    SELECT bench.leader_of(1 + i * ((:teams - 1) / :leaders), :fan_out) FROM generate_series(0, :leaders - 1) AS i
) AS signed_in (n);
INSERT INTO role_grant (id, person, role, team, granted, confirmed)
SELECT bench.id(14, i), bench.person(i * (:people / :sessions)), 'reviewer', bench.team(0), now(), now() FROM generate_series(0, 15) AS i;

DROP TABLE bench.attendance, bench.commitment, bench.session, bench.person;

-- The first failed search of a week inserts this row. The database of the floor needs it as well.
INSERT INTO missed_search_week (week, salt)
VALUES (date_trunc('week', now() AT TIME ZONE 'Europe/London')::date, sha256('the benchmark'))
ON CONFLICT DO NOTHING;
