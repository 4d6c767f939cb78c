package org.onward.discussion;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.onward.commitment.Commitments;
import org.onward.commitment.Proposal;
import org.onward.content.Library;
import org.onward.database.Transactions;
import org.onward.learning.Learning;
import org.onward.people.PastParticipant;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.secrets.MasterKey;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/**
 * Closes sessions. Exactly the people who attended or caught up get the rung "discussed" from a session. What was recorded is
 * corrected by {@link AttendanceCorrections}.
 */
public final class Attendances {
    private final Transactions transactions;
    private final AttendanceDao dao;
    private final Sessions sessions;
    private final Commitments commitments;
    private final Learning learning;
    private final People people;
    private final CloseDigest digest;
    private final DiscussedSteps steps;
    private final InstantSource clock;

    public Attendances(
            Jdbi jdbi,
            Sessions sessions,
            Commitments commitments,
            Learning learning,
            People people,
            Supplier<Library> library,
            MasterKey masterKey,
            InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(AttendanceDao.class);
        this.sessions = sessions;
        this.commitments = commitments;
        this.learning = learning;
        this.people = people;
        this.steps = new DiscussedSteps(library);
        this.digest = new CloseDigest(masterKey);
        this.clock = clock;
    }

    /**
     * Closes a session. The people who were attended get the rung "discussed", and each commitment becomes a proposal for its
     * owner to confirm. A repeated call with the same content changes nothing.
     *
     * @throws Problem (409) when it was already closed with other content
     */
    public CloseResponse close(Viewer viewer, SessionId id, SessionClosing closing) {
        sessions.requireFacilitated(viewer, id);
        return transactions.inTransaction(() -> {
            Session session = sessions.lock(id);
            requireNotCancelled(session);
            Map<PersonId, AttendanceStatus> attendance = completeAttendance(closing.attendance(), register(session));
            byte[] mac = digest.digest(id, attendance, closing);
            Optional<byte[]> before = dao.closingMac(id);
            if (before.isPresent()) {
                return repeatedClose(session, MessageDigest.isEqual(before.get(), mac));
            }
            Instant held = requireHeld(session, closing);
            requireOwnersAreInvited(closing.commitments(), attendance.keySet(), session.facilitator());
            write(viewer, session, held, attendance, closing, mac);
            return new CloseResponse(id, SessionState.CLOSED);
        });
    }

    /** The names of the people on the register, in its order. See {@link #register}. */
    public Map<PersonId, String> invited(Session session) {
        Map<PersonId, String> invited = new LinkedHashMap<>();
        register(session).forEach(person -> invited.put(person.id(), person.name()));
        return invited;
    }

    /**
     * Before the close: the people who were expected when the session started, and those who joined or left the team since.
     * After the close: the people with a recorded attendance.
     */
    List<PastParticipant> register(Session session) {
        return session.state() == SessionState.CLOSED
                ? dao.attendanceOf(session.id()).stream()
                        .map(row -> new PastParticipant(row.person(), row.name(), true, true))
                        .toList()
                : people.participantsAt(session.team(), session.startsAt());
    }

    /** The attendance of everybody invited to a closed session, ordered by name. Empty until the session is closed. */
    public List<Attendance> attendanceOf(SessionId session) {
        return dao.attendanceOf(session);
    }

    /** The themes of a closed session. */
    public List<String> themesOf(SessionId session) {
        return dao.themesOf(session);
    }

    /**
     * Adds "absent" for people without an entry. People who joined or left the team after the session started are added only
     * if the request names them, because they could not be expected.
     */
    private static Map<PersonId, AttendanceStatus> completeAttendance(
            Map<PersonId, AttendanceStatus> entered, List<PastParticipant> register) {
        requireKnown(
                entered.keySet(), register.stream().map(PastParticipant::id).toList());
        Map<PersonId, AttendanceStatus> complete = new LinkedHashMap<>();
        register.stream()
                .filter(person -> person.stayed() || entered.containsKey(person.id()))
                .forEach(person ->
                        complete.put(person.id(), entered.getOrDefault(person.id(), AttendanceStatus.ABSENT)));
        return complete;
    }

    /**
     * When the session was held. A session whose start is to come is closed only with the time at which it was held, so that
     * nobody closes the wrong one.
     */
    private Instant requireHeld(Session session, SessionClosing closing) {
        Instant now = clock.instant();
        if (closing.heldAt().isEmpty() && session.startsAt().isAfter(now)) {
            throw Problem.invalid(
                    "heldAt",
                    "This session starts on %s. Close it afterwards. If you have held it already, send as heldAt when that was."
                            .formatted(LondonTime.dayAndTime(session.startsAt())));
        }
        Instant held = closing.heldAt().orElse(session.startsAt());
        if (held.isAfter(now)) {
            throw Problem.invalid("heldAt", "Give a time that has passed.");
        }
        if (closing.heldAt().isPresent() && held.isBefore(now.minus(Sessions.MAX_AGE))) {
            throw Problem.invalid("heldAt", "A session can be closed with a time of the last 14 days.");
        }
        return held;
    }

    static void requireKnown(Collection<PersonId> mentioned, Collection<PersonId> invited) {
        if (!Set.copyOf(invited).containsAll(mentioned)) {
            throw Problem.invalid(
                    "attendance", "Somebody here is not invited to this session. Name only its team and who leads it.");
        }
    }

    private static void requireOwnersAreInvited(List<Proposal> proposals, Set<PersonId> invited, PersonId facilitator) {
        boolean known = proposals.stream()
                .map(Proposal::owner)
                .allMatch(owner -> invited.contains(owner) || owner.equals(facilitator));
        if (!known) {
            throw Problem.invalid(
                    "commitments",
                    "A commitment here is of somebody who is not invited. Choose its owner from the list.");
        }
    }

    private static void requireNotCancelled(Session session) {
        if (session.state() == SessionState.CANCELLED) {
            throw Problem.conflict(
                    "This session was cancelled. If you held it after all, plan it once more with the day on"
                            + " which you did, and close that one.");
        }
    }

    private static CloseResponse repeatedClose(Session session, boolean sameContent) {
        if (!sameContent) {
            throw Problem.conflict(
                    "This session was closed already, with something else. Its recap stays; who was there"
                            + " can be corrected for 14 days.");
        }
        return new CloseResponse(session.id(), SessionState.CLOSED);
    }

    private void write(
            Viewer viewer,
            Session session,
            Instant held,
            Map<PersonId, AttendanceStatus> attendance,
            SessionClosing closing,
            byte[] mac) {
        Instant now = clock.instant();
        SessionId id = session.id();
        dao.close(id, held, now, viewer.id(), mac, closing.commitments().size());
        dao.add(id, List.copyOf(attendance.keySet()), List.copyOf(attendance.values()));
        dao.addThemes(id, IntStream.range(0, closing.themes().size()).boxed().toList(), closing.themes());
        if (!closing.commitments().isEmpty()) {
            commitments.propose(viewer.id(), id.value(), session.module(), closing.commitments());
        }
        List<PersonId> attended = attendance.keySet().stream()
                .filter(person -> attendance.get(person) == AttendanceStatus.ATTENDED)
                .toList();
        if (!attended.isEmpty()) {
            learning.record(steps.stepsFor(session, attended, session.minutes(), held));
        }
    }
}
