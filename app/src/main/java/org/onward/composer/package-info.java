/**
 * Chooses the questions for one meeting of one team, and gives the reason for each.
 *
 * <p>The result depends only on three inputs: the prompt bank, the facts about the team and the request. So the same
 * inputs give the same sheet on every machine.
 *
 * <p>{@link org.onward.composer.Composer} composes a sheet, and {@link org.onward.composer.SheetReviser} changes one. They
 * use the sub-packages: the inputs and the result are in {@link org.onward.composer.model}, the rules in {@link
 * org.onward.composer.rules}, the search for the best sheet in {@link org.onward.composer.search}, and the sentences in
 * {@link org.onward.composer.wording}.
 */
@NullMarked
package org.onward.composer;

import org.jspecify.annotations.NullMarked;
