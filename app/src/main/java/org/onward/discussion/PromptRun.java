package org.onward.discussion;

import java.time.Instant;
import org.onward.content.PromptId;
import org.onward.people.TeamId;

/** The last time when a prompt was on the agenda of a held session of a team. */
public record PromptRun(TeamId team, PromptId prompt, Instant held) {}
