package org.onward.people;

import java.util.Optional;

/**
 * A team and its path from the root of a part of the tree: {@code Digital › Services › Support}.
 *
 * @param leader the name of the leader
 */
public record TeamPath(TeamId id, String path, Optional<String> leader) {}
