--liquibase formatted sql

--changeset onward:1-create-harbour
CREATE TABLE harbour (id text PRIMARY KEY);
--rollback DROP TABLE harbour;

--changeset onward:1-create-boat
CREATE TABLE boat (id uuid PRIMARY KEY, harbour text NOT NULL REFERENCES harbour (id));
--rollback DROP TABLE boat;
