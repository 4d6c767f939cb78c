package org.onward.insight;

import java.util.List;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

/**
 * One line of the export: the figures of a team and a module. {@code people} includes the teams below, {@code members} does
 * not.
 */
public record ExportedRow(
        int level,
        TeamId team,
        String teamName,
        String parentName,
        ItemId module,
        int people,
        int members,
        List<Integer> peopleByRung,
        List<Integer> membersByRung,
        List<Integer> peopleHolding,
        List<Integer> membersHolding) {
    RungCounts all() {
        return new RungCounts(people, peopleByRung, peopleHolding);
    }

    RungCounts own() {
        return new RungCounts(members, membersByRung, membersHolding);
    }
}
