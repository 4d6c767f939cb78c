package org.onward.prompts;

import java.time.Instant;
import org.onward.content.PromptId;

/** When a team last used a prompt. */
public record LastUse(PromptId prompt, Instant used) {}
