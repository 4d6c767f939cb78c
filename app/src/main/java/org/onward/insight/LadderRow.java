package org.onward.insight;

import org.onward.content.LearningModule;

/**
 * The rung counts of a team on a module.
 *
 * @param membersOnly whether only the team's own members are counted, without the teams below
 */
record LadderRow(TeamRow team, boolean membersOnly, LearningModule module, RungCounts counts) {}
