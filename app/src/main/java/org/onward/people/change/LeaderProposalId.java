package org.onward.people.change;

import java.util.UUID;
import org.onward.database.Ids;

/** The id of a proposal of a leader. */
public record LeaderProposalId(UUID value) {
    public static LeaderProposalId fromString(String text) {
        return new LeaderProposalId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
