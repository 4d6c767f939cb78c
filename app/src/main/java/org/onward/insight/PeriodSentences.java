package org.onward.insight;

import java.util.ArrayList;
import java.util.List;
import org.onward.content.Rung;
import org.onward.text.English;

/**
 * Says in words what two periods have, for people who hold no role over the part. So a count from 1 to 4 is never said exactly,
 * and neither is a difference that would tell it.
 */
final class PeriodSentences {
    /** The smallest part of the organisation that these sentences and the picture are made for. */
    static final int MIN_PEOPLE = 11;

    /** The smallest count that is told exactly. */
    static final int MIN_TOLD = 5;

    private PeriodSentences() {}

    /** One sentence for each rung, the lowest first. */
    static List<String> of(List<Integer> now, List<Integer> before) {
        List<String> sentences = new ArrayList<>();
        List<Rung> rungs = List.of(Rung.values());
        for (Rung rung : rungs) {
            sentences.add("%s: %s."
                    .formatted(rung.title(), change(now.get(rungs.indexOf(rung)), before.get(rungs.indexOf(rung)))));
        }
        return sentences;
    }

    /** {@code 12 people}, {@code nobody} or {@code fewer than 5 people}. */
    static String people(int count) {
        if (count == 0) {
            return "nobody";
        }
        return count < MIN_TOLD ? "fewer than %d people".formatted(MIN_TOLD) : English.count(count, "person", "people");
    }

    private static String change(int now, int before) {
        if (now < MIN_TOLD || before < MIN_TOLD) {
            return people(now).equals(people(before))
                    ? people(now) + ", in both periods"
                    : "%s; before, %s".formatted(people(now), people(before));
        }
        if (now == before) {
            return "%s, as many as before".formatted(people(now));
        }
        return "%s, %d %s than before (%d)"
                .formatted(people(now), Math.abs(now - before), now > before ? "more" : "fewer", before);
    }
}
