package org.onward.people.change;

import java.time.Instant;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** Somebody who is to lead a team, and waits for confirmation by a second administrator. */
public record LeaderProposal(
        LeaderProposalId id,
        TeamId team,
        String teamName,
        PersonId person,
        String personName,
        PersonId proposedBy,
        String proposedByName,
        Instant proposed) {}
