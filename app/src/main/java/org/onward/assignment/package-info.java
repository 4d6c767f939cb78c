/**
 * Assignments: somebody asks people to complete an item by a day and gives a reason. Completion is not stored here. It is
 * read from the learner's progress, so an assignment closes by itself.
 */
@NullMarked
package org.onward.assignment;

import org.jspecify.annotations.NullMarked;
