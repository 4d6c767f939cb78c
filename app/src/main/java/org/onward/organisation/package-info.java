/**
 * The facades that change people and teams, connected with every package that must do something in the same transaction. Use
 * these instead of making facades of {@code people.change}, so that no listener is forgotten.
 */
@NullMarked
package org.onward.organisation;

import org.jspecify.annotations.NullMarked;
