package org.onward.team;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.PageNumber;

/** The long lists of a team, one page at a time. */
@Path("/team")
@Produces(MediaType.TEXT_HTML)
public final class TeamListsResource {
    private final TeamListPages pages;

    public TeamListsResource(TeamListPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("{team}/teams")
    @Allowed(AccessRule.SEES_RUNGS)
    public SubTeamsPage teams(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("page") @DefaultValue("") String page) {
        return pages.teams(viewer, team, Form.with("name", name).and("order", order), number(page));
    }

    @GET
    @Path("{team}/requests")
    @Allowed(AccessRule.SEES_RUNGS)
    public RequestsPage requests(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("due") @DefaultValue("") String due,
            @QueryParam("page") @DefaultValue("") String page) {
        return pages.requests(viewer, team, Form.with("item", item).and("due", due), number(page));
    }

    @GET
    @Path("{team}/discussions")
    @Allowed(AccessRule.SEES_RUNGS)
    public DiscussionsPage discussions(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("") String page) {
        return pages.discussions(viewer, team, Form.with("module", module).and("state", state), number(page));
    }

    private static PageNumber number(String page) {
        return PageNumber.of(page, TeamListPages.PER_PAGE);
    }
}
