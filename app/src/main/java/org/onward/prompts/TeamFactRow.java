package org.onward.prompts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that is recorded of a team, or that anybody who composes for it must know: what is in it depends on its kind.
 *
 * @param id of a sheet or a moment
 * @param what it is about: a module, a prompt, a moment, a way to meet
 * @param people how many, and never who
 * @param at when it was last
 * @param words rungs; the prompts of a sheet or a session; the version that stays withdrawn
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
        /** Those who meet when the team meets. */
        PEOPLE,
        /** How many of them hold exactly these rungs of an item that they have not completed. */
        RUNGS,
        /** The same for an item that they have completed. */
        COMPLETED,
        /** How many of them have a check-back due. */
        DUE,
        /** How many of them have as many open commitments as one can keep in mind. */
        FULL,
        /** A module that the team held a session on. */
        DISCUSSED,
        /** The prompts of a session, or of a sheet that was planned as one. */
        RUN,
        /** A sheet that the team used other than as a session. */
        SHEET,
        /** A prompt of which the last that was noted is no praise. */
        UNWELCOME,
        /** A prompt that people of the team had lately with other teams that they are in or lead, and how many of them. */
        ELSEWHERE,
        /** What is coming up for the team, or just past. */
        MOMENT,
        /** How the team meets, as its latest sheet says. */
        MODE,
        /** A prompt that somebody found excluding: in any team, because then nobody gets it. */
        WITHDRAWN
    }

    <E extends Enum<E>> E what(Class<E> type) {
        return Enum.valueOf(type, what.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
