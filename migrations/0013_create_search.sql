--liquibase formatted sql

--changeset onward:1
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--rollback DROP EXTENSION IF EXISTS pg_trgm;

--changeset onward:2
CREATE TABLE search_set (
    version text PRIMARY KEY,
    served_at timestamptz NOT NULL
);
COMMENT ON TABLE search_set IS 'One row per content that some node serves. What no node served for a while is pruned, and written again when needed.';
--rollback DROP TABLE search_set;

--changeset onward:3
CREATE TABLE search_document (
    set_version text NOT NULL REFERENCES search_set ON DELETE CASCADE,
    item text NOT NULL,
    place smallint NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    publisher text NOT NULL,
    body text NOT NULL,
    minutes integer NOT NULL,
    themes text[] NOT NULL,
    roles text[] NOT NULL,
    moments text[] NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (set_version, item)
);
CREATE INDEX search_document_words ON search_document USING gin (words);
COMMENT ON TABLE search_document IS 'What a search of the catalogue looks at: a copy of the content, made again from the files whenever they change.';
COMMENT ON COLUMN search_document.place IS '0 modules, 1 pathways, 2 resources: the order in which they are found';
COMMENT ON COLUMN search_document.words IS 'Stems, weighted: A title, B summary, C publisher and labels, D body';
--rollback DROP TABLE search_document;

--changeset onward:4
CREATE TABLE search_word (
    set_version text NOT NULL REFERENCES search_set ON DELETE CASCADE,
    word text COLLATE "C" NOT NULL,
    stem text COLLATE "C",
    documents integer NOT NULL,
    PRIMARY KEY (set_version, word)
);
CREATE INDEX search_word_stem ON search_word (set_version, stem);
CREATE INDEX search_word_similar ON search_word USING gist (word gist_trgm_ops);
COMMENT ON TABLE search_word IS 'Every word of the documents as it is written: to complete what was begun, and to mend what was mistyped.';
--rollback DROP TABLE search_word;
