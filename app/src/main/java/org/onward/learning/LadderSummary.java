package org.onward.learning;

import java.util.List;
import java.util.Optional;
import org.onward.content.Rung;
import org.onward.web.LondonTime;

/**
 * The ladder in a table row or a list item, for the partial {@code ladder-small}: a picture with words.
 *
 * @param words the highest rung, or "Not started" or what else is known
 * @param detail all rungs in words, for people who cannot see the picture
 */
public record LadderSummary(
        boolean explored,
        boolean reflected,
        boolean discussed,
        boolean committed,
        boolean followedThrough,
        String words,
        Optional<String> since,
        Optional<String> detail) {

    /** The ladder of somebody who has not begun, with what is known about that. */
    public static LadderSummary notBegun(String words) {
        return new LadderSummary(false, false, false, false, false, words, Optional.empty(), Optional.empty());
    }

    public static LadderSummary of(Progress progress) {
        List<String> held =
                progress.rungsReached().keySet().stream().map(Rung::label).toList();
        return new LadderSummary(
                progress.hasReached(Rung.EXPLORED),
                progress.hasReached(Rung.REFLECTED),
                progress.hasReached(Rung.DISCUSSED),
                progress.hasReached(Rung.COMMITTED),
                progress.hasReached(Rung.FOLLOWED_THROUGH),
                progress.highestRung().map(Rung::title).orElse("Not started"),
                progress.highestRungReachedAt().map(LondonTime::day),
                held.isEmpty() ? Optional.empty() : Optional.of("Holds " + String.join(", ", held)));
    }
}
