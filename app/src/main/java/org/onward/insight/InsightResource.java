package org.onward.insight;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.onward.people.Viewer;
import org.onward.web.Allowed;
import org.onward.web.CsvDownload;
import org.onward.web.Rule;

/** What L&amp;D reviewers look at. */
@Path("/insight")
@Produces(MediaType.TEXT_HTML)
public final class InsightResource {
    private final Insight insight;

    public InsightResource(Insight insight) {
        this.insight = insight;
    }

    @GET
    @Allowed(Rule.REVIEWS)
    public LadderPage ladder(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("page") @DefaultValue("") String page) {
        Question question = Question.of(team, module, page);
        return LadderPage.of(insight.page(viewer, question), insight.modules(), question.page());
    }

    @GET
    @Path("people")
    @Allowed(Rule.REVIEWS)
    public PeoplePage people(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("members") @DefaultValue("") String members,
            @QueryParam("page") @DefaultValue("") String page) {
        Question question = Question.of(team, module, page);
        return PeoplePage.of(insight.people(viewer, question, members.equals("only")), question.page());
    }

    @GET
    @Path("ladder.csv")
    @Produces(CsvDownload.TYPE)
    @Allowed(Rule.REVIEWS)
    public CsvDownload csv(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module) {
        return insight.export(viewer, Question.of(team, module, ""));
    }
}
