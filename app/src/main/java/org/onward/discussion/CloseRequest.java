package org.onward.discussion;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onward.commitment.CommitmentWording;
import org.onward.commitment.Proposal;
import org.onward.content.Scope;
import org.onward.people.PersonId;
import org.onward.web.Problem;

/**
 * What a client sends to close a session; without attendance nothing is closed, the rest may be left out.
 *
 * @param heldEarly true to close a session before it was planned to start
 */
public record CloseRequest(
        @Nullable List<@Nullable AttendanceRequest> attendance,
        @Nullable List<@Nullable String> themes,
        @Nullable List<@Nullable CommitmentBody> commitments,
        @Nullable Boolean heldEarly) {

    SessionClosing closing() {
        return new SessionClosing(
                AttendanceRequest.statuses(attendance),
                present("themes", themes).map(theme -> theme).toList(),
                present("commitments", commitments)
                        .map(CommitmentBody::proposal)
                        .toList(),
                Boolean.TRUE.equals(heldEarly));
    }

    private static <T> Stream<T> present(String field, @Nullable List<@Nullable T> list) {
        if (list == null) {
            return Stream.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid(field, "Leave out what is null.");
        }
        return list.stream().map(Objects::requireNonNull);
    }

    /** A commitment that was taken down for its owner to confirm. */
    public record CommitmentBody(
            @Nullable PersonId owner,
            @Nullable String when,
            @Nullable String will,
            @Nullable Scope scope,
            Optional<LocalDate> reviewOn) {

        Proposal proposal() {
            if (owner == null) {
                throw Problem.invalid("owner", "Say whose commitment it is, by the id of a person.");
            }
            if (scope == null) {
                throw Problem.invalid("scope", "Say whose habit it is about: me, team or organisation.");
            }
            return new Proposal(
                    owner,
                    new CommitmentWording(
                            Objects.requireNonNullElse(when, ""),
                            Objects.requireNonNullElse(will, ""),
                            scope,
                            reviewOn));
        }
    }
}
