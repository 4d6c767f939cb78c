--liquibase formatted sql

--changeset onward:1
ALTER TABLE prompt_sheet ADD COLUMN mixed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN prompt_sheet.mixed IS 'Whether the leader asked for a mix of subjects. Otherwise the sheet has one subject.';
--rollback ALTER TABLE prompt_sheet DROP COLUMN mixed;

--changeset onward:2
ALTER TABLE prompt_sheet_use_noted ADD COLUMN ended timestamptz
    CHECK (ended IS NULL OR (ended >= used AND how = 'shared'));
COMMENT ON COLUMN prompt_sheet_use_noted.ended IS 'When the leader stopped sharing the sheet. The use stays, because people may have read the questions.';
--rollback ALTER TABLE prompt_sheet_use_noted DROP COLUMN ended;

--changeset onward:3
CREATE OR REPLACE VIEW prompt_sheet_use AS
    SELECT id, sheet, how, used, used_by, session, ended
    FROM prompt_sheet_use_noted
    WHERE NOT EXISTS (SELECT 1 FROM cancelled_session WHERE cancelled_session.id = session);
--rollback DROP VIEW prompt_sheet_use;
--rollback CREATE VIEW prompt_sheet_use AS
--rollback     SELECT id, sheet, how, used, used_by, session
--rollback     FROM prompt_sheet_use_noted
--rollback     WHERE NOT EXISTS (SELECT 1 FROM cancelled_session WHERE cancelled_session.id = session);
