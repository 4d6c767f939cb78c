package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onward.calendar.Moments;
import org.onward.content.Library;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.Allowed;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.LondonTime;
import org.onward.web.Once;
import org.onward.web.Page;
import org.onward.web.Problem;
import org.onward.web.Rule;
import org.onward.web.SeeOther;
import org.onward.web.Visitor.Link;

/** Planning a session by form. */
@Path("/sessions/new")
@Produces(MediaType.TEXT_HTML)
public final class PlanResource {
    private static final Moments.Outlook NOTHING_KNOWN = new Moments.Outlook(List.of(), Optional.empty());

    private final Sessions sessions;
    private final People people;
    private final Access access;
    private final Supplier<Library> library;
    private final Once once;

    public PlanResource(Sessions sessions, People people, Access access, Supplier<Library> library, Once once) {
        this.sessions = sessions;
        this.people = people;
        this.access = access;
        this.library = library;
        this.once = once;
    }

    /** The form, empty but for what the address says; without a team it is the viewer's own. */
    @GET
    @Allowed(Rule.LEADS)
    public Page form(
            @Auth Viewer viewer,
            @QueryParam("team") Optional<TeamId> team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("date") @DefaultValue("") String date,
            @QueryParam("time") @DefaultValue("10:00") String time,
            @QueryParam("minutes") @DefaultValue("45") String minutes,
            @QueryParam("mode") @DefaultValue("") String mode,
            @QueryParam("facilitator") @DefaultValue("") String facilitator) {
        Form form = Form.with("module", module)
                .and("date", date)
                .and("time", time)
                .and("minutes", minutes)
                .and("mode", mode)
                .and("facilitator", facilitator.isEmpty() ? viewer.id().toString() : facilitator);
        return page(viewer, required(viewer, team), form, NOTHING_KNOWN);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Rule.LEADS)
    public Object plan(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> team, Form form) {
        Team of = required(viewer, team);
        Optional<NewSession> session = PlanFields.read(form, of.id());
        Moments.Outlook outlook = session.map(wanted -> outlook(wanted, form)).orElse(NOTHING_KNOWN);
        if (!outlook.warnings().isEmpty()
                && !form.hasProblems()
                && !form.entered("keep").equals(moment(form))) {
            return page(viewer, of, form, outlook);
        }
        return once.form(
                viewer.id().value(),
                form,
                () -> plan(viewer, session.orElseThrow()),
                () -> page(viewer, of, form, outlook));
    }

    private SeeOther plan(Viewer viewer, NewSession session) {
        Planned planned = sessions.plan(viewer, session);
        return SeeOther.to("/sessions/" + planned.id())
                .saying("The discussion is planned. Everybody in the team sees it on their own page.");
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

    private Team required(Viewer viewer, Optional<TeamId> team) {
        TeamId id = team.orElse(viewer.team());
        access.requireLeads(viewer, id);
        return people.requireTeam(id);
    }

    private PlanPage page(Viewer viewer, Team team, Form form, Moments.Outlook outlook) {
        return new PlanPage(
                new Link("/team/" + team.id(), "Back to " + team.name()),
                form.problems(),
                "/sessions/new?team=" + team.id(),
                team.name(),
                outlook.warnings(),
                outlook.better().map(better -> instead(team, form, better)),
                outlook.warnings().isEmpty() ? Optional.empty() : Optional.of(moment(form)),
                PlanFields.modules(form, library.get()),
                Field.of(form, "date"),
                Field.of(form, "time"),
                PlanFields.minutes(form),
                PlanFields.modes(form),
                PlanFields.facilitators(form, facilitators(viewer, team)));
    }

    /** Everybody who meets, and whoever plans. */
    private List<Person> facilitators(Viewer viewer, Team team) {
        return Stream.concat(people.person(viewer.id()).stream(), people.circle(team.id()).stream())
                .distinct()
                .toList();
    }

    /** The time that was warned about: sent again, it is kept. */
    private static String moment(Form form) {
        return "%s %s %s".formatted(form.entered("date"), form.entered("time"), form.entered("minutes"));
    }

    private static Link instead(Team team, Form form, LocalDateTime better) {
        String address = "/sessions/new?team=%s&module=%s&date=%s&time=%s&minutes=%s&mode=%s&facilitator=%s"
                .formatted(
                        team.id(),
                        encoded(form.entered("module")),
                        better.toLocalDate(),
                        better.toLocalTime(),
                        encoded(form.entered("minutes")),
                        encoded(form.entered("mode")),
                        encoded(form.entered("facilitator")));
        return new Link(
                address, LondonTime.dayAndTime(better.atZone(LondonTime.ZONE).toInstant()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
