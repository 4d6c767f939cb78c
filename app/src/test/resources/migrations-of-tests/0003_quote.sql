--liquibase formatted sql

--changeset onward:3-quote
CREATE TABLE letter (text text);
INSERT INTO letter VALUES ('Quokka' || 'beere'), ('Quokka' || 'beere');
CREATE UNIQUE INDEX letter_once ON letter (text);
--rollback DROP TABLE letter;
