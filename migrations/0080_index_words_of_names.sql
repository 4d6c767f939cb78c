--liquibase formatted sql

--changeset onward:1
CREATE FUNCTION words_of_name(name text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('simple', regexp_replace(normalize(name, NFKD), '[\u0300-\u036F]', '', 'g'));
COMMENT ON FUNCTION words_of_name IS 'The words of a name without accents, so that a search knows a colleague''s name and offers no other word in its place.';
CREATE INDEX person_words_of_name ON person USING gin (words_of_name(name));
--rollback DROP INDEX person_words_of_name;
--rollback DROP FUNCTION words_of_name;
