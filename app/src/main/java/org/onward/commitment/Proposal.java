package org.onward.commitment;

import org.onward.people.PersonId;

/** A commitment that a facilitator wrote down for its owner at the close of a session. */
public record Proposal(PersonId owner, CommitmentWording wording) {}
