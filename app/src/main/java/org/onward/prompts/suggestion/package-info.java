/**
 * Suggests one sheet a week to each team, with the reason.
 *
 * <p>The rule: the same facts give the same suggestion all week, on every node.
 */
@NullMarked
package org.onward.prompts.suggestion;

import org.jspecify.annotations.NullMarked;
