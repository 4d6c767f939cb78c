package org.onward.prompts.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onward.text.EnumWords;

/**
 * One recorded fact about a team. Its kind decides which fields have a value.
 *
 * @param id of a sheet or a moment
 * @param what the subject: a module, a prompt, a moment or a mode
 * @param people a number of people
 * @param at the last time
 * @param words rungs, or the prompts of a sheet or a session, or the version that stays withdrawn
 */
record TeamFactRow(
        FactType kind,
        Optional<UUID> id,
        String what,
        int people,
        Optional<Instant> at,
        List<String> words,
        Optional<LocalDate> day) {
    enum FactType {
        /** The members and the leader. */
        PEOPLE,
        /** The number of people with exactly this set of rungs on an item that they have not completed. */
        RUNGS,
        /** The same for an item that they have completed. */
        COMPLETED,
        /** The number of people with a check-back due. */
        DUE,
        /** The number of people with as many open commitments as are allowed. */
        FULL,
        /** A module that the team discussed in a session. */
        DISCUSSED,
        /** A module that the team plans to discuss today or later, with the first of these days. */
        PLANNED,
        /** The prompts of a session, or of a sheet that was planned as one. */
        RUN,
        /** A sheet that the team used without a session. */
        SHEET,
        /** A prompt whose last outcome was that it was skipped or fell flat. */
        UNWELCOME,
        /**
         * A prompt that people of this team recently had in other teams that they are in or lead, with the number of
         * these people.
         */
        ELSEWHERE,
        /** A moment that is coming up for the team, or just past. */
        MOMENT,
        /** How the team meets, from its latest sheet. */
        MODE,
        /** A prompt that somebody in any team reported as excluding. */
        WITHDRAWN
    }

    <E extends Enum<E>> E what(Class<E> type) {
        return EnumWords.require(type, what);
    }
}
