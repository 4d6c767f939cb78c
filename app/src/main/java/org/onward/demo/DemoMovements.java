package org.onward.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.change.NewPerson;
import org.onward.people.change.NewPost;
import org.onward.people.change.PersonName;
import org.onward.web.LondonTime;

/**
 * Lets people of the demo join, move, leave and be on leave, after the history of their teams. One more is expected in the
 * coming week, and starts while the demo runs.
 */
final class DemoMovements {
    private static final int EXPECTED_DAYS_AGO = 40;
    private static final int JOINED_DAYS_AGO = 12;
    private static final int MOVED_DAYS_AGO = 15;
    private static final int LEFT_DAYS_AGO = 20;
    private static final int PAUSED_DAYS_AGO = 5;
    private static final int PAUSED_DAYS_TO_COME = 70;
    private static final int STARTS_IN_DAYS = 5;

    private final DemoOrganisation organisation;
    private final OrganisationChanges changes;
    private final DemoClock clock;
    private final Instant now;
    private final Actor administrator;

    /** @param clock the clock of the changes */
    DemoMovements(
            DemoOrganisation organisation,
            OrganisationChanges changes,
            DemoClock clock,
            Instant now,
            Person administrator) {
        this.organisation = organisation;
        this.changes = changes;
        this.clock = clock;
        this.now = now;
        this.administrator = Actor.of(administrator.id());
    }

    void create() {
        Team clinicalSystems = organisation.team("Clinical Systems");
        Team serviceDesk = organisation.team("Service Desk");
        Person leader = organisation.leaderOf(clinicalSystems);

        at(EXPECTED_DAYS_AGO);
        PersonId joiner =
                changes.people().expect(administrator, newPerson("Developer", clinicalSystems), day(-JOINED_DAYS_AGO));
        at(LEFT_DAYS_AGO);
        changes.people().leave(administrator, memberOf(serviceDesk, 0).id());
        at(PAUSED_DAYS_AGO);
        changes.leave()
                .add(
                        administrator,
                        memberOf(clinicalSystems, 1).id(),
                        day(-PAUSED_DAYS_AGO),
                        Optional.of(day(PAUSED_DAYS_TO_COME)));
        at(MOVED_DAYS_AGO);
        changes.people()
                .move(
                        administrator,
                        memberOf(serviceDesk, 1).id(),
                        new NewPost("Systems Analyst", clinicalSystems.id(), Optional.of(leader.id())));
        at(JOINED_DAYS_AGO);
        changes.people().start(administrator, joiner);
        at(1);
        changes.people().expect(administrator, newPerson("Service Desk Analyst", serviceDesk), day(STARTS_IN_DAYS));
        clock.set(now);
    }

    private NewPerson newPerson(String post, Team team) {
        String name = organisation.nextName();
        return new NewPerson(
                new PersonName(name),
                DemoNames.email(name),
                Optional.empty(),
                new NewPost(
                        post, team.id(), Optional.of(organisation.leaderOf(team).id())));
    }

    /** The members in the order in which they were created. None of these is a persona. */
    private Person memberOf(Team team, int position) {
        return organisation.people().stream()
                .filter(person -> person.team().equals(team.id()))
                .skip(position)
                .findFirst()
                .orElseThrow();
    }

    private void at(int daysAgo) {
        clock.set(now.minus(Duration.ofDays(daysAgo)));
    }

    private LocalDate day(int daysFromToday) {
        return LondonTime.date(now).plusDays(daysFromToday);
    }
}
