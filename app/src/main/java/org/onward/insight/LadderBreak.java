package org.onward.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.Rung;
import org.onward.learning.RungWords;

/**
 * Where the largest share of people stopped: before the ladder, or on a rung.
 *
 * @param after the rung on which they stopped; empty if they have not begun
 * @param of the number of people on this rung or a higher one; everybody, if they have not begun
 * @param stopped the number of people whose highest rung this is, or who have not begun
 */
record LadderBreak(Optional<Rung> after, int of, int stopped) {
    /**
     * The minimum number of people for a share. With fewer people, one person changes the share by more than 5%, and the
     * confidence interval of a share of 50% is wider than 25% to 75%. Then only numbers are compared and shown.
     */
    static final int MIN_PEOPLE = 20;

    /** The largest break of all, from those who have not begun upwards. Of two equal ones, the lower is chosen. */
    static Optional<LadderBreak> largestIn(RungCounts counts) {
        return largest(Stream.concat(
                        Stream.of(new LadderBreak(Optional.empty(), counts.people(), counts.notStarted())),
                        onRungs(counts))
                .toList());
    }

    /** The largest break between the rungs. */
    static Optional<LadderBreak> largestAmongStarters(RungCounts counts) {
        return largest(onRungs(counts).toList());
    }

    private static Stream<LadderBreak> onRungs(RungCounts counts) {
        return Arrays.stream(Rung.values())
                .filter(rung -> rung != Rung.FOLLOWED_THROUGH)
                .map(rung -> new LadderBreak(Optional.of(rung), counts.reached(rung), counts.highest(rung)));
    }

    /** The largest share where there are enough people for one, otherwise the largest number. */
    private static Optional<LadderBreak> largest(List<LadderBreak> lowestFirst) {
        boolean shares = lowestFirst.stream().anyMatch(LadderBreak::hasShare);
        return lowestFirst.stream()
                .filter(found -> found.stopped > 0 && (!shares || found.hasShare()))
                .reduce((lower, higher) ->
                        (shares ? higher.share() > lower.share() : higher.stopped > lower.stopped) ? higher : lower);
    }

    private boolean hasShare() {
        return of >= MIN_PEOPLE;
    }

    /** The next rung, which they did not reach. */
    Rung nextRung() {
        return Arrays.stream(Rung.values())
                .filter(rung -> after.map(last -> rung.compareTo(last) > 0).orElse(true))
                .findFirst()
                .orElse(Rung.FOLLOWED_THROUGH);
    }

    double share() {
        return (double) stopped / of;
    }

    /** {@code Of the 41 people who discussed it or went further, 22 (54%) have not yet committed to anything.} */
    String sentence() {
        String people = after.map(rung -> "who " + RungWords.reached(rung) + " or went further")
                .orElse("here");
        if (of == 1) {
            return "The one person %s %s.".formatted(people, wentNoFurther());
        }
        return "Of the %d people %s, %d%s %s."
                .formatted(
                        of,
                        people,
                        stopped,
                        hasShare() ? " (%d%%)".formatted(Math.round(100 * share())) : "",
                        wentNoFurther());
    }

    /** {@code Here it breaks: 22 of 41 went no further}. */
    String label() {
        return "Here it breaks: %d of %d %s"
                .formatted(stopped, of, after.isPresent() ? "went no further" : wentNoFurther());
    }

    private String wentNoFurther() {
        String words = after.map(RungWords::wentNoFurther).orElse("have not begun");
        return stopped == 1 ? words.replaceFirst("^have", "has") : words;
    }

    /** Advice that often helps there. */
    String advice() {
        return after.map(LadderBreak::adviceAfter)
                .orElse("Ask line managers to ask for it, with a reason: people start when they know why.");
    }

    private static String adviceAfter(Rung rung) {
        return switch (rung) {
            case EXPLORED -> "Ask line managers to leave ten quiet minutes for the private reflection.";
            case REFLECTED -> "Ask line managers to plan a discussion: twenty minutes of a team meeting is enough.";
            case DISCUSSED -> "Ask facilitators to keep the last five minutes of a discussion for commitments.";
            case COMMITTED, FOLLOWED_THROUGH -> "Ask line managers to come back to commitments at the next one-to-one.";
        };
    }
}
