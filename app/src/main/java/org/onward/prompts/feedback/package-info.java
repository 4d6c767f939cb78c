/**
 * How the questions of a used sheet went, the figures about prompts, and the form for a question that felt excluding.
 *
 * <p>The rule: each team counts once for a prompt, and figures exist only for prompts that enough teams used.
 */
@NullMarked
package org.onward.prompts.feedback;

import org.jspecify.annotations.NullMarked;
