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

/** The JSON and CSV API for the figures. */
@Path("/api/v1/insight")
public final class InsightApi {
    private final Insight insight;

    public InsightApi(Insight insight) {
        this.insight = insight;
    }

    @GET
    @Path("ladder")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(AccessRule.REVIEWS)
    public LadderResponse ladder(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("by") @DefaultValue("") String by) {
        Breakdown breakdown = Breakdown.of(by);
        Ladders ladders = insight.allTeams(viewer, InsightQuery.of(team, module, ""));
        return LadderResponse.of(
                switch (breakdown) {
                    case TEAM -> ladders.byTeam();
                    case MODULE -> ladders.byModule();
                });
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
