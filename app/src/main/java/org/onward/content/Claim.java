package org.onward.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** Something that is known about a theme, in our words, and where it is known from ("Author, publication, year"). */
public record Claim(
        String text,
        EvidenceGrade grade,
        String source,
        Optional<URI> address,
        Optional<LocalDate> lastChecked,
        CheckBasis checkBasis) {

    /** Whether learners may see it: somebody has looked at its source. */
    public boolean isOffered() {
        return checkBasis != CheckBasis.NOT_CHECKED;
    }
}
