package org.onward.team;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.PageNumber;
import org.onward.web.SeeOther;

/** The viewer's direct reports, whether or not the viewer leads a team. */
@Path(DirectReportsPage.ADDRESS)
@Produces(MediaType.TEXT_HTML)
public final class DirectReportsResource {
    private final DirectReportPages pages;
    private final AskForm askForm;
    private final People people;
    private final Access access;
    private final Idempotency idempotency;

    public DirectReportsResource(
            DirectReportPages pages, AskForm askForm, People people, Access access, Idempotency idempotency) {
        this.pages = pages;
        this.askForm = askForm;
        this.people = people;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public DirectReportsPage all(
            @Auth Viewer viewer,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("module") @DefaultValue("") String module,
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("page") @DefaultValue("") String page) {
        return pages.page(
                viewer,
                PeopleFilter.form(name, module, standing, order),
                PageNumber.of(page, TeamPages.PEOPLE_PER_PAGE));
    }

    @GET
    @Path("requests")
    @Allowed(AccessRule.SIGNED_IN)
    public RequestsPage requests(
            @Auth Viewer viewer,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("due") @DefaultValue("") String due,
            @QueryParam("page") @DefaultValue("") String page) {
        return pages.requests(
                viewer, Form.with("item", item).and("due", due), PageNumber.of(page, TeamListPages.PER_PAGE));
    }

    @GET
    @Path("ask")
    @Allowed(AccessRule.LEADS)
    public AskPage askForm(@Auth Viewer viewer, @QueryParam("item") Optional<String> item) {
        return askForm.pageForReports(reportsOf(viewer), askForm.blank(item, Optional.empty()));
    }

    @POST
    @Path("ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther ask(@Auth Viewer viewer, Form form) {
        List<Person> reports = reportsOf(viewer);
        AskForm.Entered entered = askForm.readForReports(reports, form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> SeeOther.to(DirectReportsPage.ADDRESS).withNotice(askForm.ask(viewer, entered)),
                () -> askForm.pageForReports(reports, form));
    }

    private List<Person> reportsOf(Viewer viewer) {
        access.requireHasReports(viewer);
        return people.directReportsOf(viewer.id());
    }
}
