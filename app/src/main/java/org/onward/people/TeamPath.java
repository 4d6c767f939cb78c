package org.onward.people;

/** A team and its path from the root of a part of the tree: {@code Digital › Services › Support}. */
public record TeamPath(TeamId id, String path) {}
