package org.onward.discussion;

import java.time.Instant;
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
import org.onward.web.ValueFormats;

/**
 * The body that closes a session. The attendance is required, everything else is optional.
 *
 * @param heldAt when it was held, if that was not at its planned start; required for a session whose start is to come
 */
public record CloseRequest(
        @Nullable List<@Nullable AttendanceRequest> attendance,
        @Nullable List<@Nullable String> themes,
        @Nullable List<@Nullable CommitmentBody> commitments,
        @Nullable String heldAt) {

    SessionClosing toSessionClosing() {
        return new SessionClosing(
                AttendanceRequest.statuses(attendance),
                nonNullElements("themes", themes).map(theme -> theme).toList(),
                nonNullElements("commitments", commitments)
                        .map(CommitmentBody::toProposal)
                        .toList(),
                Optional.ofNullable(heldAt).map(CloseRequest::instant));
    }

    private static Instant instant(String text) {
        return ValueFormats.instant(text).orElseThrow(() -> Problem.invalid("heldAt", ValueFormats.INSTANT));
    }

    /** @throws Problem (422) naming the field when an element is null */
    static <T> Stream<T> nonNullElements(String field, @Nullable List<@Nullable T> list) {
        if (list == null) {
            return Stream.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid(field, "Leave out what is null.");
        }
        return list.stream().map(Objects::requireNonNull);
    }

    /** A commitment that the facilitator wrote down. Its owner has to confirm it. */
    public record CommitmentBody(
            @Nullable PersonId owner,
            @Nullable String when,
            @Nullable String will,
            @Nullable Scope scope,
            Optional<LocalDate> reviewOn) {

        Proposal toProposal() {
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

        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "CommitmentBody[" + owner + "]";
        }
    }
}
