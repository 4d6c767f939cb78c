--liquibase formatted sql

--changeset onward:1
CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic text NOT NULL,
    recipient uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    body text NOT NULL,
    created timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
    attempts integer NOT NULL DEFAULT 0,
    next_attempt timestamptz NOT NULL,
    ended timestamptz,
    failure text,
    CONSTRAINT outbox_message_has_ended CHECK ((ended IS NULL) = (state = 'waiting'))
);
CREATE INDEX outbox_due ON outbox (next_attempt) WHERE state = 'waiting';
CREATE INDEX outbox_waiting ON outbox (recipient, id) WHERE state = 'waiting';
CREATE INDEX outbox_recipient ON outbox (recipient);
CREATE INDEX outbox_ended ON outbox (ended) WHERE ended IS NOT NULL;
COMMENT ON TABLE outbox IS 'Messages to people, written in the transaction that causes them and delivered afterwards, at least once.';
COMMENT ON COLUMN outbox.id IS 'Messages to one person are delivered in this order.';
COMMENT ON COLUMN outbox.body IS 'Empty once the message was delivered.';
COMMENT ON COLUMN outbox.ended IS 'When the message was delivered, or given up.';
COMMENT ON COLUMN outbox.failure IS 'Why the last attempt failed: the kind of the failure, never a value.';
--rollback DROP TABLE outbox;
