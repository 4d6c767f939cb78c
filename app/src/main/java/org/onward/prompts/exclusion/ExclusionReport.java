package org.onward.prompts.exclusion;

import java.util.Optional;
import org.onward.composer.model.OwnQuestion;
import org.onward.content.ContentVersion;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/**
 * A report that a question is excluding. Neither the person, the team nor the time is stored.
 *
 * @param wording the text of the question when it was reported
 * @param why the person's own words; may be empty
 * @param untilChanged the version that a content editor decided to keep withdrawn; empty while no editor has decided
 */
public record ExclusionReport(
        ExclusionReportId id, PromptId prompt, String wording, String why, Optional<ContentVersion> untilChanged) {
    public boolean isOpen() {
        return untilChanged.isEmpty();
    }

    /** Whether the report keeps its prompt off every sheet. */
    public boolean withdrawsPrompt(Library library) {
        return withdrawsPrompt(library, prompt, untilChanged);
    }

    /**
     * A prompt is withdrawn until an editor decides. If the editor keeps it withdrawn, it is withdrawn until its text
     * changes. The text of a team's own question never changes.
     */
    public static boolean withdrawsPrompt(Library library, PromptId prompt, Optional<ContentVersion> untilChanged) {
        return OwnQuestion.isOwn(prompt)
                || library.prompt(prompt)
                        .map(Prompt::version)
                        .filter(version -> untilChanged.map(version::equals).orElse(true))
                        .isPresent();
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "ExclusionReport[" + id + "]";
    }
}
