--liquibase formatted sql

--changeset onward:1
CREATE FUNCTION name_patterns(typed text) RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ARRAY(
        SELECT '% ' || word || '%'
        FROM regexp_split_to_table(searchable_name(typed), ' ') AS word
        WHERE word <> '');
COMMENT ON FUNCTION name_patterns IS 'The beginnings of words that somebody typed into the filter of a list, as patterns for searchable names.';
--rollback DROP FUNCTION name_patterns(text);

--changeset onward:2
CREATE INDEX discussion_session_open ON discussion_session (team, starts_at) WHERE closed IS NULL AND cancelled IS NULL;
COMMENT ON INDEX discussion_session_open IS 'A team has few sessions that are still to come or to close, and hundreds that it held.';
--rollback DROP INDEX discussion_session_open;
