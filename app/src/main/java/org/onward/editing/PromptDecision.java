package org.onward.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onward.prompts.exclusion.ExclusionReportId;
import org.onward.text.EnumWords;
import org.onward.web.Form;

/** A content editor's decision about a reported prompt. */
enum PromptDecision {
    KEEP,
    WITHDRAW;

    static final String FIELD = "decision";
    static final String SEEN = "seen";

    private static final int MAX_SEEN = 1000;

    static Optional<PromptDecision> read(Form form) {
        return form.choice(FIELD, word -> EnumWords.require(PromptDecision.class, word), "Say what happens to it.");
    }

    /** The reports that the editor saw on the page. */
    static List<ExclusionReportId> seen(Form form) {
        return form.choice(
                        SEEN,
                        words -> Arrays.stream(words.split(" "))
                                .limit(MAX_SEEN)
                                .map(ExclusionReportId::fromString)
                                .toList(),
                        "Open this page again, and decide then.")
                .orElse(List.of());
    }
}
