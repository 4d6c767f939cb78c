package org.onward.people.change;

import java.util.Optional;
import org.onward.web.TextRequirements;

/**
 * What somebody is called.
 *
 * @param onRecord the name in the personnel record
 * @param preferred the name that they want to be called by; pages show it in place of the other
 */
public record PersonName(String onRecord, Optional<String> preferred) {
    private static final int MAX_LENGTH = 200;

    public PersonName {
        onRecord = TextRequirements.requireLine("name", onRecord, MAX_LENGTH, "Enter the person's name.");
        preferred = preferred.map(name -> TextRequirements.requireLine(
                "preferredName", name, MAX_LENGTH, "Enter the preferred name, or leave it out."));
    }

    /** Somebody who is called what the record says. */
    public PersonName(String name) {
        this(name, Optional.empty());
    }

    String shown() {
        return preferred.orElse(onRecord);
    }

    /** The name on record where it differs from the one that is shown. */
    Optional<String> hidden() {
        return Optional.of(onRecord).filter(name -> !name.equals(shown()));
    }
}
