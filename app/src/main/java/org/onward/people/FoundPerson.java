package org.onward.people;

/** Somebody whom a search found. */
public record FoundPerson(PersonId id, String name, String email, String post, String teamName) {}
