--liquibase formatted sql

--changeset onward:2-fail
CREATE TABLE oar (boat uuid REFERENCES boat (id));
CREATE TABLE crew (boat uuid REFERENCES ship (id));
--rollback DROP TABLE crew;
--rollback DROP TABLE oar;
