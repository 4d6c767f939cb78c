--liquibase formatted sql

-- The only figures about private progress: for the whole organisation, once a month, rounded, and only where they point to nobody.

--changeset onward:1
CREATE TABLE monthly_total (
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    item text NOT NULL,
    open_people integer NOT NULL CHECK (open_people >= 10 AND open_people % 5 = 0),
    private_people integer NOT NULL CHECK (private_people >= 10 AND private_people % 5 = 0),
    PRIMARY KEY (month, item)
);
COMMENT ON TABLE monthly_total IS 'How many people of the organisation had begun an item by the end of a month, openly and privately: each at least 11, rounded to 5.';
CREATE TABLE monthly_total_written (
    month date PRIMARY KEY,
    written timestamptz NOT NULL
);
COMMENT ON TABLE monthly_total_written IS 'The months whose totals were written. They are written once, so that nothing can be read from how they change.';
CREATE VIEW organisation_total AS SELECT month, item, open_people, private_people FROM monthly_total;
COMMENT ON VIEW organisation_total IS 'How many people of the organisation had begun an item by the end of a month, openly and privately, rounded to 5.';
--rollback DROP VIEW organisation_total;
--rollback DROP TABLE monthly_total_written;
--rollback DROP TABLE monthly_total;
