package org.onward.insight;

import org.onward.content.LearningModule;

/**
 * Where the people of a team stand on a module.
 *
 * @param membersOnly whether only the team's own members are counted, not everybody below it too
 */
record LadderRow(TeamRow team, boolean membersOnly, LearningModule module, RungCounts counts) {}
