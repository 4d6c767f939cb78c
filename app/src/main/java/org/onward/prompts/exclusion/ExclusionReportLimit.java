package org.onward.prompts.exclusion;

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
 * Limits each person to {@link #MAX_PER_WEEK} withdrawn prompts a week and to one report on each prompt, so that one
 * person cannot empty the bank.
 *
 * <p>The counts are kept only in the memory of this node. A row or a token in the database could show who reported:
 * with the master key, every person could be tried against a token. The key here is random and is never stored. Key and
 * counts are dropped when the week ends. The disadvantage is that a restart resets the limit, and each node counts for
 * itself. That is acceptable for a limit on misuse; anonymity is more important.
 */
final class ExclusionReportLimit {
    static final int MAX_PER_WEEK = 3;

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
     * @return whether it is this person's first report on this prompt in this week
     * @throws Problem (422) when the person has reached the limit of the week
     */
    synchronized boolean count(PersonId person, PromptId prompt) {
        beginWeek();
        Set<String> reports = reported.computeIfAbsent(token(person.toString()), token -> new HashSet<>());
        String token = token(person + " " + prompt);
        if (reports.contains(token)) {
            return false;
        }
        if (reports.size() >= MAX_PER_WEEK) {
            throw Problem.invalid(
                    "prompt",
                    "You have had %d questions withdrawn this week, which is as many as one person can. If more of them leave"
                                    .formatted(MAX_PER_WEEK)
                            + " somebody out, tell a content editor or your Freedom to Speak Up guardian; from Monday on you"
                            + " can report here again.");
        }
        return reports.add(token);
    }

    /** Removes the count of a report that could not be written. */
    synchronized void undoCount(PersonId person, PromptId prompt) {
        Set<String> reports = reported.get(token(person.toString()));
        if (reports != null) {
            reports.remove(token(person + " " + prompt));
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
