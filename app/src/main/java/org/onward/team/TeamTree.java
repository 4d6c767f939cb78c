package org.onward.team;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onward.people.Access;
import org.onward.people.NearbyTeam;
import org.onward.people.PersonId;
import org.onward.web.Link;

/** The teams above and directly below a team, with the viewer's rights in them. */
record TeamTree(PersonId viewer, List<NearbyTeam> nearbyTeams) {
    NearbyTeam here() {
        return nearbyTeams.stream()
                .filter(team -> team.distance() == 0)
                .findFirst()
                .orElseThrow();
    }

    String address() {
        return "/team/" + here().id();
    }

    /** The first teams directly below, by name. */
    List<NearbyTeam> below() {
        return nearbyTeams.stream().filter(team -> team.distance() == -1).toList();
    }

    /** The other teams that the viewer leads. */
    List<Link> otherTeams() {
        return nearbyTeams.stream()
                .filter(team -> team.distance() == NearbyTeam.ELSEWHERE)
                .map(team -> new Link("/team/" + team.id(), team.name()))
                .toList();
    }

    boolean isLedByViewer() {
        return here().isLedBy(viewer);
    }

    boolean isInLine() {
        return highestLed().isPresent();
    }

    /** Links to the teams from the highest one that the viewer leads down to the parent of this team. */
    List<Link> trail() {
        int from = highestLed().map(NearbyTeam::distance).orElse(0);
        return nearbyTeams.stream()
                .filter(team -> team.distance() > 0 && team.distance() <= from)
                .map(team -> new Link("/team/" + team.id(), team.name()))
                .toList();
    }

    String place() {
        return nearbyTeams.stream()
                .filter(team -> team.distance() > 0)
                .map(NearbyTeam::name)
                .collect(Collectors.joining(" › "));
    }

    /** Whether to show the link, as far as these teams tell. The access check itself is in {@link Access}. */
    boolean mayWithdraw(PersonId asker) {
        if (asker.equals(viewer)) {
            return true;
        }
        Function<PersonId, Integer> highest = person -> nearbyTeams.stream()
                .filter(team -> team.isLedBy(person))
                .map(NearbyTeam::distance)
                .max(Integer::compare)
                .orElse(Integer.MIN_VALUE);
        // Somebody who leads none of these teams may be in another line.
        return isInLine() && highest.apply(asker) != Integer.MIN_VALUE && highest.apply(viewer) > highest.apply(asker);
    }

    /**
     * The address that withdraws a request, if the viewer may do so. The request of somebody who has left can be withdrawn by
     * whoever leads all its recipients.
     */
    Optional<String> withdrawHref(RequestRow request) {
        boolean mayWithdraw = request.askerLeft()
                ? isInLine() && request.allHere()
                : request.askedBy().filter(this::mayWithdraw).isPresent();
        return mayWithdraw
                ? request.id().map(id -> RequestResource.address(id, "withdraw", Optional.of(here().id())))
                : Optional.empty();
    }

    private Optional<NearbyTeam> highestLed() {
        return nearbyTeams.stream()
                .filter(team -> team.distance() >= 0 && team.isLedBy(viewer))
                .findFirst();
    }
}
