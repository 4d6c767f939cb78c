package org.onward.content;

import java.util.List;

/**
 * What the edits in the database did to the files.
 *
 * @param files the texts of the files as they are
 * @param edited the texts with the edits applied
 * @param errors the errors of the edits that could not be applied
 */
public record EditedContent(
        ContentSources files, ContentSources edited, List<EditOutcome> outcomes, List<ContentProblem> errors) {
    public static final EditedContent NONE =
            new EditedContent(ContentSources.NONE, ContentSources.NONE, List.of(), List.of());

    public EditedContent {
        outcomes = List.copyOf(outcomes);
        errors = List.copyOf(errors);
    }
}
