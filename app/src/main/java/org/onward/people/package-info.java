/**
 * Persons, the tree of teams, roles; and {@link org.onward.people.Access}, the one place that decides who may see or do
 * what. "In the line" of somebody means the subtree of the teams they lead, and their direct reports wherever those sit.
 */
@NullMarked
package org.onward.people;

import org.jspecify.annotations.NullMarked;
