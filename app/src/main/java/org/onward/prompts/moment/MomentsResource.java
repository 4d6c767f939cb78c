package org.onward.prompts.moment;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.Moment;
import org.onward.people.People;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.LondonTime;
import org.onward.web.SeeOther;

/** Lists, adds and removes the upcoming moments of a team. */
@Path(MomentsPage.ADDRESS)
@Produces(MediaType.TEXT_HTML)
public final class MomentsResource {
    private final TeamMoments moments;
    private final Occasions occasions;
    private final People people;
    private final Idempotency idempotency;
    private final InstantSource clock;

    public MomentsResource(
            TeamMoments moments, Occasions occasions, People people, Idempotency idempotency, InstantSource clock) {
        this.moments = moments;
        this.occasions = occasions;
        this.people = people;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @Allowed(AccessRule.LEADS)
    public MomentsPage show(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> team) {
        return page(viewer, team.orElse(viewer.team()), Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther enter(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> chosen, Form form) {
        TeamId team = chosen.orElse(viewer.team());
        Optional<Moment> moment = form.choice(
                MomentsPage.MOMENT, word -> EnumWords.require(Moment.class, word), "Say what is coming up.");
        LocalDate day = form.date(MomentsPage.ON, "Choose its day.");
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    moments.add(viewer, team, moment.orElseThrow(), day);
                    return redirectTo(team)
                            .withNotice("That is on the list. When it is near, your suggestion speaks to it.");
                },
                () -> page(viewer, team, form));
    }

    @POST
    @Path("{moment}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther remove(@Auth Viewer viewer, @PathParam("moment") TeamMomentId id, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> redirectTo(moments.remove(viewer, id).team()).withNotice("It is off the list."),
                () -> page(viewer, viewer.team(), form));
    }

    private MomentsPage page(Viewer viewer, TeamId team, Form form) {
        return MomentsPage.of(
                people.requireTeam(team),
                form,
                occasions.moments(),
                moments.momentsOf(viewer, team),
                occasions.currentObservances(),
                occasions.recentlyCompleted(team),
                LondonTime.date(clock.instant()));
    }

    private static SeeOther redirectTo(TeamId team) {
        return SeeOther.to(MomentsPage.ADDRESS + "?team=" + team);
    }
}
