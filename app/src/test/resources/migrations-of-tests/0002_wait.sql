--liquibase formatted sql

--changeset onward:2-wait
SELECT pg_sleep(3600);
--rollback SELECT 1;
