package org.onward.content;

import java.util.List;

/** What a module, resource or prompt is about, in one of the product's fourteen themes. */
public record Theme(ThemeId id, String title, String introduction, List<Claim> evidence) {
    public Theme {
        evidence = List.copyOf(evidence);
    }

    /** What learners may see of the evidence. */
    public List<Claim> offeredEvidence() {
        return evidence.stream().filter(Claim::isOffered).toList();
    }
}
