/**
 * My learning: the one next step, a module with my rungs, a resource. Composes what is below for the person who asks, and
 * nobody else: no address here names another person.
 */
@NullMarked
package org.onward.learner;

import org.jspecify.annotations.NullMarked;
