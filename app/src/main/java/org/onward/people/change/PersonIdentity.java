package org.onward.people.change;

import org.onward.web.TextRequirements;

/** Who somebody is for another system: its issuer, and the subject that it calls them. Both are compared exactly. */
public record PersonIdentity(String issuer, String subject) {
    private static final int MAX_LENGTH = 500;

    public PersonIdentity {
        issuer = TextRequirements.requireLine("issuer", issuer, MAX_LENGTH, "Enter the issuer of the identity.");
        subject = TextRequirements.requireLine("subject", subject, MAX_LENGTH, "Enter the subject of the identity.");
    }
}
