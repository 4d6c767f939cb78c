package org.onward.prompts.sheet;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.discussion.PlanForm;
import org.onward.people.People;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.SeeOther;

/** The form that plans a session with the sheet's questions as its agenda. */
@Path("/team/prompts/{sheet}/session")
@Produces(MediaType.TEXT_HTML)
public final class SheetSessionResource {
    private final PromptSheets sheets;
    private final PlanForm plans;
    private final People people;
    private final Supplier<Library> library;

    public SheetSessionResource(PromptSheets sheets, PlanForm plans, People people, Supplier<Library> library) {
        this.sheets = sheets;
        this.plans = plans;
        this.people = people;
        this.library = library;
    }

    @GET
    @Allowed(AccessRule.LEADS)
    public Page form(@Auth Viewer viewer, @PathParam("sheet") SheetId id, @Context UriInfo address) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        return plans.page(
                viewer,
                planContext(sheet),
                address.getQueryParameters(),
                Map.of(
                        "module",
                        SheetAgenda.module(sheet, library.get())
                                .map(ItemId::value)
                                .orElse(""),
                        "minutes",
                        Integer.toString(sheet.head().minutes()),
                        "mode",
                        EnumWords.wordOf(sheet.head().mode())));
    }

    /** Plans the session and records that the sheet was run. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public Object plan(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        return plans.submit(viewer, planContext(sheet), form, planned -> {
            sheets.markRun(viewer, id, planned.id());
            return SeeOther.to("/sessions/" + planned.id())
                    .withNotice("The discussion is planned, with your questions as its agenda.");
        });
    }

    private PlanForm.PlanContext planContext(PromptSheet sheet) {
        String address = "/team/prompts/" + sheet.id();
        return new PlanForm.PlanContext(
                people.requireTeam(sheet.team()),
                address + "/session",
                new Link(address, "Back to the sheet"),
                Optional.of(SheetAgenda.of(sheet)));
    }
}
