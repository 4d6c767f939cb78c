package org.onward.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.web.Problem;

/** The body of {@code POST /api/v1/assignments}. It names a team or people, never both. */
public record AssignmentRequest(
        ItemId item,
        Optional<TeamId> team,
        Optional<List<PersonId>> people,
        Optional<Boolean> includeSubteams,
        LocalDate completeBy,
        String reason) {

    public AssignmentRequest {
        require("item", item, "Say which module or resource, such as inclusive-meetings.");
        require("completeBy", completeBy, "Give a day, such as 2026-12-18.");
        require("reason", reason, "Say why you are asking: people start when they know the reason.");
        if (team.isPresent() == people.isPresent()) {
            throw Problem.invalid("team", "Give either a team or people.");
        }
        if (people.isPresent() && people.get().stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("people", "Each of the people is an id, never null.");
        }
    }

    Audience audience() {
        return team.<Audience>map(id -> new Audience.WholeTeam(id, includeSubteams.orElse(false)))
                .orElseGet(() -> Audience.people(people.orElseThrow()));
    }

    private static void require(String field, Object value, String message) {
        if (value == null) {
            throw Problem.invalid(field, message);
        }
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "AssignmentRequest[" + item + "]";
    }
}
