package org.onward.discussion;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.learning.Learning;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/**
 * Corrects the attendance of closed sessions. Each correction is kept beside what was recorded, and its person sees it on
 * their own pages.
 */
public final class AttendanceCorrections {
    private static final Duration CORRECTABLE = Duration.ofDays(14);

    private final Transactions transactions;
    private final AttendanceDao dao;
    private final Sessions sessions;
    private final Learning learning;
    private final DiscussedSteps steps;
    private final AuditTrail audit;
    private final InstantSource clock;

    public AttendanceCorrections(
            Jdbi jdbi,
            Sessions sessions,
            Learning learning,
            Supplier<Library> library,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(AttendanceDao.class);
        this.sessions = sessions;
        this.learning = learning;
        this.steps = new DiscussedSteps(library);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Corrects the attendance within 14 days after the close. Learning events are added, never deleted. A person without an
     * entry keeps the recorded status.
     *
     * @throws Problem (409) before the close, and when the 14 days are over
     */
    public CorrectionResponse correct(Viewer viewer, SessionId id, Map<PersonId, AttendanceStatus> entered) {
        sessions.requireFacilitated(viewer, id);
        return transactions.inTransaction(() -> {
            Session session = sessions.lock(id);
            requireCorrectable(session);
            List<Attendance> recorded = dao.attendanceOf(id);
            Attendances.requireKnown(
                    entered.keySet(), recorded.stream().map(Attendance::person).toList());
            List<Attendance> changed = recorded.stream()
                    .filter(was -> entered.getOrDefault(was.person(), was.status()) != was.status())
                    .toList();
            correctLearning(session, changed, entered);
            changed.forEach(was -> correct(viewer, session, was, entered.getOrDefault(was.person(), was.status())));
            return new CorrectionResponse(id, SessionState.CLOSED, changed.size());
        });
    }

    /** The corrections of one person's attendance at a session, the latest first. */
    List<AttendanceCorrection> of(SessionId session, PersonId person) {
        return dao.corrections(session, person);
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

    /** The last moment at which the attendance can be corrected. */
    static Instant correctableUntil(Instant closed) {
        return closed.plus(CORRECTABLE);
    }

    private void correctLearning(Session session, List<Attendance> changed, Map<PersonId, AttendanceStatus> entered) {
        Predicate<Attendance> willHaveDiscussed = was -> entered.get(was.person()) == AttendanceStatus.ATTENDED
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

    private void correct(Viewer viewer, Session session, Attendance was, AttendanceStatus now) {
        dao.correct(session.id(), was.person(), now);
        dao.addCorrection(Ids.next(), session.id(), was.person(), was.status(), now, clock.instant(), viewer.id());
        audit.record(
                viewer.id().value(),
                AuditAction.ATTENDANCE_CORRECTED,
                was.person().value(),
                "%s to %s in session %s".formatted(was.status().word(), now.word(), session.id()));
    }
}
