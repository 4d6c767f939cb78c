package org.onward.catalogue;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.onward.content.Claim;
import org.onward.content.EvidenceGrade;
import org.onward.content.LearningResource;
import org.onward.text.English;
import org.onward.text.EnumWords;

/** Words about resources for pages. */
public final class ResourceWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private ResourceWords() {}

    public static String kind(LearningResource.ResourceType kind) {
        return English.capitalised(EnumWords.wordOf(kind));
    }

    public static String minutesNote(LearningResource.MinutesBasis basis) {
        return switch (basis) {
            case STATED -> "as its publisher says";
            case ESTIMATED -> "our estimate";
        };
    }

    public static String cost(LearningResource.Cost cost) {
        return switch (cost) {
            case FREE -> "Free";
            case LOGIN -> "Free, but you must sign in there";
            case PAID -> "Paid";
        };
    }

    public static String evidence(EvidenceGrade grade) {
        return switch (grade) {
            case A -> "A: many studies, or a trial";
            case B -> "B: official guidance or figures";
            case C -> "C: seen in practice, not put to a test";
            case D -> "D: an opinion, or one body's own word";
        };
    }

    /** The meaning of a grade in one sentence. */
    public static String meaning(EvidenceGrade grade) {
        return switch (grade) {
            case A -> "Studied: a trial, or many studies taken together.";
            case B -> "Official: guidance or figures from a body that answers for them.";
            case C -> "Seen: a survey, or what others did and found useful. Nobody has put it to a test.";
            case D -> "Said: one person's opinion, or what a body says of itself.";
        };
    }

    /** How the resource was checked, and when: "Seen as an archived copy in November 2026". */
    public static String checkNote(LearningResource resource) {
        String how =
                switch (resource.status()) {
                    case LIVE_PAGE -> "Seen on the page itself in ";
                    case ARCHIVED_COPY -> "Seen as an archived copy in ";
                    case NOT_CHECKED, MOVED, SUPERSEDED, GONE -> "Last seen in ";
                };
        return resource.lastChecked().map(MONTH::format).map(how::concat).orElse("Not seen by us yet");
    }

    /** How the source of a claim was checked, and when; empty if it was not. */
    public static Optional<String> checkNote(Claim claim) {
        return claim.lastChecked().map(MONTH::format).map(month -> switch (claim.checkBasis()) {
            case LIVE_PAGE -> "Seen on the page itself in " + month;
            case ARCHIVED_COPY -> "Seen as an archived copy in " + month;
            case NOT_CHECKED -> "Not seen by us yet";
        });
    }

    public static Optional<String> caution(LearningResource resource) {
        if (resource.replacedBy().isPresent()) {
            return Optional.of("We no longer offer this. Something else has taken its place:");
        }
        return switch (resource.status()) {
            case LIVE_PAGE, ARCHIVED_COPY -> Optional.empty();
            case NOT_CHECKED -> Optional.of("Nobody has opened this for us yet, so only content editors see it.");
            case MOVED -> Optional.of("This page has moved. The link may take you on to its new place.");
            case GONE -> Optional.of("This page has gone. We are looking for something to put in its place.");
            case SUPERSEDED -> Optional.of("There is a newer version of this. It is still worth reading.");
        };
    }
}
