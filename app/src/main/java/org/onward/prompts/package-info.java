/**
 * The sheets of questions for team meetings. {@link org.onward.composer} chooses the questions.
 *
 * <p>The sub-packages are, from the top: the suggestion of the week, the feedback on questions, the sheets, the record of
 * a team, the moments that are coming up, and the reports that withdraw a question.
 */
@NullMarked
package org.onward.prompts;

import org.jspecify.annotations.NullMarked;
