--liquibase formatted sql

-- Somebody's last day, and that of a further post, may be known before it comes. A job ends them on the day after.

--changeset onward:1
ALTER TABLE person
    ADD COLUMN last_day date,
    ADD CONSTRAINT person_has_no_last_day_after_leaving CHECK (last_day IS NULL OR lifecycle_state <> 'left');
CREATE INDEX person_last_day ON person (last_day) WHERE last_day IS NOT NULL;
COMMENT ON COLUMN person.last_day IS 'The last day in the organisation of somebody who will leave. NULL when it is not known, and after they left.';
ALTER TABLE post
    ADD COLUMN last_day date,
    ADD CONSTRAINT post_has_no_last_day_while_primary CHECK (last_day IS NULL OR NOT is_primary);
CREATE INDEX post_last_day ON post (last_day) WHERE last_day IS NOT NULL AND until = 'infinity';
COMMENT ON COLUMN post.last_day IS 'The last day of a further post that will end. A primary post ends when its person moves or leaves.';
--rollback DROP INDEX post_last_day;
--rollback ALTER TABLE post DROP COLUMN last_day;
--rollback DROP INDEX person_last_day;
--rollback ALTER TABLE person DROP COLUMN last_day;
