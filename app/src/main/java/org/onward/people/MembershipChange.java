package org.onward.people;

/**
 * Somebody enters a team or leaves it. Who moves from one team to another does both.
 *
 * @param people 1 for who enters, -1 for who leaves
 */
public record MembershipChange(PersonId person, TeamId team, int people) {}
