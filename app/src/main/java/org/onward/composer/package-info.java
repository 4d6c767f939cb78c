/**
 * Chooses the questions for one meeting of one team, and gives the reason for each.
 *
 * <p>The result depends only on three inputs: the prompt bank, the facts about the team and the request. So the same
 * inputs give the same sheet on every machine.
 *
 * <p>Each rule of composing is a class of its own. {@link org.onward.composer.ComposingRules} lists them in order:
 * <ul>
 * <li>an {@link org.onward.composer.EligibilityRule} decides whether a prompt may be on the sheet;
 * <li>a {@link org.onward.composer.SheetRequirement} says what the sheet must contain if that is possible;
 * <li>a {@link org.onward.composer.ScoringRule} gives a prompt points.
 * </ul>
 *
 * <p>{@link org.onward.composer.SheetSearch} finds the sheet with the highest total score.
 */
@NullMarked
package org.onward.composer;

import org.jspecify.annotations.NullMarked;
