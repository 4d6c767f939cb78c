--liquibase formatted sql

--changeset onward:1
-- Every ORDER BY over these columns follows: É beside E, "de Souza" among D, whatever the collation of the database is.
CREATE COLLATION names (provider = icu, locale = 'en-GB');
ALTER TABLE person ALTER COLUMN name TYPE text COLLATE names;
ALTER TABLE team ALTER COLUMN name TYPE text COLLATE names;
--rollback ALTER TABLE team ALTER COLUMN name TYPE text COLLATE "default";
--rollback ALTER TABLE person ALTER COLUMN name TYPE text COLLATE "default";
--rollback DROP COLLATION names;

--changeset onward:2
CREATE FUNCTION searchable_name(name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN trim(regexp_replace(
        translate(
            replace(replace(replace(replace(
                -- Letters with accents are taken apart, and the accents, apostrophes and invisible characters left out.
                regexp_replace(
                    normalize(lower(name COLLATE names), NFKD),
                    '[\u0300-\u036F''`´\u2018\u2019\u201B\u02B9\u02BB\u02BC\u02BD\u2032\uFF07\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]',
                    '', 'g'),
                'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
            'øłđðıħŧ', 'olddiht'),
        -- What remains between words is one space, also where it was a hyphen, a comma or a no-break space.
        '[\s\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F\u3000]+', ' ', 'g'));
COMMENT ON FUNCTION searchable_name IS 'A name as it is compared when somebody searches: small letters without accents and apostrophes, words with one space between. See docs/decisions/0021.';
--rollback DROP FUNCTION searchable_name(text);

--changeset onward:3
ALTER TABLE person ADD COLUMN searchable text COLLATE "C"
    GENERATED ALWAYS AS (' ' || searchable_name(name || ' ' || email)) STORED;
CREATE INDEX person_searchable ON person USING gin (searchable gin_trgm_ops);
COMMENT ON COLUMN person.searchable IS 'Name and email address as they are searched, after a space, so that "% an%" finds what begins with "an".';
--rollback DROP INDEX person_searchable;
--rollback ALTER TABLE person DROP COLUMN searchable;
