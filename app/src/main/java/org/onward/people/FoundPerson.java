package org.onward.people;

/** A person in the results of a search. */
public record FoundPerson(PersonId id, String name, String email, String post, String teamName) {}
