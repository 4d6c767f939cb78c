package org.onward.people;

/** A team and how one comes to it from the top of a part of the tree: {@code Digital › Services › Support}. */
public record TeamPath(TeamId id, String path) {}
