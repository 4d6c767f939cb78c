package org.onward.people.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface LeaderProposalDao {
    String PENDING =
            """
            SELECT proposal.id, proposal.team, team.name AS team_name, proposal.person, person.name AS person_name,
                proposal.proposed_by, proposer.name AS proposed_by_name, proposal.proposed
            FROM leader_proposal proposal
                JOIN team ON team.id = proposal.team
                JOIN person ON person.id = proposal.person
                JOIN person proposer ON proposer.id = proposal.proposed_by
            WHERE proposal.decision IS NULL
            """;

    /** The pending proposals for teams and the teams below them, the oldest first. */
    @SqlQuery(
            PENDING
                    + """
              AND proposal.team IN (SELECT team_line.team FROM team_line WHERE above = ANY (:parts))
            ORDER BY proposal.proposed, proposal.id
            LIMIT :limit
            """)
    List<LeaderProposal> pending(List<TeamId> parts, int limit);

    @SqlQuery(PENDING + " AND proposal.id = :id")
    Optional<LeaderProposal> pending(LeaderProposalId id);

    @SqlQuery(PENDING + " AND proposal.team = :team")
    Optional<LeaderProposal> pendingFor(TeamId team);

    /** The people who may confirm proposals: administrators of the team, except the proposer and the person. */
    @SqlQuery(
            """
            SELECT DISTINCT pending.id AS proposal, person.id AS person, person.name
            FROM leader_proposal pending
                JOIN team_line line ON line.team = pending.team
                JOIN role_in_force held ON held.team = line.above AND held.role = 'administrator'
                JOIN person ON person.id = held.person
            WHERE pending.id = ANY (:ids) AND held.person NOT IN (pending.person, pending.proposed_by)
            ORDER BY person.name, person.id
            """)
    List<Confirmer> confirmers(List<LeaderProposalId> ids);

    record Confirmer(LeaderProposalId proposal, PersonId person, String name) {}

    @SqlUpdate(
            """
            INSERT INTO leader_proposal (id, team, person, proposed_by, proposed)
            VALUES (:id, :team, :person, :by, :now)
            """)
    void add(LeaderProposalId id, TeamId team, PersonId person, PersonId by, Instant now);

    @SqlUpdate(
            """
            UPDATE leader_proposal SET decision = 'confirmed', decided = :now, decided_by = :by
            WHERE id = :id AND decision IS NULL
            """)
    void confirm(LeaderProposalId id, PersonId by, Instant now);

    @SqlUpdate(
            """
            UPDATE leader_proposal SET decision = 'turned-down', decided = :now, decided_by = :by
            WHERE id = :id AND decision IS NULL
            """)
    void turnDown(LeaderProposalId id, PersonId by, Instant now);

    /** Ends the pending proposals of somebody who leaves. */
    @SqlUpdate(
            "UPDATE leader_proposal SET decision = 'ended', decided = :now WHERE person = :person AND decision IS NULL")
    void endOf(PersonId person, Instant now);

    /** Ends the pending proposal for a team that is closed. */
    @SqlUpdate("UPDATE leader_proposal SET decision = 'ended', decided = :now WHERE team = :team AND decision IS NULL")
    void endFor(TeamId team, Instant now);
}
