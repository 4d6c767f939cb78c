package org.onward.people;

import java.util.Optional;

/** A node of the team tree. Its leader is usually a member of the team above. */
public record Team(TeamId id, String name, Optional<TeamId> parent, Optional<PersonId> leader) {}
