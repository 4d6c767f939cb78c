package org.onward.insight;

import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.TeamId;

/**
 * How many stand on one rung of one module.
 *
 * @param people in the team and below it
 * @param members in the team itself
 */
public record Standing(TeamId team, ItemId module, Rung rung, int people, int members) {}
