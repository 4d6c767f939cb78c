package org.onward.discussion;

import java.time.Instant;
import org.onward.content.PromptId;

/** When a prompt was last on the agenda of a session that a team held. */
public record PromptRun(PromptId prompt, Instant held) {}
