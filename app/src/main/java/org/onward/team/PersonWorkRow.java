package org.onward.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.learning.Progress;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/**
 * A person on a page of people, with one item that they started or were asked for.
 *
 * @param total the number of people on all pages
 * @param members the number of members of the page's team
 * @param id absent in the only row of an empty page
 * @param paused whether the person is on leave today
 * @param pausedUntil the last day of the leave, if it has one
 * @param ledTeam the team directly below the page's team that the person leads
 * @param item absent for a person who has neither started nor been asked for anything
 * @param completeBy the earliest day by which the person was asked to complete the item
 * @param lastAsked when the person was last asked for it
 */
record PersonWorkRow(
        int total,
        int members,
        Optional<PersonId> id,
        String name,
        Optional<TeamId> team,
        String teamName,
        boolean paused,
        Optional<LocalDate> pausedUntil,
        Optional<TeamId> ledTeam,
        Optional<String> ledTeamName,
        Optional<ItemId> item,
        Optional<Instant> explored,
        Optional<Instant> reflected,
        Optional<Instant> discussed,
        Optional<Instant> committed,
        Optional<Instant> followedThrough,
        Optional<Instant> completed,
        Optional<LocalDate> completeBy,
        Optional<Instant> lastAsked) {
    /** That the person is on leave today, in words; never why. */
    Optional<String> pause() {
        return paused
                ? Optional.of(pausedUntil
                        .map(day -> "Paused until " + LondonTime.day(day))
                        .orElse("Paused"))
                : Optional.empty();
    }

    boolean hasBegun() {
        return item.isPresent() && progress().highestRung().isPresent();
    }

    /** The open progress on the item. The minutes are nobody else's. */
    Progress progress() {
        return new Progress(
                id.orElseThrow(),
                item.orElseThrow(),
                explored,
                reflected,
                discussed,
                committed,
                followedThrough,
                0,
                completed);
    }
}
