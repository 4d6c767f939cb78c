/**
 * Persons, the team tree and roles. {@link org.onward.people.Access} implements the access rules. The "line" of a
 * person consists of all members of the teams that they lead and of the teams below, and of their direct reports in any
 * team.
 */
@NullMarked
package org.onward.people;

import org.jspecify.annotations.NullMarked;
