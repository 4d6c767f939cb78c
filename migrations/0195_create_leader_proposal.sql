--liquibase formatted sql

--changeset onward:1
CREATE TABLE leader_proposal (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES team,
    person uuid NOT NULL REFERENCES person,
    proposed_by uuid NOT NULL REFERENCES person,
    proposed timestamptz NOT NULL,
    decision text CHECK (decision IN ('confirmed', 'turned-down', 'ended')),
    decided timestamptz,
    decided_by uuid REFERENCES person,
    CONSTRAINT leader_proposal_is_by_somebody_else CHECK (proposed_by <> person),
    CONSTRAINT leader_proposal_is_confirmed_by_a_second_person CHECK (
        decision IS DISTINCT FROM 'confirmed'
        OR (decided_by IS NOT NULL AND decided_by <> person AND decided_by <> proposed_by)),
    CONSTRAINT leader_proposal_has_a_time_of_decision CHECK ((decision IS NULL) = (decided IS NULL))
);
CREATE UNIQUE INDEX leader_proposal_pending ON leader_proposal (team) WHERE decision IS NULL;
COMMENT ON TABLE leader_proposal IS 'Who is to lead a team. When a second administrator confirms it, the team has the leader.';
COMMENT ON COLUMN leader_proposal.decision IS 'Absent while it is pending. "ended": the person left or the team was closed before anybody decided.';
COMMENT ON COLUMN leader_proposal.decided_by IS 'Absent when it ended by itself.';
--rollback DROP TABLE leader_proposal;
