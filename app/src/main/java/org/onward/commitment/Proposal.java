package org.onward.commitment;

import org.onward.people.PersonId;

/** What a facilitator took down for somebody at the close of a session. */
public record Proposal(PersonId owner, CommitmentWording promise) {}
