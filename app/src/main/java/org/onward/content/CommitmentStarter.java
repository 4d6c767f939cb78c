package org.onward.content;

/** A suggested commitment. It completes "When …, I will …". */
public record CommitmentStarter(Scope scope, String when, String will) {}
