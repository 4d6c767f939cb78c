package org.onward.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.TeamId;

/** The response with the figures and a sentence about how they are collected. */
public record LadderResponse(List<LadderResponseRow> rows, String basis) {
    static final String BASIS = "Rungs are self-reported, or witnessed by the facilitator of a discussion.";

    /**
     * One row.
     *
     * @param membersOnly whether only the team's own members are counted, without the teams below
     * @param rungs the number of people by highest rung, in the order of the ladder; each person is counted once
     * @param held the number of people who hold each rung; each person is counted on every rung that they hold
     */
    public record LadderResponseRow(
            TeamId team,
            String teamName,
            boolean membersOnly,
            ItemId module,
            String moduleTitle,
            int people,
            int notStarted,
            Map<String, Integer> rungs,
            Map<String, Integer> held) {}

    static LadderResponse of(List<LadderRow> rows) {
        return new LadderResponse(rows.stream().map(LadderResponse::row).toList(), BASIS);
    }

    private static LadderResponseRow row(LadderRow row) {
        return new LadderResponseRow(
                row.team().id(),
                row.team().name(),
                row.membersOnly(),
                row.module().id(),
                row.module().title(),
                row.counts().people(),
                row.counts().notStarted(),
                byRung(row.counts()::highest),
                byRung(row.counts()::holding));
    }

    private static Map<String, Integer> byRung(ToIntFunction<Rung> count) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Rung rung : Rung.values()) {
            counts.put(rung.word(), count.applyAsInt(rung));
        }
        return counts;
    }
}
