/**
 * "My year": a learner's own record of a period, for a PDR or revalidation. Nothing is in it that the learner did not choose, and
 * nobody else can open it.
 */
@NullMarked
package org.onward.learner.year;

import org.jspecify.annotations.NullMarked;
