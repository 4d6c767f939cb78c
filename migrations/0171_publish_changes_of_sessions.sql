--liquibase formatted sql

--changeset onward:1
CREATE VIEW announced_session AS
    SELECT expected.person, session.id, session.team, team.name AS team_name, session.module, session.title,
        expected.starts_at, session.starts_at + session.minutes * interval '1 minute' AS ends_at, session.minutes,
        session.mode, session.facilitator,
        CASE WHEN facilitator.team IS NULL THEN '' ELSE facilitator.name END AS facilitator_name,
        session.cancelled IS NOT NULL AS cancelled, move.starts_at_before AS moved_from,
        coalesce(CASE WHEN session.cancelled IS NULL THEN move.reason ELSE cancellation.reason END, '') AS reason
    FROM (
            SELECT facilitator AS person, id, starts_at FROM discussion_session
            UNION
            SELECT member.id, own.id, own.starts_at FROM person member JOIN discussion_session own ON own.team = member.team
            UNION
            SELECT led.leader, own.id, own.starts_at FROM team led JOIN discussion_session own ON own.team = led.id
        ) expected
        JOIN discussion_session session ON session.id = expected.id
        JOIN team ON team.id = session.team
        JOIN person facilitator ON facilitator.id = session.facilitator
        LEFT JOIN LATERAL (
            SELECT starts_at_before, reason
            FROM discussion_session_change
            WHERE session = expected.id AND change = 'moved' AND starts_at_before <> starts_at_after
            ORDER BY changed DESC, id DESC
            LIMIT 1) move ON true
        LEFT JOIN LATERAL (
            SELECT reason
            FROM discussion_session_change
            WHERE session = expected.id AND change = 'cancelled'
            ORDER BY changed DESC, id DESC
            LIMIT 1) cancellation ON true
    WHERE session.closed IS NULL;
COMMENT ON VIEW announced_session IS 'Sessions that are not closed, those that were cancelled among them, once for each person who is expected: the facilitator, the members of the team and its leader. Ask for one person, and for sessions that start after some time: both conditions use an index.';
COMMENT ON COLUMN announced_session.moved_from IS 'When it was to start before it was moved last.';
COMMENT ON COLUMN announced_session.reason IS 'Why it was cancelled, or else why it was moved last.';
--rollback DROP VIEW announced_session;

--changeset onward:2
CREATE VIEW attendance_correction AS
    SELECT correction.person, session.id, session.module, session.title, correction.was, correction.became,
        correction.corrected, by.name AS corrected_by_name
    FROM discussion_attendance_correction correction
        JOIN discussion_session session ON session.id = correction.session
        JOIN person by ON by.id = correction.corrected_by;
COMMENT ON VIEW attendance_correction IS 'Corrections of the attendance at a session, and who made them. For the person themselves.';
--rollback DROP VIEW attendance_correction;

--changeset onward:3
CREATE OR REPLACE VIEW team_session AS
    SELECT id, team, module, title, starts_at, minutes, mode, closed IS NOT NULL AS closed,
        cancelled IS NOT NULL AS cancelled,
        EXISTS (SELECT FROM discussion_session_change WHERE session = discussion_session.id AND change = 'moved') AS moved
    FROM discussion_session;
COMMENT ON VIEW team_session IS 'The sessions of teams: planned, held or cancelled.';
--rollback DROP VIEW team_session;
--rollback CREATE VIEW team_session AS
--rollback     SELECT id, team, module, title, starts_at, minutes, mode, closed IS NOT NULL AS closed
--rollback     FROM discussion_session
--rollback     WHERE cancelled IS NULL;
--rollback COMMENT ON VIEW team_session IS 'The sessions of teams, planned or held, without those that were cancelled.';
