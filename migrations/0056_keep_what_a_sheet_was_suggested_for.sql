--liquibase formatted sql

--changeset onward:1
ALTER TABLE prompt_sheet ADD COLUMN module text, ADD COLUMN theme text;
COMMENT ON COLUMN prompt_sheet.module IS 'The module that the sheet was suggested to talk about, if it was one: other versions keep to it.';
COMMENT ON COLUMN prompt_sheet.theme IS 'The theme that the sheet was suggested to talk about, if it was one: other versions keep to it.';
--rollback ALTER TABLE prompt_sheet DROP COLUMN theme, DROP COLUMN module;
