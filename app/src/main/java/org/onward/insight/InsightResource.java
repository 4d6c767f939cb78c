package org.onward.insight;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.CsvDownload;

/** The pages for L&amp;D reviewers. */
@Path("/insight")
@Produces(MediaType.TEXT_HTML)
public final class InsightResource {
    private final Insight insight;

    public InsightResource(Insight insight) {
        this.insight = insight;
    }

    @GET
    @Allowed(AccessRule.REVIEWS)
    public LadderPage ladder(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("page") @DefaultValue("") String page) {
        InsightQuery query = InsightQuery.of(team, module, page);
        return LadderPage.of(insight.page(viewer, query), insight.modules(), query.page());
    }

    @GET
    @Path("people")
    @Allowed(AccessRule.REVIEWS)
    public PeoplePage people(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("members") @DefaultValue("") String members,
            @QueryParam("page") @DefaultValue("") String page) {
        InsightQuery query = InsightQuery.of(team, module, page);
        return PeoplePage.of(insight.people(viewer, query, members.equals("only")), query.page());
    }

    @GET
    @Path("ladder.csv")
    @Produces(CsvDownload.TYPE)
    @Allowed(AccessRule.REVIEWS)
    public CsvDownload csv(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module) {
        return insight.export(viewer, InsightQuery.of(team, module, ""));
    }
}
