package org.onward.insight;

import java.util.List;
import org.onward.content.LearningModule;

/** A page of people in a part of the tree and where each stands on a module; and how many such pages there are. */
record NamedLadders(TeamRow team, boolean membersOnly, LearningModule module, List<NamedProgress> people, int pages) {}
