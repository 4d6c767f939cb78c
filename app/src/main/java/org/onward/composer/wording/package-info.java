/**
 * The sentences about a composed sheet: the reason for each question, the notes, and what to do when there is no sheet.
 *
 * <p>The rule: what everybody may read contains nothing about a person, an incident or safety.
 */
@NullMarked
package org.onward.composer.wording;

import org.jspecify.annotations.NullMarked;
