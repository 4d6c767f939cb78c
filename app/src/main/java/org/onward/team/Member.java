package org.onward.team;

import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** Somebody on the page of a team: a member of it, or of another team and reporting to its leader. */
record Member(PersonId id, String name, TeamId team) {}
