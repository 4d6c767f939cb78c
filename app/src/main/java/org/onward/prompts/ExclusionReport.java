package org.onward.prompts;

import java.util.Optional;
import org.onward.content.ContentVersion;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/**
 * That somebody found a question excluding: who, in which team and when is not known.
 *
 * @param wording the question as it read
 * @param why in their words; may be empty
 * @param untilChanged the version that stays withdrawn, once a content editor has looked and said so
 */
public record ExclusionReport(
        ExclusionReportId id, PromptId prompt, String wording, String why, Optional<ContentVersion> untilChanged) {
    public boolean isOpen() {
        return untilChanged.isEmpty();
    }

    /** Whether its prompt is kept from every sheet. */
    public boolean withdraws(Library library) {
        return withdraws(library, prompt, untilChanged);
    }

    /** A prompt stays away until somebody has looked, and then until the text has changed. */
    static boolean withdraws(Library library, PromptId prompt, Optional<ContentVersion> untilChanged) {
        return library.prompt(prompt)
                .map(Prompt::version)
                .filter(version -> untilChanged.map(version::equals).orElse(true))
                .isPresent();
    }
}
