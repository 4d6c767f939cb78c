package org.onward.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What other packages do when people and teams change. Every method runs in the transaction of the change, and its failure
 * takes the change back.
 */
public interface OrganisationListener {
    /**
     * People left a team, entered one, or went from one to another. They are locked.
     *
     * @param from absent for people who were in no team
     * @param to absent for people who are in no team now
     */
    default void peopleMoved(List<PersonId> people, Optional<TeamId> from, Optional<TeamId> to) {}

    /**
     * Many people entered and left teams. Nobody records a step until the transaction ends, so that counters need no order of locks.
     * A listener that does something when people move overrides this if it can do the same for many at once.
     */
    default void membershipsChanged(List<MembershipChange> changes) {
        changes.stream()
                .filter(change -> change.people() < 0)
                .collect(groupingBy(MembershipChange::team, mapping(MembershipChange::person, toList())))
                .forEach((team, people) -> peopleMoved(people, Optional.of(team), Optional.empty()));
        changes.stream()
                .filter(change -> change.people() > 0)
                .collect(groupingBy(MembershipChange::team, mapping(MembershipChange::person, toList())))
                .forEach((team, people) -> peopleMoved(people, Optional.empty(), Optional.of(team)));
    }

    /** Teams are about to get another parent, with everything below them. {@code team_line} still has the present one. */
    default void teamsAreMoving(List<TeamId> roots, TeamId to) {}

    /** A team was closed, because its people and the teams below it go to another one. */
    default void teamMerged(TeamId from, TeamId into, Instant at) {}

    /** A team was closed: it was empty, or {@link #teamMerged merged} into another one before. */
    default void teamClosed(TeamId team, Instant at) {}

    /** Somebody left the organisation. */
    default void personLeft(PersonId person, Instant at) {}

    /** Many people left the organisation. */
    default void peopleLeft(List<PersonId> people, Instant at) {
        people.forEach(person -> personLeft(person, at));
    }
}
