package org.onward.insight;

import java.util.List;
import java.util.Optional;
import org.onward.content.LearningModule;
import org.onward.people.Team;

/**
 * The figures of a team and its direct subteams.
 *
 * @param parts the top teams of the parts that the reviewer may see
 * @param ancestors the ancestors of the chosen team, from the top of the reviewer's part down
 * @param below the direct subteams of the chosen team on this page
 * @param chosen the chosen module, if any
 * @param byModule the counts of the chosen team and all teams below, per module
 * @param byTeam the counts of the chosen team's own members and of each direct subteam, per module;
 *     empty where only {@code byModule} is shown
 */
record Ladders(
        List<Team> parts,
        List<TeamRow> ancestors,
        TeamRow team,
        List<TeamRow> below,
        Optional<LearningModule> chosen,
        List<LadderRow> byModule,
        List<LadderRow> byTeam) {}
