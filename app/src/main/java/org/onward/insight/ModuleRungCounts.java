package org.onward.insight;

import java.util.List;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

/**
 * The number of people by highest rung on one module, the lowest rung first.
 *
 * @param people the people in the team and the teams below
 * @param members the people in the team itself
 */
public record ModuleRungCounts(TeamId team, ItemId module, List<Integer> people, List<Integer> members) {}
