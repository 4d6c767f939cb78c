package org.onward.prompts;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.onward.content.PromptId;
import org.onward.people.PersonId;
import org.onward.secrets.MasterKey;
import org.onward.web.LondonTime;
import org.onward.web.Problem;
import org.onward.web.Tokens;

/**
 * How many prompts one person can have withdrawn in a week, so that nobody empties the bank for everybody; and one report
 * for each person and prompt.
 *
 * <p>It is kept in the memory of this node only. A row or a token in the database would be a trace of who reported, and whoever
 * has the master key could try every person against a token that is derived from it. Here the key is random, is never
 * written anywhere, and is forgotten with everything that it protects when the week is over. The price: a restart forgets
 * too, and with several nodes somebody may report as often on each. A limit that slows misuse can afford that; a promise
 * not to know who it was cannot.
 */
final class ExclusionReportLimit {
    static final int MOST_A_WEEK = 3;

    private final InstantSource clock;
    private final Map<String, Set<String>> reported = new HashMap<>();
    private LocalDate week = LocalDate.MIN;
    private byte[] key = {};

    ExclusionReportLimit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts a report before it is written.
     *
     * @return whether it is the first of this person about this prompt in this week
     * @throws Problem (422) when they have reported as many prompts as anybody can in a week
     */
    synchronized boolean count(PersonId person, PromptId prompt) {
        beginWeek();
        Set<String> mine = reported.computeIfAbsent(token(person.toString()), token -> new HashSet<>());
        String token = token(person + " " + prompt);
        if (mine.contains(token)) {
            return false;
        }
        if (mine.size() >= MOST_A_WEEK) {
            throw Problem.invalid(
                    "prompt",
                    "You have had %d questions withdrawn this week, which is as many as one person can. If more of them leave"
                                    .formatted(MOST_A_WEEK)
                            + " somebody out, tell a content editor or your Freedom to Speak Up guardian; from Monday on you"
                            + " can report here again.");
        }
        return mine.add(token);
    }

    /** Takes back what was counted for a report that could not be written. */
    synchronized void uncount(PersonId person, PromptId prompt) {
        Set<String> mine = reported.get(token(person.toString()));
        if (mine != null) {
            mine.remove(token(person + " " + prompt));
        }
    }

    private void beginWeek() {
        LocalDate monday = LondonTime.date(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!monday.equals(week)) {
            week = monday;
            key = Tokens.random().getBytes(StandardCharsets.UTF_8);
            reported.clear();
        }
    }

    private String token(String text) {
        return HexFormat.of().formatHex(MasterKey.mac(key, text.getBytes(StandardCharsets.UTF_8)));
    }
}
