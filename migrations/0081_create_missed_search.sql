--liquibase formatted sql

--changeset onward:1
CREATE TABLE missed_search_week (
    week date PRIMARY KEY,
    salt bytea NOT NULL
);
COMMENT ON TABLE missed_search_week IS 'The week in which words are being counted. It goes when the week is over, and takes everything but the counts with it.';
--rollback DROP TABLE missed_search_week;

--changeset onward:2
CREATE TABLE missed_search (
    week date NOT NULL REFERENCES missed_search_week ON DELETE CASCADE,
    word_mac bytea NOT NULL,
    people smallint[] NOT NULL,
    PRIMARY KEY (week, word_mac)
);
COMMENT ON TABLE missed_search IS 'How many different people searched for a word in vain this week. Neither the word nor a person can be read from it.';
COMMENT ON COLUMN missed_search.people IS 'Ten bits of a keyed hash of person, word and week: many people share each';
--rollback DROP TABLE missed_search;

--changeset onward:3
CREATE TABLE missed_search_count (
    week date NOT NULL,
    word text NOT NULL,
    people integer NOT NULL CHECK (people >= 11),
    PRIMARY KEY (week, word)
);
COMMENT ON TABLE missed_search_count IS 'Words that 11 people or more searched for in vain in a week, for content editors. People are rounded down.';
--rollback DROP TABLE missed_search_count;
