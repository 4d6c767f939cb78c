package org.onward.administration;

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
import org.onward.web.Form;
import org.onward.web.Paging;

/** Who did what, for administrators. */
@Path("/administration")
@Produces(MediaType.TEXT_HTML)
public final class AuditResource {
    private final AuditPages pages;

    public AuditResource(AuditPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("audit")
    @Allowed(AccessRule.ADMINISTERS)
    public AuditPage page(
            @Auth Viewer viewer,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("before") @DefaultValue("") String before) {
        return pages.page(viewer, form(person, action, from, until), Paging.before(before));
    }

    @GET
    @Path("audit.csv")
    @Produces(CsvDownload.TYPE)
    @Allowed(AccessRule.ADMINISTERS)
    public CsvDownload csv(
            @Auth Viewer viewer,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until) {
        return pages.export(viewer, form(person, action, from, until));
    }

    private static Form form(String person, String action, String from, String until) {
        return Form.with("person", person)
                .and("action", action)
                .and("from", from)
                .and("until", until);
    }
}
