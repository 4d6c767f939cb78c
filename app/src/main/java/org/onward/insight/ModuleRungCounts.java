package org.onward.insight;

import java.util.List;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

/**
 * The number of people on each rung of one module, the lowest rung first.
 *
 * @param people the people in the team and the teams below, by highest rung
 * @param members the people in the team itself, by highest rung
 * @param peopleHolding the people in the team and the teams below who hold each rung
 * @param membersHolding the people in the team itself who hold each rung
 */
public record ModuleRungCounts(
        TeamId team,
        ItemId module,
        List<Integer> people,
        List<Integer> members,
        List<Integer> peopleHolding,
        List<Integer> membersHolding) {
    RungCounts ofPeople(int size) {
        return new RungCounts(size, people, peopleHolding);
    }

    RungCounts ofMembers(int size) {
        return new RungCounts(size, members, membersHolding);
    }
}
