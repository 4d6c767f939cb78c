/**
 * Assignments: somebody asks people to complete an item, with a due date and a reason. Completion is not stored here. It is
 * read from the learner's progress, so an assignment is complete as soon as the learner has completed the item.
 */
@NullMarked
package org.onward.assignment;

import org.jspecify.annotations.NullMarked;
