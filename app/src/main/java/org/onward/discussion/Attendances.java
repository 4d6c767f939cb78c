package org.onward.discussion;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.commitment.Commitments;
import org.onward.commitment.Proposal;
import org.onward.content.Library;
import org.onward.content.Rung;
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
 * Closes sessions and corrects their attendance. Exactly the people who attended or caught up get the rung "discussed" from
 * a session.
 */
public final class Attendances {
    static final Duration CORRECTABLE = Duration.ofDays(14);

    private final Transactions transactions;
    private final AttendanceDao dao;
    private final Sessions sessions;
    private final Commitments commitments;
    private final Learning learning;
    private final People people;
    private final AuditTrail audit;
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
            AuditTrail audit,
            MasterKey masterKey,
            InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(AttendanceDao.class);
        this.sessions = sessions;
        this.commitments = commitments;
        this.learning = learning;
        this.people = people;
        this.steps = new DiscussedSteps(library);
        this.audit = audit;
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
            requireHeld(session, closing);
            requireOwnersAreInvited(closing.commitments(), attendance.keySet(), session.facilitator());
            write(viewer, session, attendance, closing, mac);
            return new CloseResponse(id, SessionState.CLOSED);
        });
    }

    /**
     * Corrects the attendance within 14 days after the close. Learning events are added, never deleted. A person without an
     * entry keeps the recorded status.
     */
    public CloseResponse correct(Viewer viewer, SessionId id, Map<PersonId, AttendanceStatus> corrections) {
        sessions.requireFacilitated(viewer, id);
        return transactions.inTransaction(() -> {
            Session session = sessions.lock(id);
            requireCorrectable(session);
            List<Attendance> recorded = dao.attendanceOf(id);
            requireKnown(
                    corrections.keySet(),
                    recorded.stream().map(Attendance::person).toList());
            List<Attendance> changed = recorded.stream()
                    .filter(was -> corrections.getOrDefault(was.person(), was.status()) != was.status())
                    .toList();
            correctLearning(session, changed, corrections);
            changed.forEach(was -> recordCorrection(viewer, session, was, corrections));
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

    /** The last moment at which the attendance can be corrected. */
    static Instant correctableUntil(Instant closed) {
        return closed.plus(CORRECTABLE);
    }

    boolean isCorrectable(Session session) {
        return session.closed()
                .filter(closed -> !clock.instant().isAfter(correctableUntil(closed)))
                .isPresent();
    }

    void requireCorrectable(Session session) {
        if (session.closed().isEmpty()) {
            throw Problem.conflict("This session is not closed yet. Close it, and say there who was at it.");
        }
        if (!isCorrectable(session)) {
            throw Problem.conflict("Attendance can be corrected for 14 days after the close. Those are over.");
        }
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

    private void requireHeld(Session session, SessionClosing closing) {
        if (session.startsAt().isAfter(clock.instant()) && !closing.heldEarly()) {
            throw Problem.invalid(
                    "heldEarly",
                    "This session starts on %s. If you have held it already, send heldEarly as true; otherwise close it afterwards."
                            .formatted(LondonTime.dayAndTime(session.startsAt())));
        }
    }

    private static void requireKnown(Collection<PersonId> mentioned, Collection<PersonId> invited) {
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
            Map<PersonId, AttendanceStatus> attendance,
            SessionClosing closing,
            byte[] mac) {
        Instant now = clock.instant();
        SessionId id = session.id();
        dao.close(id, now, viewer.id(), mac, closing.commitments().size());
        dao.add(id, List.copyOf(attendance.keySet()), List.copyOf(attendance.values()));
        dao.addThemes(id, IntStream.range(0, closing.themes().size()).boxed().toList(), closing.themes());
        if (!closing.commitments().isEmpty()) {
            commitments.propose(viewer.id(), id.value(), session.module(), closing.commitments());
        }
        List<PersonId> attended = attendance.keySet().stream()
                .filter(person -> attendance.get(person) == AttendanceStatus.ATTENDED)
                .toList();
        if (!attended.isEmpty()) {
            learning.record(steps.stepsFor(
                    session, attended, session.minutes(), session.startsAt().isBefore(now) ? session.startsAt() : now));
        }
    }

    private void correctLearning(
            Session session, List<Attendance> changed, Map<PersonId, AttendanceStatus> corrections) {
        Predicate<Attendance> willHaveDiscussed = was -> corrections.get(was.person()) == AttendanceStatus.ATTENDED
                || was.caughtUp().isPresent();
        List<PersonId> revoked = new ArrayList<>();
        List<PersonId> granted = new ArrayList<>();
        changed.stream()
                .filter(was -> was.discussed() != willHaveDiscussed.test(was))
                .forEach(was -> (was.discussed() ? revoked : granted).add(was.person()));
        if (revoked.isEmpty() && granted.isEmpty()) {
            return;
        }
        Instant held = session.held().orElse(session.startsAt());
        learning.correct(
                session.id().value(),
                Rung.DISCUSSED,
                revoked,
                steps.stepsFor(session, granted, session.minutes(), held));
    }

    private void recordCorrection(
            Viewer viewer, Session session, Attendance was, Map<PersonId, AttendanceStatus> corrections) {
        AttendanceStatus now = corrections.getOrDefault(was.person(), was.status());
        dao.correct(session.id(), was.person(), now);
        audit.record(
                viewer.id().value(),
                AuditAction.ATTENDANCE_CORRECTED,
                was.person().value(),
                "%s to %s in session %s".formatted(was.status().word(), now.word(), session.id()));
    }
}
