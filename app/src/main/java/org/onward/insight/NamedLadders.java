package org.onward.insight;

import java.util.List;
import org.onward.content.LearningModule;

/** One page of people with their progress on a module, and the total number of pages. */
record NamedLadders(TeamRow team, boolean membersOnly, LearningModule module, List<NamedProgress> people, int pages) {}
