package org.onward.learner;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.learning.OpenCause;
import org.onward.text.TextRule;
import org.onward.web.LondonTime;

/**
 * Why a learner's steps on an item are open to others, or were.
 *
 * @param openedFrom from when on; empty if the learner opened everything that was done before
 * @param until from when on no longer; empty while it has not ended
 * @param askedBy the name of who asked
 * @param asked when they asked
 * @param held when the discussion was held
 */
public record OpenReason(
        ItemId item,
        OpenCause cause,
        Optional<Instant> openedFrom,
        Optional<Instant> until,
        Optional<String> askedBy,
        Optional<Instant> asked,
        Optional<Instant> held) {

    boolean isInForce() {
        return until.isEmpty();
    }

    /** Continues "because": {@code Maya Manager asked you on 3 March 2026}. */
    String words() {
        return switch (cause) {
            case ASKED ->
                askedBy.map(name -> TextRule.isolated(name) + " asked you").orElse("you were asked")
                        + on(asked.or(() -> openedFrom));
            case DISCUSSED ->
                held.map(day -> "you took part in the discussion of " + LondonTime.day(day) + ", or caught up on it")
                        .orElseGet(() -> "you took part in a discussion" + on(openedFrom));
            case SHARED ->
                "you share it"
                        + openedFrom.map(day -> " since " + LondonTime.day(day)).orElse("");
            case AGREED -> "you counted what you had done before" + on(until);
        };
    }

    /** The same for a list: with the day on which it ended. */
    String history() {
        return cause == OpenCause.AGREED
                ? words()
                : words() + until.map(day -> ", until " + LondonTime.day(day)).orElse("");
    }

    private static String on(Optional<Instant> day) {
        return day.map(moment -> " on " + LondonTime.day(moment)).orElse("");
    }
}
