package org.onward.team;

import java.util.List;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** The response of {@code GET /api/v1/teams/{id}}: the members with their current rungs. */
public record TeamResponse(
        TeamId id, String name, Optional<TeamId> parent, Optional<PersonId> leader, List<Member> people) {
    public record Member(PersonId id, String name, List<OnRung> progress) {}

    public record OnRung(ItemId item, Rung rung) {}
}
