package org.onward.prompts.exclusion;

import java.util.UUID;
import org.onward.content.PromptId;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/** Reads questions of the sheets that a person may see. The package of sheets implements it, because it depends on this one. */
public interface VisibleQuestions {
    /**
     * The text of a question as it is on a sheet.
     *
     * @throws Problem (404) when the viewer may not see the sheet, or the question is not on it
     */
    String requireText(Viewer viewer, UUID sheet, PromptId prompt);
}
