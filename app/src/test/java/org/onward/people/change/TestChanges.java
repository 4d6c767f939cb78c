package org.onward.people.change;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditTrail;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.discussion.SessionTransfer;
import org.onward.discussion.Sessions;
import org.onward.learning.LadderCounters;
import org.onward.people.Access;
import org.onward.people.OrganisationListener;
import org.onward.people.People;
import org.onward.people.Roles;
import org.onward.people.TeamId;
import org.onward.prompts.moment.MomentTransfer;
import org.onward.prompts.sheet.SheetTransfer;
import org.onward.signin.SessionEnding;

/** Changes to people and teams with everything that moves along. */
public record TestChanges(PersonChanges people, TeamChanges teams, PersonDetails details, PostChanges posts) {
    public static TestChanges of(Jdbi jdbi, InstantSource clock) {
        AuditTrail audit = new AuditTrail(jdbi, clock);
        Roles roles = new Roles(jdbi, audit, clock);
        Sessions sessions = new Sessions(jdbi, new People(jdbi), new Access(jdbi), ShippedContent::library, clock);
        List<OrganisationListener> listeners = List.of(
                new LadderCounters(jdbi),
                new SessionEnding(jdbi),
                new SessionTransfer(jdbi),
                new MomentTransfer(jdbi),
                new SheetTransfer(jdbi, sessions));
        PersonChanges people = new PersonChanges(jdbi, roles, audit, clock, listeners);
        return new TestChanges(
                people,
                new TeamChanges(jdbi, roles, audit, clock, listeners),
                new PersonDetails(jdbi, audit, clock),
                new PostChanges(jdbi, people, audit, clock));
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
