package org.onward.discussion;

import java.time.Instant;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

/** When a team last held a session on a module. */
public record LastDiscussed(TeamId team, ItemId module, Instant held) {}
