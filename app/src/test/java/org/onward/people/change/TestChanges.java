package org.onward.people.change;

import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.TeamId;

/** Changes to people and teams as the service makes them, over the shipped content. */
public final class TestChanges {
    private TestChanges() {}

    public static OrganisationChanges of(Jdbi jdbi, InstantSource clock) {
        return OrganisationChanges.of(jdbi, ShippedContent::library, clock);
    }

    /** Somebody with an address of their own. */
    public static NewPerson newcomer(TeamId team) {
        return newcomer(Ids.next() + "@example.invalid", team);
    }

    public static NewPerson newcomer(String email, TeamId team) {
        return new NewPerson(
                new PersonName("New Colleague"),
                email,
                Optional.empty(),
                new NewPost("Analyst", team, Optional.empty()));
    }
}
