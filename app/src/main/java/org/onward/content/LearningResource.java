package org.onward.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A public publication worth somebody's time. Onward stores its address and why it is worth it, never its text. */
public record LearningResource(
        ItemId id,
        ContentVersion version,
        String title,
        String publisher,
        URI address,
        Kind kind,
        int minutes,
        MinutesBasis minutesBasis,
        Cost cost,
        List<ThemeId> themes,
        String audience,
        EvidenceGrade evidence,
        String accessibility,
        Status status,
        LocalDate lastChecked,
        CheckBasis checkBasis,
        Markdown why)
        implements Item {

    public LearningResource {
        themes = List.copyOf(themes);
    }

    @Override
    public String kindWord() {
        return Words.of(kind);
    }

    /** Whoever has been through it has done with it. */
    @Override
    public Set<Rung> needs() {
        return Set.of(Rung.EXPLORED);
    }

    public enum Kind {
        ARTICLE,
        TOOLKIT,
        CHECKLIST,
        GUIDANCE,
        VIDEO,
        PODCAST,
        REPORT,
        FRAMEWORK,
        COURSE,
        TOOL,
        SELF_ASSESSMENT,
        PROGRAMME,
        NETWORK,
        BOOK,
        REFERENCE
    }

    /** Whether the publisher states the minutes or we estimated them. */
    public enum MinutesBasis {
        STATED,
        ESTIMATED
    }

    public enum Cost {
        FREE,
        LOGIN,
        PAID
    }

    /** A: meta-analysis or trial. B: official guidance. C: practice. D: opinion. */
    public enum EvidenceGrade {
        A,
        B,
        C,
        D
    }

    public enum Status {
        OK,
        MOVED,
        GONE,
        SUPERSEDED
    }

    /** How the address was checked: on the live page, or in an archived copy of it. */
    public enum CheckBasis {
        ARCHIVED_COPY,
        LIVE_PAGE
    }
}
