/**
 * The rules of composing, each in a class of its own. {@link org.onward.composer.rules.ComposingRules} lists them in order:
 * <ul>
 * <li>an {@link org.onward.composer.rules.EligibilityRule} decides whether a prompt may be on the sheet;
 * <li>a {@link org.onward.composer.rules.SheetRequirement} says what the sheet must contain if that is possible;
 * <li>a {@link org.onward.composer.rules.ScoringRule} gives a prompt points, and a reason for them.
 * </ul>
 *
 * <p>The rule: a rule reads only the {@link org.onward.composer.rules.ComposingContext}.
 */
@NullMarked
package org.onward.composer.rules;

import org.jspecify.annotations.NullMarked;
