/**
 * Composes a sheet of questions for one meeting of one team, and says why each is on it. The one rule: the same bank, facts
 * and request give the same sheet on any machine, and every reason given is true of the facts that went in.
 *
 * <p>{@link org.onward.prompts.Composer} is a pure function: a list of {@link org.onward.prompts.Gate}s says which prompts may
 * be on the sheet, a list of {@link org.onward.prompts.Preference}s says how welcome each is, and the
 * {@link org.onward.prompts.Arc} finds the best set. A new rule is a new small class in one of the two lists of
 * {@link org.onward.prompts.Rules}.
 */
@NullMarked
package org.onward.prompts;

import org.jspecify.annotations.NullMarked;
