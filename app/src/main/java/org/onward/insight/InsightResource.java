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
    private final PeriodPictures pictures;

    public InsightResource(Insight insight, PeriodPictures pictures) {
        this.insight = insight;
        this.pictures = pictures;
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
            @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("with") @DefaultValue("") String with,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("page") @DefaultValue("") String page) {
        InsightQuery query = InsightQuery.of(team, module, name, "", page);
        Form form = periodForm(period, with, from, until);
        Optional<ComparedPeriods> periods = ComparedPeriods.read(form, insight.today());
        ComparePage found = ComparePage.of(
                insight.compare(viewer, query, periods), insight.modules(), query, form, insight.today());
        form.requireValid(() -> found);
        return found;
    }

    @GET
    @Path("compare.svg")
    @Produces("image/svg+xml")
    @Allowed(AccessRule.REVIEWS)
    public String svg(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("with") @DefaultValue("") String with,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until) {
        return pictures.svg(viewer, InsightQuery.of(team, module, ""), periodForm(period, with, from, until));
    }

    @GET
    @Path("compare.png")
    @Produces("image/png")
    @Allowed(AccessRule.REVIEWS)
    public byte[] png(
            @Auth Viewer viewer,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("with") @DefaultValue("") String with,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until) {
        return pictures.png(viewer, InsightQuery.of(team, module, ""), periodForm(period, with, from, until));
    }

    private static Form periodForm(String period, String with, String from, String until) {
        return Form.with("period", period).and("with", with).and("from", from).and("until", until);
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
