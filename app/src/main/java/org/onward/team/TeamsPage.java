package org.onward.team;

import java.util.List;
import org.onward.team.TeamPage.SubTeam;
import org.onward.web.Page;

/**
 * A choice of the teams that the viewer leads. It may be empty.
 *
 * @param reports whether the viewer has direct reports
 * @param administers whether the viewer is an administrator
 */
public record TeamsPage(List<SubTeam> teams, boolean reports, boolean administers) implements Page {
    @Override
    public String title() {
        return teams.isEmpty() ? "My team" : "My teams";
    }
}
