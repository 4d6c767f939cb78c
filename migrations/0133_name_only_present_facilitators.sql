--liquibase formatted sql

--changeset onward:1
-- Whoever left is in no team, and runs no session that is still planned.
CREATE OR REPLACE VIEW planned_session AS
    SELECT expected.person, session.id, session.team, team.name AS team_name, session.module, session.title,
        expected.starts_at, session.starts_at + session.minutes * interval '1 minute' AS ends_at, session.minutes,
        session.mode, session.facilitator,
        CASE WHEN facilitator.team IS NULL THEN '' ELSE facilitator.name END AS facilitator_name
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
    WHERE session.closed IS NULL AND session.cancelled IS NULL;
COMMENT ON COLUMN planned_session.facilitator_name IS 'Empty when the facilitator has left, so that somebody else must be chosen.';
--rollback COMMENT ON COLUMN planned_session.facilitator_name IS NULL;
--rollback CREATE OR REPLACE VIEW planned_session AS
--rollback     SELECT expected.person, session.id, session.team, team.name AS team_name, session.module, session.title,
--rollback         expected.starts_at, session.starts_at + session.minutes * interval '1 minute' AS ends_at, session.minutes,
--rollback         session.mode, session.facilitator, facilitator.name AS facilitator_name
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
--rollback     WHERE session.closed IS NULL AND session.cancelled IS NULL;
