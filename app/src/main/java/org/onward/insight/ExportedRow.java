package org.onward.insight;

import java.util.List;
import org.onward.content.ItemId;
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
        return new RungCounts(people, peopleStanding);
    }

    RungCounts own() {
        return new RungCounts(members, membersStanding);
    }
}
