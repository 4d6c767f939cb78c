/**
 * Chooses the questions for one meeting of one team, and says why. The one rule: nothing goes in but a bank, facts and a
 * request, and so the same three give the same sheet on any machine, and every reason is true of them.
 *
 * <p>The eight rules of composing are small classes of their own, in the order of {@link org.onward.composer.ComposingRules}: a
 * {@link org.onward.composer.EligibilityRule} lets a prompt in or keeps it out, a {@link org.onward.composer.SheetRequirement} is what a sheet must
 * hold if any sheet can, a {@link org.onward.composer.ScoringRule} says how welcome a prompt is. {@link org.onward.composer.SheetSearch}
 * finds the best set that there is.
 */
@NullMarked
package org.onward.composer;

import org.jspecify.annotations.NullMarked;
