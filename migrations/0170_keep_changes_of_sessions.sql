--liquibase formatted sql

--changeset onward:1
CREATE TABLE discussion_attendance_correction (
    id uuid PRIMARY KEY,
    session uuid NOT NULL,
    person uuid NOT NULL,
    was text NOT NULL CHECK (was IN ('attended', 'apologies', 'absent')),
    became text NOT NULL CHECK (became IN ('attended', 'apologies', 'absent') AND became <> was),
    corrected timestamptz NOT NULL,
    corrected_by uuid NOT NULL REFERENCES person,
    FOREIGN KEY (session, person) REFERENCES discussion_attendance
);
CREATE INDEX discussion_attendance_correction_person ON discussion_attendance_correction (person, corrected);
COMMENT ON TABLE discussion_attendance_correction IS 'What a correction of somebody''s attendance changed, since this table exists. The person sees it.';
--rollback DROP TABLE discussion_attendance_correction;

--changeset onward:2
ALTER TABLE discussion_session ADD COLUMN themes_corrected timestamptz;
COMMENT ON COLUMN discussion_session.themes_corrected IS 'When the themes were corrected last. The earlier themes are not kept.';
--rollback ALTER TABLE discussion_session DROP COLUMN themes_corrected;

--changeset onward:3
CREATE TABLE discussion_session_change (
    id uuid PRIMARY KEY,
    session uuid NOT NULL REFERENCES discussion_session,
    change text NOT NULL CHECK (change IN ('moved', 'cancelled', 'restored')),
    changed timestamptz NOT NULL,
    changed_by uuid NOT NULL REFERENCES person,
    reason text NOT NULL CHECK (length(reason) <= 200),
    starts_at_before timestamptz,
    minutes_before smallint,
    mode_before text,
    starts_at_after timestamptz,
    minutes_after smallint,
    mode_after text,
    CHECK (num_nulls(starts_at_before, minutes_before, mode_before, starts_at_after, minutes_after, mode_after)
        = CASE change WHEN 'moved' THEN 0 ELSE 6 END)
);
CREATE INDEX discussion_session_change_session ON discussion_session_change (session, changed);
COMMENT ON TABLE discussion_session_change IS 'What became of a session after it was planned. Whoever is invited reads it, with the reason.';
INSERT INTO discussion_session_change (id, session, change, changed, changed_by, reason)
    SELECT gen_random_uuid(), id, 'cancelled', cancelled, cancelled_by, ''
    FROM discussion_session
    WHERE cancelled IS NOT NULL;
--rollback DROP TABLE discussion_session_change;

--changeset onward:4
ALTER TABLE discussion_session ADD COLUMN has_own_agenda boolean NOT NULL DEFAULT false;
UPDATE discussion_session SET has_own_agenda = true WHERE id IN (SELECT session FROM prompt_sheet_use_noted);
COMMENT ON COLUMN discussion_session.has_own_agenda IS 'The agenda was given, such as the questions of a sheet. Otherwise it is a plan of the module''s guide.';
--rollback ALTER TABLE discussion_session DROP COLUMN has_own_agenda;
