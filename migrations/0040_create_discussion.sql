--liquibase formatted sql

--changeset onward:1
CREATE TABLE discussion_session (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES team,
    module text NOT NULL,
    module_version text NOT NULL,
    title text NOT NULL,
    starts_at timestamptz NOT NULL,
    minutes smallint NOT NULL CHECK (minutes BETWEEN 10 AND 240),
    mode text NOT NULL CHECK (mode IN ('in-room', 'remote', 'hybrid')),
    facilitator uuid NOT NULL REFERENCES person,
    planned timestamptz NOT NULL,
    planned_by uuid NOT NULL REFERENCES person,
    held timestamptz,
    closed timestamptz,
    closed_by uuid REFERENCES person,
    closing_mac bytea,
    proposals smallint NOT NULL DEFAULT 0,
    CHECK ((closed IS NULL) = (held IS NULL) AND (closed IS NULL) = (closed_by IS NULL)
        AND (closed IS NULL) = (closing_mac IS NULL))
);
CREATE INDEX discussion_session_team ON discussion_session (team, starts_at);
CREATE INDEX discussion_session_facilitator ON discussion_session (facilitator, starts_at);
COMMENT ON TABLE discussion_session IS 'A team''s talk about a module. Until it is closed, who is invited is the team''s membership.';
COMMENT ON COLUMN discussion_session.title IS 'The module''s title when the session was planned.';
COMMENT ON COLUMN discussion_session.held IS 'When it took place: its start, or its close if that came first.';
COMMENT ON COLUMN discussion_session.closing_mac IS 'A keyed hash of what it was closed with, to know a repeated close.';
COMMENT ON COLUMN discussion_session.proposals IS 'How many commitments were taken down; their text is their owners'' alone.';

CREATE TABLE discussion_agenda_part (
    session uuid NOT NULL REFERENCES discussion_session,
    position smallint NOT NULL,
    name text NOT NULL,
    minutes smallint NOT NULL,
    how text NOT NULL,
    PRIMARY KEY (session, position)
);
COMMENT ON TABLE discussion_agenda_part IS 'The session''s own copy of the plan, so that editing content changes no session.';

CREATE TABLE discussion_agenda_prompt (
    session uuid NOT NULL,
    part smallint NOT NULL,
    position smallint NOT NULL,
    prompt text NOT NULL,
    wording text NOT NULL,
    PRIMARY KEY (session, part, position),
    FOREIGN KEY (session, part) REFERENCES discussion_agenda_part
);

CREATE TABLE discussion_attendance (
    session uuid NOT NULL REFERENCES discussion_session,
    person uuid NOT NULL REFERENCES person,
    status text NOT NULL CHECK (status IN ('attended', 'apologies', 'absent')),
    caught_up timestamptz,
    PRIMARY KEY (session, person)
);
CREATE INDEX discussion_attendance_person ON discussion_attendance (person);
COMMENT ON TABLE discussion_attendance IS 'Written at the close: fixes who was invited. Corrections are kept in the audit trail and as learning events.';

CREATE TABLE discussion_theme (
    session uuid NOT NULL REFERENCES discussion_session,
    position smallint NOT NULL,
    theme text NOT NULL,
    PRIMARY KEY (session, position)
);
COMMENT ON TABLE discussion_theme IS 'The recap: themes only, no names.';
--rollback DROP TABLE discussion_theme;
--rollback DROP TABLE discussion_attendance;
--rollback DROP TABLE discussion_agenda_prompt;
--rollback DROP TABLE discussion_agenda_part;
--rollback DROP TABLE discussion_session;
