package org.onward.composer.model;

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
 * @param minutes the length of the meeting, from 10 to 90, including welcome and close
 * @param upcoming the moment that is coming up or just past
 * @param audience the role of the people who will talk
 * @param scope the scope that the leader prefers
 * @param trained whether a trained facilitator runs the meeting
 * @param seed decides between questions with equal points
 * @param requestedFocus the subject of the sheet, if it is chosen in advance
 * @param mixed whether the leader asks for a mix of subjects; otherwise a sheet has one
 */
public record ComposingRequest(
        int minutes,
        Optional<UpcomingMoment> upcoming,
        Mode mode,
        JobRole audience,
        Optional<Scope> scope,
        boolean trained,
        long seed,
        Optional<RequestedFocus> requestedFocus,
        boolean mixed) {
    /** The smallest sheet has an opening and a close. */
    public static final int MIN_MINUTES = 10;

    public static final int MAX_MINUTES = 90;

    public ComposingRequest {
        if (minutes < MIN_MINUTES || minutes > MAX_MINUTES) {
            throw Problem.invalid(
                    "minutes", "Choose a time from %d to %d minutes.".formatted(MIN_MINUTES, MAX_MINUTES));
        }
    }

    /** A request for a sheet on one subject that is not chosen: the composer takes the largest gap. */
    public ComposingRequest(
            int minutes,
            Optional<UpcomingMoment> upcoming,
            Mode mode,
            JobRole audience,
            Optional<Scope> scope,
            boolean trained,
            long seed) {
        this(minutes, upcoming, mode, audience, scope, trained, seed, Optional.empty(), false);
    }

    /** The most common request: no moment, all roles, any scope, no trained facilitator. */
    public static ComposingRequest plain(int minutes, Mode mode, long seed) {
        return new ComposingRequest(minutes, Optional.empty(), mode, JobRole.MIXED, Optional.empty(), false, seed);
    }

    public ComposingRequest withMoment(UpcomingMoment other) {
        return new ComposingRequest(
                minutes, Optional.of(other), mode, audience, scope, trained, seed, requestedFocus, mixed);
    }

    public ComposingRequest withFocus(Optional<RequestedFocus> other) {
        return new ComposingRequest(minutes, upcoming, mode, audience, scope, trained, seed, other, mixed);
    }

    public ComposingRequest withMixed(boolean other) {
        return new ComposingRequest(minutes, upcoming, mode, audience, scope, trained, seed, requestedFocus, other);
    }

    /** The minutes of the meeting that are for questions. */
    public int questionMinutes() {
        return questionMinutes(minutes);
    }

    private static int questionMinutes(int minutes) {
        return minutes - WelcomeAndClose.of(minutes).minutes();
    }

    /**
     * The same request for the longest meeting that has at least this many fewer minutes for questions. Empty when no
     * meeting is that short.
     */
    public Optional<ComposingRequest> withFewerMinutes(int less) {
        return IntStream.iterate(minutes, shorter -> shorter >= MIN_MINUTES, shorter -> shorter - 1)
                .filter(shorter -> questionMinutes(shorter) <= questionMinutes() - less)
                .mapToObj(shorter -> new ComposingRequest(
                        shorter, upcoming, mode, audience, scope, trained, seed, requestedFocus, mixed))
                .findFirst();
    }

    public ComposingRequest withMoment(Moment moment) {
        return withMoment(UpcomingMoment.withoutDate(moment));
    }
}
