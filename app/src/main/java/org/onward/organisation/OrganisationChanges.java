package org.onward.organisation;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditTrail;
import org.onward.content.Library;
import org.onward.discussion.SessionTransfer;
import org.onward.discussion.Sessions;
import org.onward.learning.LadderCounters;
import org.onward.people.Access;
import org.onward.people.OrganisationListener;
import org.onward.people.People;
import org.onward.people.Roles;
import org.onward.people.bulk.BulkChanges;
import org.onward.people.change.Identities;
import org.onward.people.change.LeaderProposals;
import org.onward.people.change.LeaveDates;
import org.onward.people.change.PersonChanges;
import org.onward.people.change.PersonDetails;
import org.onward.people.change.PlannedChanges;
import org.onward.people.change.PostChanges;
import org.onward.people.change.TeamChanges;
import org.onward.prompts.moment.MomentTransfer;
import org.onward.prompts.sheet.SheetTransfer;
import org.onward.signin.SessionEnding;

/** The facades that change people and teams, with all listeners. */
public record OrganisationChanges(
        PersonChanges people,
        BulkChanges bulk,
        TeamChanges teams,
        LeaderProposals leaders,
        PostChanges posts,
        PersonDetails details,
        LeaveDates leave,
        Identities identities,
        PlannedChanges planned) {

    public static OrganisationChanges of(Jdbi jdbi, Supplier<Library> library, InstantSource clock) {
        AuditTrail audit = new AuditTrail(jdbi, clock);
        Roles roles = new Roles(jdbi, audit, clock);
        Sessions sessions = new Sessions(jdbi, new People(jdbi), new Access(jdbi), library, clock);
        List<OrganisationListener> listeners = List.of(
                new LadderCounters(jdbi),
                new SessionEnding(jdbi),
                new SessionTransfer(jdbi),
                new MomentTransfer(jdbi),
                new SheetTransfer(jdbi, sessions));
        PersonChanges people = new PersonChanges(jdbi, roles, audit, clock, listeners);
        TeamChanges teams = new TeamChanges(jdbi, roles, audit, clock, listeners);
        PostChanges posts = new PostChanges(jdbi, people, audit, clock);
        return new OrganisationChanges(
                people,
                new BulkChanges(jdbi, roles, audit, clock, listeners),
                teams,
                new LeaderProposals(jdbi, teams, roles, audit, clock),
                posts,
                new PersonDetails(jdbi, audit, clock),
                new LeaveDates(jdbi, audit, clock),
                new Identities(jdbi, audit, clock),
                new PlannedChanges(people, posts, clock));
    }
}
