package org.onward.discussion;

import java.time.Instant;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

/** The time of a team's last session on a module. */
public record LastDiscussed(TeamId team, ItemId module, Instant held) {}
