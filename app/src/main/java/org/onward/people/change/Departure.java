package org.onward.people.change;

import java.util.List;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/**
 * What is to be arranged after somebody left.
 *
 * @param withoutLeader the teams that they led
 * @param withoutLineManager the people whose line manager they were
 * @param withoutAdministrator the parts of the tree that nobody administers now
 */
public record Departure(
        List<TeamId> withoutLeader, List<PersonId> withoutLineManager, List<TeamId> withoutAdministrator) {}
