package org.onward.content;

/** A commitment to adapt: completes "When …, I will …". */
public record CommitmentStarter(Scope scope, String when, String will) {}
