package org.onward.prompts.sheet;

import java.time.Instant;
import java.util.Optional;

/** A sheet in a list, with its last use. */
public record EarlierSheetRow(
        SheetId id, Instant made, int minutes, Optional<PromptSheet.UseType> how, Optional<Instant> used) {}
