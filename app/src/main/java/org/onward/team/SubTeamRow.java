package org.onward.team;

import java.util.Optional;
import org.onward.people.TeamId;

/**
 * A team on a page of the teams directly below another.
 *
 * @param total the number of teams on all pages
 * @param id absent in the only row of an empty page
 * @param people the number of people in it and in the teams below it
 */
record SubTeamRow(int total, Optional<TeamId> id, String name, Optional<String> leaderName, int people) {}
