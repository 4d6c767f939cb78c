--liquibase formatted sql

--changeset onward:4-index-boats runInTransaction:false
DROP INDEX CONCURRENTLY IF EXISTS boat_harbour;
CREATE INDEX CONCURRENTLY boat_harbour ON boat (harbour);
--rollback DROP INDEX boat_harbour;
