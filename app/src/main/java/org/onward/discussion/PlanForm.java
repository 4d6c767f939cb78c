package org.onward.discussion;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.calendar.MeetingTimeCheck;
import org.onward.content.Library;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/**
 * The form that plans a session. Several pages use it. Clashes of the chosen time are shown once, and the same form sent
 * again plans the session.
 */
public final class PlanForm {
    private static final MeetingTimeCheck.TimeWarnings NO_WARNINGS =
            new MeetingTimeCheck.TimeWarnings(List.of(), Optional.empty());
    private static final Map<String, String> DEFAULTS =
            Map.of("module", "", "date", "", "time", "10:00", "minutes", "45", "mode", "");

    private final Sessions sessions;
    private final People people;
    private final Supplier<Library> library;
    private final Idempotency idempotency;

    public PlanForm(Sessions sessions, People people, Supplier<Library> library, Idempotency idempotency) {
        this.sessions = sessions;
        this.people = people;
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
        return page(viewer, context, form, NO_WARNINGS);
    }

    /** Plans the session. It shows the form again when the form has problems, and once when the time has clashes. */
    public Object submit(Viewer viewer, PlanContext context, Form form, Function<PlannedSession, SeeOther> onPlanned) {
        Optional<NewSession> session =
                PlanFields.read(form, context.team().id()).map(wanted -> wanted.withAgenda(context.agenda()));
        MeetingTimeCheck.TimeWarnings outlook =
                session.map(wanted -> outlook(wanted, form)).orElse(NO_WARNINGS);
        if (!outlook.warnings().isEmpty()
                && !form.hasProblems()
                && !form.entered("keep").equals(timeKey(form))) {
            return page(viewer, context, form, outlook);
        }
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> onPlanned.apply(sessions.plan(viewer, session.orElseThrow())),
                () -> page(viewer, context, form, outlook));
    }

    /** The clashes of the chosen time. Errors of the session are added to the form as problems of their fields. */
    private MeetingTimeCheck.TimeWarnings outlook(NewSession session, Form form) {
        try {
            return sessions.checkTime(session);
        } catch (Problem problem) {
            problem.fields()
                    .forEach(fieldProblem -> form.reject(
                            fieldProblem.field().equals("startsAt") ? "date" : fieldProblem.field(),
                            fieldProblem.message()));
            return NO_WARNINGS;
        }
    }

    private PlanPage page(Viewer viewer, PlanContext context, Form form, MeetingTimeCheck.TimeWarnings outlook) {
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
                outlook.better().map(better -> alternative(context, form, better)),
                outlook.warnings().isEmpty() ? Optional.empty() : Optional.of(timeKey(form)),
                PlanFields.modules(form, library.get()),
                Field.of(form, "date"),
                Field.of(form, "time"),
                PlanFields.STARTS_AT.offsetChoices(form),
                PlanFields.minutes(form, context.agenda()),
                PlanFields.modes(form),
                PlanFields.facilitators(form, facilitators(viewer, context.team())));
    }

    /** The choices of facilitator: the viewer and the team's participants. */
    private List<Person> facilitators(Viewer viewer, Team team) {
        return Stream.concat(people.person(viewer.id()).stream(), people.participants(team.id()).stream())
                .distinct()
                .toList();
    }

    /** Identifies the time and length that the warnings are about. The form sends it back to confirm them. */
    private static String timeKey(Form form) {
        return "%s %s %s".formatted(form.entered("date"), form.entered("time"), form.entered("minutes"));
    }

    private static Link alternative(PlanContext context, Form form, LocalDateTime better) {
        String query = Stream.of(
                        query("module", form.entered("module")),
                        query("date", better.toLocalDate().toString()),
                        query("time", better.toLocalTime().toString()),
                        query("minutes", form.entered("minutes")),
                        query("mode", form.entered("mode")),
                        query("facilitator", form.entered("facilitator")))
                .collect(Collectors.joining("&"));
        return new Link(
                context.address() + (context.address().contains("?") ? "&" : "?") + query,
                LondonTime.dayAndTime(better.atZone(LondonTime.ZONE).toInstant()));
    }

    private static String query(String field, String value) {
        return field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
