--liquibase formatted sql

--changeset onward:1
CREATE VIEW planned_session AS
    SELECT expected.person, session.id, session.team, team.name AS team_name, session.module, session.title,
        expected.starts_at, session.starts_at + session.minutes * interval '1 minute' AS ends_at, session.minutes,
        session.mode, session.facilitator, facilitator.name AS facilitator_name
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
COMMENT ON VIEW planned_session IS 'Sessions that are neither closed nor cancelled, once for each person who is expected: the facilitator, the members of the team and its leader. Ask for one person, and for sessions that start after some time: both conditions use an index.';
--rollback DROP VIEW planned_session;

--changeset onward:2
CREATE VIEW missed_session AS
    SELECT attendance.person, session.id, session.module, session.title, session.starts_at, session.held,
        attendance.caught_up
    FROM discussion_attendance attendance JOIN discussion_session session ON session.id = attendance.session
    WHERE attendance.status <> 'attended' OR attendance.caught_up IS NOT NULL;
COMMENT ON VIEW missed_session IS 'Closed sessions that somebody was invited to but not at, and when they caught up on it, if they did.';
--rollback DROP VIEW missed_session;

--changeset onward:3
CREATE VIEW team_session AS
    SELECT id, team, module, title, starts_at, minutes, mode, closed IS NOT NULL AS closed
    FROM discussion_session
    WHERE cancelled IS NULL;
COMMENT ON VIEW team_session IS 'The sessions of teams, planned or held, without those that were cancelled.';
--rollback DROP VIEW team_session;

--changeset onward:4
CREATE VIEW held_session AS
    SELECT session.id, session.team, session.module, session.held,
        ARRAY(SELECT agenda.prompt FROM discussion_agenda_prompt agenda WHERE agenda.session = session.id) AS prompts
    FROM discussion_session session
    WHERE session.closed IS NOT NULL;
COMMENT ON VIEW held_session IS 'Closed sessions, with the prompts that were on their agenda.';
--rollback DROP VIEW held_session;

--changeset onward:5
CREATE VIEW cancelled_session AS
    SELECT id FROM discussion_session WHERE cancelled IS NOT NULL;
COMMENT ON VIEW cancelled_session IS 'Sessions that were cancelled: they did not take place.';
--rollback DROP VIEW cancelled_session;
