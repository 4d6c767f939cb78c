package org.onward.team;

import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** A person on a team's page: a member, or a direct report of the leader from another team. */
record Member(PersonId id, String name, TeamId team) {}
