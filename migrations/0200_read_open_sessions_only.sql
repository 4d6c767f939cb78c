--liquibase formatted sql

-- The home page and the module pages read the sessions of the last 60 days from this view. Closed ones are left out where they are
-- found, so that they are not looked up once more by their id.
--changeset onward:1
CREATE OR REPLACE VIEW announced_session AS
    SELECT expected.person, session.id, session.team, team.name AS team_name, session.module, session.title,
        expected.starts_at, session.starts_at + session.minutes * interval '1 minute' AS ends_at, session.minutes,
        session.mode, session.facilitator,
        CASE WHEN facilitator.team IS NULL THEN '' ELSE facilitator.name END AS facilitator_name,
        session.cancelled IS NOT NULL AS cancelled, move.starts_at_before AS moved_from,
        coalesce(CASE WHEN session.cancelled IS NULL THEN move.reason ELSE cancellation.reason END, '') AS reason
    FROM (
            SELECT facilitator AS person, id, starts_at FROM discussion_session WHERE closed IS NULL
            UNION
            SELECT member.id, own.id, own.starts_at
            FROM person member JOIN discussion_session own ON own.team = member.team
            WHERE own.closed IS NULL
            UNION
            SELECT led.leader, own.id, own.starts_at
            FROM team led JOIN discussion_session own ON own.team = led.id
            WHERE own.closed IS NULL
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
            LIMIT 1) cancellation ON true;
--rollback CREATE OR REPLACE VIEW announced_session AS
--rollback     SELECT expected.person, session.id, session.team, team.name AS team_name, session.module, session.title,
--rollback         expected.starts_at, session.starts_at + session.minutes * interval '1 minute' AS ends_at, session.minutes,
--rollback         session.mode, session.facilitator,
--rollback         CASE WHEN facilitator.team IS NULL THEN '' ELSE facilitator.name END AS facilitator_name,
--rollback         session.cancelled IS NOT NULL AS cancelled, move.starts_at_before AS moved_from,
--rollback         coalesce(CASE WHEN session.cancelled IS NULL THEN move.reason ELSE cancellation.reason END, '') AS reason
--rollback     FROM (
--rollback             SELECT facilitator AS person, id, starts_at FROM discussion_session
--rollback             UNION
--rollback             SELECT member.id, own.id, own.starts_at FROM person member JOIN discussion_session own ON own.team = member.team
--rollback             UNION
--rollback             SELECT led.leader, own.id, own.starts_at FROM team led JOIN discussion_session own ON own.team = led.id
--rollback         ) expected
--rollback         JOIN discussion_session session ON session.id = expected.id
--rollback         JOIN team ON team.id = session.team
--rollback         JOIN person facilitator ON facilitator.id = session.facilitator
--rollback         LEFT JOIN LATERAL (
--rollback             SELECT starts_at_before, reason
--rollback             FROM discussion_session_change
--rollback             WHERE session = expected.id AND change = 'moved' AND starts_at_before <> starts_at_after
--rollback             ORDER BY changed DESC, id DESC
--rollback             LIMIT 1) move ON true
--rollback         LEFT JOIN LATERAL (
--rollback             SELECT reason
--rollback             FROM discussion_session_change
--rollback             WHERE session = expected.id AND change = 'cancelled'
--rollback             ORDER BY changed DESC, id DESC
--rollback             LIMIT 1) cancellation ON true
--rollback     WHERE session.closed IS NULL;
