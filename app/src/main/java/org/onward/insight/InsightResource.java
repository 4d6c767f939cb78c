package org.onward.insight;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.CsvDownload;
import org.onward.web.Form;

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
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("page") @DefaultValue("") String page) {
        InsightQuery query = InsightQuery.of(team, module, name, order, page);
        return LadderPage.of(insight.page(viewer, query), insight.modules(), insight.monthlyTotals(query), query);
    }

    @GET
    @Path("compare")
    @Allowed(AccessRule.REVIEWS)
    public ComparePage compare(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("page") @DefaultValue("") String page) {
        InsightQuery query = InsightQuery.of(team, module, name, "", page);
        Form form = Form.with("from", from).and("until", until);
        Optional<Period> period = Period.read(form, insight.today());
        ComparePage found = ComparePage.of(insight.compare(viewer, query, period), insight.modules(), query, form);
        form.requireValid(() -> found);
        return found;
    }

    @GET
    @Path("people")
    @Allowed(AccessRule.REVIEWS)
    public PeoplePage people(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("members") @DefaultValue("") String members,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("rung") @DefaultValue("") String rung,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("page") @DefaultValue("") String page) {
        InsightQuery query = InsightQuery.of(team, module, page);
        boolean membersOnly = members.equals("only");
        Form form = NameFilter.form(name, rung, order);
        NameFilter filter = NameFilter.read(form);
        PeoplePage found = PeoplePage.of(insight.people(viewer, query, filter, membersOnly), form);
        form.requireValid(() -> found);
        return found;
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
