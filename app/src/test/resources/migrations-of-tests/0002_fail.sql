--liquibase formatted sql

--changeset onward:2-fail
CREATE TABLE crew (boat uuid REFERENCES ship (id));
--rollback DROP TABLE crew;
