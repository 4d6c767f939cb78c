package org.onward.team;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.onward.people.Access;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Page;
import org.onward.web.PageNumber;
import org.onward.web.SeeOther;

/** The pages of the viewer's team and of the teams below it. */
@Path("/team")
@Produces(MediaType.TEXT_HTML)
public final class TeamResource {
    private final TeamPages pages;
    private final DirectReportPages reports;
    private final AskForm askForm;
    private final Access access;
    private final Idempotency idempotency;

    public TeamResource(
            TeamPages pages, DirectReportPages reports, AskForm askForm, Access access, Idempotency idempotency) {
        this.pages = pages;
        this.reports = reports;
        this.askForm = askForm;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public Page mine(@Auth Viewer viewer) {
        return viewer.managesPeople() ? reports.page(viewer, Form.blank()) : pages.mine(viewer);
    }

    @GET
    @Path("{team}")
    @Allowed(AccessRule.SEES_RUNGS)
    public TeamPage one(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("page") @DefaultValue("") String page) {
        return pages.page(
                viewer,
                team,
                PeopleFilter.form(name, module, standing, order),
                PageNumber.of(page, TeamPages.PEOPLE_PER_PAGE));
    }

    @GET
    @Path("{team}/ask")
    @Allowed(AccessRule.LEADS)
    public AskPage askForm(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @QueryParam("item") Optional<String> item,
            @QueryParam("person") Optional<String> person) {
        access.requireLeads(viewer, team);
        return askForm.page(viewer, team, askForm.blank(item, person));
    }

    @POST
    @Path("{team}/ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther ask(@Auth Viewer viewer, @PathParam("team") TeamId team, Form form) {
        access.requireLeads(viewer, team);
        AskForm.Entered entered = askForm.read(team, form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> SeeOther.to("/team/" + team).withNotice(askForm.ask(viewer, entered)),
                () -> askForm.page(viewer, team, form));
    }
}
