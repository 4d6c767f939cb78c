package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.SeeOther;

/** Plans a session with a form. */
@Path("/sessions/new")
@Produces(MediaType.TEXT_HTML)
public final class PlanResource {
    private final PlanForm plans;
    private final People people;
    private final Access access;

    public PlanResource(PlanForm plans, People people, Access access) {
        this.plans = plans;
        this.people = people;
        this.access = access;
    }

    /** Shows the form with values from the query. The default team is the viewer's own. */
    @GET
    @Allowed(AccessRule.LEADS)
    public Page form(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> team, @Context UriInfo address) {
        return plans.page(viewer, context(viewer, team), address.getQueryParameters(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public Object plan(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> team, Form form) {
        return plans.submit(viewer, context(viewer, team), form, planned -> SeeOther.to("/sessions/" + planned.id())
                .withNotice("The discussion is planned. Everybody in the team sees it on their own page."));
    }

    private PlanForm.PlanContext context(Viewer viewer, Optional<TeamId> team) {
        TeamId id = team.orElse(viewer.team());
        access.requireLeads(viewer, id);
        Team known = people.requireTeam(id);
        return new PlanForm.PlanContext(
                known,
                "/sessions/new?team=" + id,
                new Link("/team/" + id, "Back to " + known.name()),
                Optional.empty());
    }
}
