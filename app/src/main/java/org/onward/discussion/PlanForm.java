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
import org.onward.calendar.Moments;
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

/** The form that plans a session, wherever a session comes from. What it clashes with is shown once before it is planned. */
public final class PlanForm {
    private static final Moments.Outlook NOTHING_KNOWN = new Moments.Outlook(List.of(), Optional.empty());
    private static final Map<String, String> USUAL =
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
     * Where the form stands.
     *
     * @param address where it is posted to; its own page reads the fields from the query
     * @param agenda what will be done when, if that is known already
     */
    public record PlanContext(Team team, String address, Link back, Optional<Agenda> agenda) {}

    /** The form as the query of an address says; what it leaves out is as given, or else as usual. */
    public PlanPage page(
            Viewer viewer, PlanContext place, MultivaluedMap<String, String> query, Map<String, String> given) {
        Form form = Form.with("facilitator", viewer.id().toString());
        USUAL.forEach(form::and);
        given.forEach(form::and);
        Stream.concat(USUAL.keySet().stream(), Stream.of("facilitator"))
                .filter(query::containsKey)
                .forEach(field -> form.and(field, query.getFirst(field)));
        return page(viewer, place, form, NOTHING_KNOWN);
    }

    /** Plans the session, or shows the form again: with what is wrong, or once with what its time clashes with. */
    public Object submit(Viewer viewer, PlanContext place, Form form, Function<PlannedSession, SeeOther> then) {
        Optional<NewSession> session =
                PlanFields.read(form, place.team().id()).map(wanted -> wanted.with(place.agenda()));
        Moments.Outlook outlook = session.map(wanted -> outlook(wanted, form)).orElse(NOTHING_KNOWN);
        if (!outlook.warnings().isEmpty()
                && !form.hasProblems()
                && !form.entered("keep").equals(moment(form))) {
            return page(viewer, place, form, outlook);
        }
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> then.apply(sessions.plan(viewer, session.orElseThrow())),
                () -> page(viewer, place, form, outlook));
    }

    /** What the time may clash with; what cannot be planned at all is noted beside its field. */
    private Moments.Outlook outlook(NewSession session, Form form) {
        try {
            return sessions.preview(session);
        } catch (Problem problem) {
            problem.fields()
                    .forEach(wrong ->
                            form.reject(wrong.field().equals("startsAt") ? "date" : wrong.field(), wrong.message()));
            return NOTHING_KNOWN;
        }
    }

    private PlanPage page(Viewer viewer, PlanContext place, Form form, Moments.Outlook outlook) {
        return new PlanPage(
                place.back(),
                form.problems(),
                place.address(),
                place.team().name(),
                place.agenda().stream()
                        .flatMap(agenda -> agenda.parts().stream())
                        .map(part -> new PlanPage.AgendaPart(
                                part.name(),
                                part.minutes(),
                                part.questions().stream()
                                        .map(Agenda.AgendaQuestion::wording)
                                        .toList()))
                        .toList(),
                outlook.warnings(),
                outlook.better().map(better -> instead(place, form, better)),
                outlook.warnings().isEmpty() ? Optional.empty() : Optional.of(moment(form)),
                PlanFields.modules(form, library.get()),
                Field.of(form, "date"),
                Field.of(form, "time"),
                PlanFields.STARTS_AT.choice(form),
                PlanFields.minutes(form, place.agenda()),
                PlanFields.modes(form),
                PlanFields.facilitators(form, facilitators(viewer, place.team())));
    }

    /** Everybody who meets, and whoever plans. */
    private List<Person> facilitators(Viewer viewer, Team team) {
        return Stream.concat(people.person(viewer.id()).stream(), people.participants(team.id()).stream())
                .distinct()
                .toList();
    }

    /** The time that was warned about: sent again, it is kept. */
    private static String moment(Form form) {
        return "%s %s %s".formatted(form.entered("date"), form.entered("time"), form.entered("minutes"));
    }

    private static Link instead(PlanContext place, Form form, LocalDateTime better) {
        String query = Stream.of(
                        query("module", form.entered("module")),
                        query("date", better.toLocalDate().toString()),
                        query("time", better.toLocalTime().toString()),
                        query("minutes", form.entered("minutes")),
                        query("mode", form.entered("mode")),
                        query("facilitator", form.entered("facilitator")))
                .collect(Collectors.joining("&"));
        return new Link(
                place.address() + (place.address().contains("?") ? "&" : "?") + query,
                LondonTime.dayAndTime(better.atZone(LondonTime.ZONE).toInstant()));
    }

    private static String query(String field, String value) {
        return field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
