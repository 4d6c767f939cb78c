package org.onward.insight;

import org.onward.people.TeamId;

/**
 * A team on the page.
 *
 * @param depth 0 for the chosen team, less for those above it, 1 for those right below it
 * @param children teams right below the chosen one
 * @param people everybody in it and below it
 * @param members its own members only
 */
public record TeamRow(TeamId id, String name, int depth, int children, int people, int members) {}
