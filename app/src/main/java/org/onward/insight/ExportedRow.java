package org.onward.insight;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.people.TeamId;

/** One line of the export: a team and a module, with everybody below the team and with its own members. */
public record ExportedRow(
        int level,
        TeamId team,
        String teamName,
        String parentName,
        ItemId module,
        int people,
        int members,
        List<Integer> peopleStanding,
        List<Integer> membersStanding) {
    RungCounts all() {
        return counts(people, peopleStanding);
    }

    RungCounts own() {
        return counts(members, membersStanding);
    }

    private static RungCounts counts(int people, List<Integer> standing) {
        Map<Rung, Integer> byRung = new EnumMap<>(Rung.class);
        Iterator<Integer> figures = standing.iterator();
        for (Rung rung : Rung.values()) {
            byRung.put(rung, figures.next());
        }
        return new RungCounts(people, byRung);
    }
}
