package org.onward.content;

import java.util.List;

/** One of the fourteen themes of the content. */
public record Theme(ThemeId id, String title, String introduction, List<Claim> evidence) {
    public Theme {
        evidence = List.copyOf(evidence);
    }

    /** The evidence that learners may see. */
    public List<Claim> offeredEvidence() {
        return evidence.stream().filter(Claim::isOffered).toList();
    }
}
