/**
 * The inputs of composing (the prompt bank, the facts about a team, the request) and its result.
 *
 * <p>The rule: everything here is a value without names of people, and nothing reads the clock or the database.
 */
@NullMarked
package org.onward.composer.model;

import org.jspecify.annotations.NullMarked;
