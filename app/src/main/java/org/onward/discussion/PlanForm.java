package org.onward.discussion;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onward.calendar.MeetingTimeCheck;
import org.onward.content.Library;
import org.onward.people.People;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/**
 * The form that plans a session. Several pages use it. Clashes of the chosen time are shown once, and the same form sent
 * again plans the session.
 */
public final class PlanForm {
    private static final Map<String, String> DEFAULTS =
            Map.of("module", "", "date", "", "time", "10:00", "minutes", "45", "mode", "");

    private final Sessions sessions;
    private final Facilitators facilitators;
    private final Supplier<Library> library;
    private final Idempotency idempotency;

    public PlanForm(Sessions sessions, People people, Supplier<Library> library, Idempotency idempotency) {
        this.sessions = sessions;
        this.facilitators = new Facilitators(people);
        this.library = library;
        this.idempotency = idempotency;
    }

    /**
     * The context of the form: its team, address and agenda.
     *
     * @param address the address that the form posts to; a GET of this address reads the fields from the query
     * @param agenda the agenda, if it is defaults
     */
    public record PlanContext(Team team, String address, Link back, Optional<Agenda> agenda) {}

    /** The form with values from the query. Missing values come from {@code defaults}, then from the general defaults. */
    public PlanPage page(
            Viewer viewer, PlanContext context, MultivaluedMap<String, String> query, Map<String, String> defaults) {
        Form form = Form.with("facilitator", viewer.id().toString());
        DEFAULTS.forEach(form::and);
        defaults.forEach(form::and);
        Stream.concat(DEFAULTS.keySet().stream(), Stream.of("facilitator"))
                .filter(query::containsKey)
                .forEach(field -> form.and(field, query.getFirst(field)));
        return page(viewer, context, form, SessionTimeForm.NO_WARNINGS);
    }

    /** Plans the session. It shows the form again when the form has problems, and once when the time has clashes. */
    public Object submit(Viewer viewer, PlanContext context, Form form, Function<PlannedSession, SeeOther> onPlanned) {
        if (Facilitators.isSearch(form)) {
            return page(viewer, context, form, SessionTimeForm.NO_WARNINGS);
        }
        Optional<NewSession> session =
                PlanFields.read(form, context.team().id()).map(wanted -> wanted.withAgenda(context.agenda()));
        MeetingTimeCheck.TimeWarnings outlook =
                session.map(wanted -> outlook(viewer, wanted, form)).orElse(SessionTimeForm.NO_WARNINGS);
        if (!outlook.warnings().isEmpty() && !form.hasProblems() && !SessionTimeForm.isKept(form)) {
            return page(viewer, context, form, outlook);
        }
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> onPlanned.apply(sessions.plan(viewer, session.orElseThrow())),
                () -> page(viewer, context, form, outlook));
    }

    /** The clashes of the chosen time. Errors of the session are added to the form as problems of their fields. */
    private MeetingTimeCheck.TimeWarnings outlook(Viewer viewer, NewSession session, Form form) {
        try {
            return sessions.checkTime(viewer, session);
        } catch (Problem problem) {
            SessionTimeForm.reject(form, problem);
            return SessionTimeForm.NO_WARNINGS;
        }
    }

    private PlanPage page(Viewer viewer, PlanContext context, Form form, MeetingTimeCheck.TimeWarnings outlook) {
        Facilitators.Found facilitators =
                this.facilitators.choices(viewer, context.team().id(), form);
        return new PlanPage(
                context.back(),
                form.problems(),
                context.address(),
                context.team().name(),
                context.agenda().stream()
                        .flatMap(agenda -> agenda.parts().stream())
                        .map(part -> new PlanPage.AgendaPart(
                                part.name(),
                                part.minutes(),
                                part.questions().stream()
                                        .map(Agenda.AgendaQuestion::wording)
                                        .toList()))
                        .toList(),
                outlook.warnings(),
                outlook.better()
                        .map(better -> SessionTimeForm.alternative(
                                context.address(),
                                form,
                                better,
                                Stream.of("module", "minutes", "mode", "facilitator"))),
                outlook.warnings().isEmpty() ? Optional.empty() : Optional.of(SessionTimeForm.key(form)),
                PlanFields.modules(form, library.get()),
                Field.of(form, "date"),
                Field.of(form, "time"),
                PlanFields.STARTS_AT.offsetChoices(form),
                PlanFields.minutes(form, context.agenda()),
                PlanFields.modes(form),
                facilitators.choices(),
                Field.of(form, Facilitators.OUTSIDE),
                facilitators.words());
    }
}
