package org.onward.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** A statement of evidence about a theme in our own words, with its source ("Author, publication, year"). */
public record Claim(
        String text,
        EvidenceGrade grade,
        String source,
        Optional<URI> address,
        Optional<LocalDate> lastChecked,
        CheckBasis checkBasis) {

    /** Whether learners may see it: its source was checked. */
    public boolean isOffered() {
        return checkBasis != CheckBasis.NOT_CHECKED;
    }
}
