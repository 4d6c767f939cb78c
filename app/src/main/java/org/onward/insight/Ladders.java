package org.onward.insight;

import java.util.List;
import java.util.Optional;
import org.onward.content.LearningModule;
import org.onward.people.Team;

/**
 * The ladders of a part of the tree.
 *
 * @param parts the tops of what the reviewer may see
 * @param way from the top of the reviewer's part down to the chosen team, without it
 * @param below the teams right below the chosen one (of this page)
 * @param chosen the module that was asked for, if any
 * @param byModule everybody in the chosen part, per module
 * @param byTeam the chosen team's own members and each team right below it, per module
 */
record Ladders(
        List<Team> parts,
        List<TeamRow> way,
        TeamRow team,
        List<TeamRow> below,
        Optional<LearningModule> chosen,
        List<LadderRow> byModule,
        List<LadderRow> byTeam) {}
