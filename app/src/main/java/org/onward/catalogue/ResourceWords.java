package org.onward.catalogue;

import java.util.Locale;
import java.util.Optional;
import org.onward.content.EvidenceGrade;
import org.onward.content.LearningResource;
import org.onward.content.Words;
import org.onward.web.LondonTime;

/** What a page says about a resource, in words that need no key. */
public final class ResourceWords {
    private ResourceWords() {}

    public static String kind(LearningResource.Kind kind) {
        String word = Words.of(kind);
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
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

    /** What a grade means, in a sentence. */
    public static String meaning(EvidenceGrade grade) {
        return switch (grade) {
            case A -> "Studied: a trial, or many studies taken together.";
            case B -> "Official: guidance or figures from a body that answers for them.";
            case C -> "Seen: a survey, or what others did and found useful. Nobody has put it to a test.";
            case D -> "Said: one person's opinion, or what a body says of itself.";
        };
    }

    public static String lastChecked(LearningResource resource) {
        String how =
                switch (resource.checkBasis()) {
                    case LIVE_PAGE -> "on the page itself";
                    case ARCHIVED_COPY -> "on an archived copy";
                    case NOT_CHECKED -> "by nobody yet";
                };
        return resource.lastChecked()
                .map(LondonTime::day)
                .map(day -> day + ", " + how)
                .orElse("not yet");
    }

    public static Optional<String> caution(LearningResource.Status status) {
        return switch (status) {
            case OK -> Optional.empty();
            case MOVED -> Optional.of("This page has moved. The link may take you on to its new place.");
            case GONE -> Optional.of("This page has gone. We are looking for something to put in its place.");
            case SUPERSEDED -> Optional.of("There is a newer version of this. It is still worth reading.");
        };
    }
}
