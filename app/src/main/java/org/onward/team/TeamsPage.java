package org.onward.team;

import java.util.List;
import org.onward.team.TeamPage.SubTeam;
import org.onward.web.Page;

/**
 * Which of my teams? Also for who leads none.
 *
 * @param reports whether somebody reports to the viewer
 */
public record TeamsPage(List<SubTeam> teams, boolean reports) implements Page {
    @Override
    public String title() {
        return teams.isEmpty() ? "My team" : "My teams";
    }
}
