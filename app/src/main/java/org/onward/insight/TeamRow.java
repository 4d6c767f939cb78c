package org.onward.insight;

import org.onward.people.TeamId;

/**
 * A team with its position in the tree and its size.
 *
 * @param depth 0 for the chosen team, negative for its ancestors, 1 for its direct subteams
 * @param children the number of direct subteams
 * @param people the number of people in the team and the teams below
 * @param members the number of people in the team itself
 */
public record TeamRow(TeamId id, String name, int depth, int children, int people, int members) {}
