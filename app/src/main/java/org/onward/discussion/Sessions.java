package org.onward.discussion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.onward.calendar.MeetingTimeCheck;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/** Plans sessions. */
public final class Sessions {
    static final int MIN_MINUTES = 10;
    static final int MAX_MINUTES = 240;
    private static final Duration MAX_LEAD_TIME = Duration.ofDays(2 * 365);

    /** A session that was held without being planned here may be entered this long afterwards. */
    static final Duration MAX_AGE = Duration.ofDays(14);

    private final Transactions transactions;
    private final SessionDao dao;
    private final People people;
    private final Access access;
    private final Supplier<Library> library;
    private final Outlooks outlooks;
    private final InstantSource clock;

    public Sessions(Jdbi jdbi, People people, Access access, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(SessionDao.class);
        this.people = people;
        this.access = access;
        this.library = library;
        this.outlooks = new Outlooks(dao, library);
        this.clock = clock;
    }

    /**
     * Plans a session and stores a copy of its agenda: the given one, or the guide's plan that fits the minutes best.
     * Invitations are not stored. Until the close, everybody in the team is invited.
     */
    public PlannedSession plan(Viewer viewer, NewSession session) {
        access.requireLeads(viewer, session.team());
        LearningModule module = requireValid(session);
        PersonId facilitator = session.facilitator().orElse(viewer.id());
        SessionId id = new SessionId(Ids.next());
        Instant now = clock.instant();
        Agenda agenda = session.agenda().orElseGet(() -> Agendas.forMinutes(module, session.minutes(), library.get()));
        transactions.useTransaction(() -> {
            access.requireOpen(session.team());
            dao.add(
                    id,
                    session,
                    module.version(),
                    module.title(),
                    facilitator,
                    now,
                    viewer.id(),
                    session.agenda().isPresent());
            addAgenda(id, agenda);
        });
        return new PlannedSession(
                id,
                outlooks.of(
                        new Outlooks.SessionTime(
                                session.team(), facilitator, session.startsAt(), session.minutes(), List.of(id)),
                        now));
    }

    /**
     * Lets somebody else run a planned session: the viewer, or somebody who takes part when the team meets. Whoever leads the
     * team may also choose somebody from outside it.
     *
     * @throws Problem (409) when it was closed or cancelled, (422) for somebody else
     */
    public void chooseFacilitator(Viewer viewer, SessionId id, PersonId facilitator) {
        requireFacilitated(viewer, id);
        transactions.useTransaction(() -> {
            Session session = lock(id);
            if (session.state() != SessionState.PLANNED) {
                throw Problem.conflict("This session is not planned any more, so nobody else can be chosen to run it.");
            }
            if (!mayRun(viewer, session.team(), facilitator)) {
                throw Problem.invalid("facilitator", "Choose yourself or somebody from the list.");
            }
            dao.setFacilitator(id, facilitator);
        });
    }

    private boolean mayRun(Viewer viewer, TeamId team, PersonId facilitator) {
        boolean here = people.person(facilitator).isPresent();
        return here
                && (access.leads(viewer, team)
                        || facilitator.equals(viewer.id())
                        || people.participants(team).stream()
                                .anyMatch(person -> person.id().equals(facilitator)));
    }

    /** The sessions of a team that have not begun at a moment. */
    public List<SessionId> sessionsNotStarted(TeamId team, Instant at) {
        return dao.sessionsNotStarted(team, at);
    }

    /** The possible clashes of a session that is not planned yet. @throws Problem (422) when it cannot be planned */
    public MeetingTimeCheck.TimeWarnings checkTime(Viewer viewer, NewSession session) {
        requireValid(session);
        return outlooks.of(
                new Outlooks.SessionTime(
                        session.team(),
                        session.facilitator().orElse(viewer.id()),
                        session.startsAt(),
                        session.minutes(),
                        List.of()),
                clock.instant());
    }

    /** The possible clashes of a session at its time or at another one, including a short notice since it was announced. */
    MeetingTimeCheck.TimeWarnings checkTime(Session session, Instant startsAt, int minutes, Instant announced) {
        return outlooks.of(
                new Outlooks.SessionTime(
                        session.team(), session.facilitator(), startsAt, minutes, List.of(session.id())),
                announced);
    }

    /** @throws Problem (404) */
    public Session require(SessionId id) {
        return dao.session(id)
                .orElseThrow(
                        () -> Problem.notFound("There is no such session. Choose one from the page of your team."));
    }

    /** @throws Problem (404), or (403) unless the viewer runs it, or leads its team or a team above */
    public Session requireFacilitated(Viewer viewer, SessionId id) {
        Session session = require(id);
        access.requireFacilitates(viewer, session.team(), session.facilitator());
        return session;
    }

    /** Locks the session until the transaction ends. @throws Problem (404) */
    Session lock(SessionId id) {
        return dao.lock(id).map(this::require).orElseGet(() -> require(id));
    }

    public Agenda agenda(SessionId id) {
        Map<Integer, List<Agenda.AgendaQuestion>> questions = dao.questions(id).stream()
                .collect(groupingBy(
                        SessionDao.QuestionRow::part,
                        mapping(row -> new Agenda.AgendaQuestion(row.prompt(), row.wording()), toList())));
        return new Agenda(dao.parts(id).stream()
                .map(part -> new Agenda.AgendaPart(
                        part.name(), part.minutes(), part.how(), questions.getOrDefault(part.position(), List.of())))
                .toList());
    }

    /** Closed sessions that this person was invited to, did not attend and has not caught up on; the latest first. */
    public List<Session> missedSessionsOf(PersonId person) {
        return dao.missedSessionsOf(person);
    }

    private LearningModule requireValid(NewSession session) {
        requireValid(session.startsAt(), session.minutes());
        session.facilitator()
                .filter(facilitator -> people.person(facilitator).isEmpty())
                .ifPresent(unknown -> {
                    throw Problem.invalid("facilitator", "There is no such person. Choose one from the list.");
                });
        return library.get()
                .module(session.module())
                .orElseThrow(
                        () -> Problem.invalid("module", "There is no such module. Choose one from the catalogue."));
    }

    /** @throws Problem (422) naming the field, for a time that no session can have */
    void requireValid(Instant startsAt, int minutes) {
        if (minutes < MIN_MINUTES || minutes > MAX_MINUTES) {
            throw Problem.invalid("minutes", "Plan for %d to %d minutes.".formatted(MIN_MINUTES, MAX_MINUTES));
        }
        Instant now = clock.instant();
        if (startsAt.isBefore(now.minus(MAX_AGE))) {
            throw Problem.invalid("startsAt", "A session that was held already can be entered for 14 days.");
        }
        if (startsAt.isAfter(now.plus(MAX_LEAD_TIME))) {
            throw Problem.invalid("startsAt", "Choose a day within the next two years.");
        }
    }

    void addAgenda(SessionId id, Agenda agenda) {
        List<Agenda.AgendaPart> parts = agenda.parts();
        dao.addParts(id, positions(parts), parts);
        IntStream.range(0, parts.size())
                .forEach(part -> dao.addQuestions(
                        id,
                        part,
                        positions(parts.get(part).questions()),
                        parts.get(part).questions()));
    }

    private static List<Integer> positions(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }
}
