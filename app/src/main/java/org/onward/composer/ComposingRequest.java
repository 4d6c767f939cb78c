package org.onward.composer;

import java.util.Optional;
import java.util.stream.IntStream;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Scope;
import org.onward.web.Problem;

/**
 * What a leader asks for.
 *
 * @param minutes how long the meeting is, from 10 to 90, welcome and close included
 * @param coming what is coming up, or just past, if anything
 * @param audience who will talk
 * @param scope whose habits to talk about above all, if the leader has a wish
 * @param trained whether somebody trained to facilitate runs it
 * @param seed decides between questions that are level
 * @param strand what is to run through the sheet, if that is known beforehand
 */
public record ComposingRequest(
        int minutes,
        Optional<UpcomingMoment> coming,
        Mode mode,
        JobRole audience,
        Optional<Scope> scope,
        boolean trained,
        long seed,
        Optional<RequestedFocus> strand) {
    /** The smallest sheet: an opening and a close. */
    public static final int LEAST_MINUTES = 10;

    public static final int MOST_MINUTES = 90;

    public ComposingRequest {
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw Problem.invalid(
                    "minutes", "Choose a time from %d to %d minutes.".formatted(LEAST_MINUTES, MOST_MINUTES));
        }
    }

    /** About whatever the team has left open most. */
    public ComposingRequest(
            int minutes,
            Optional<UpcomingMoment> coming,
            Mode mode,
            JobRole audience,
            Optional<Scope> scope,
            boolean trained,
            long seed) {
        this(minutes, coming, mode, audience, scope, trained, seed, Optional.empty());
    }

    /** For anybody, about anything, with nobody trained: what most leaders ask for. */
    public static ComposingRequest plain(int minutes, Mode mode, long seed) {
        return new ComposingRequest(minutes, Optional.empty(), mode, JobRole.MIXED, Optional.empty(), false, seed);
    }

    public ComposingRequest before(UpcomingMoment other) {
        return new ComposingRequest(minutes, Optional.of(other), mode, audience, scope, trained, seed, strand);
    }

    public ComposingRequest about(Optional<RequestedFocus> other) {
        return new ComposingRequest(minutes, coming, mode, audience, scope, trained, seed, other);
    }

    /** How much of the meeting the questions may take. */
    public int questionMinutes() {
        return questionMinutes(minutes);
    }

    private static int questionMinutes(int minutes) {
        return minutes - WelcomeAndClose.of(minutes).minutes();
    }

    /**
     * The longest meeting whose questions leave this many of the minutes for questions free; empty when no meeting is that
     * short.
     */
    public Optional<ComposingRequest> leavingFree(int less) {
        return IntStream.iterate(minutes, shorter -> shorter >= LEAST_MINUTES, shorter -> shorter - 1)
                .filter(shorter -> questionMinutes(shorter) <= questionMinutes() - less)
                .mapToObj(
                        shorter -> new ComposingRequest(shorter, coming, mode, audience, scope, trained, seed, strand))
                .findFirst();
    }

    public ComposingRequest amid(Moment moment) {
        return before(UpcomingMoment.soon(moment));
    }
}
