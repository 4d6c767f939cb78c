package org.onward.insight;

import java.util.List;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

/**
 * How many stand on each rung of one module, the lowest rung first.
 *
 * @param people in the team and below it
 * @param members in the team itself
 */
public record ModuleRungCounts(TeamId team, ItemId module, List<Integer> people, List<Integer> members) {}
