/**
 * The learner's own pages: home with the next step, modules and resources. This package combines the data of other features
 * for the viewer only. No address in it names another person.
 */
@NullMarked
package org.onward.learner;

import org.jspecify.annotations.NullMarked;
