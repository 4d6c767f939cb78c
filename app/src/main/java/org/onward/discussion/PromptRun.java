package org.onward.discussion;

import java.time.Instant;
import org.onward.content.PromptId;
import org.onward.people.TeamId;

/** When a prompt was last on the agenda of a session that a team held. */
public record PromptRun(TeamId team, PromptId prompt, Instant held) {}
