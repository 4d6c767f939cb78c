--liquibase formatted sql

--changeset onward:1
ALTER TABLE content_version ADD COLUMN revised_on date;
COMMENT ON COLUMN content_version.revised_on IS 'The day of the last material revision that this version says it had, if it says so.';
COMMENT ON TABLE content_version IS 'The text of every version of a module, resource, pathway or prompt that was ever served; learning events name it.';
--rollback ALTER TABLE content_version DROP COLUMN revised_on;
--rollback COMMENT ON TABLE content_version IS 'The text of every version of a module or resource that was ever served; learning events name it.';
