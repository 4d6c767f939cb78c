package org.onward.prompts.sheet;

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
import org.onward.people.People;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Page;
import org.onward.web.SeeOther;

/** Shows and prints a sheet, and records how it is used. */
@Path("/team/prompts/{sheet}")
@Produces(MediaType.TEXT_HTML)
public final class SheetResource {
    private final PromptSheets sheets;
    private final SheetPages pages;
    private final People people;
    private final Idempotency idempotency;

    public SheetResource(PromptSheets sheets, SheetPages pages, People people, Idempotency idempotency) {
        this.sheets = sheets;
        this.pages = pages;
        this.people = people;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.LEADS)
    public SheetPage sheet(@Auth Viewer viewer, @PathParam("sheet") SheetId id) {
        return pages.of(sheets.forLeader(viewer, id), Optional.empty());
    }

    /** Records that the sheet was run, printed or shared. The cooldown of its questions starts. */
    @POST
    @Path("use")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther use(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        PromptSheet.UseType how = form.choice(
                        "how",
                        word -> EnumWords.require(PromptSheet.UseType.class, word),
                        "Say how you use the sheet: run, printed or shared.")
                .orElse(PromptSheet.UseType.RUN);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    sheets.markUsed(viewer, id, how);
                    return used(id, how);
                },
                () -> pageWithProblems(viewer, id, form));
    }

    /** Stops sharing the sheet with the team. */
    @POST
    @Path("unshare")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther unshare(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    sheets.unshare(viewer, id);
                    return SeeOther.to("/team/prompts/" + id)
                            .withNotice(
                                    "Taken back. Your team can no longer open it. Its questions still rest, because some"
                                            + " people may have read them.");
                },
                () -> pageWithProblems(viewer, id, form));
    }

    @GET
    @Path("print")
    @Allowed(AccessRule.LEADS)
    public Page print(
            @Auth Viewer viewer, @PathParam("sheet") SheetId id, @QueryParam("size") @DefaultValue("") String size) {
        PromptSheet sheet = sheets.withoutWithdrawn(sheets.forLeader(viewer, id));
        Team team = people.requireTeam(sheet.team());
        return size.equals("pocket") ? PocketPage.of(sheet, team) : PrintPage.of(sheet, team);
    }

    private SheetPage pageWithProblems(Viewer viewer, SheetId id, Form form) {
        return pages.of(
                sheets.forLeader(viewer, id),
                form.problems().stream().findFirst().map(problem -> problem.message()));
    }

    private static SeeOther used(SheetId id, PromptSheet.UseType how) {
        String address = "/team/prompts/" + id;
        return switch (how) {
            case RUN -> SeeOther.to(address).withNotice("Good luck with it. These questions now rest for 180 days.");
            case PRINTED -> SeeOther.to(address + "/print");
            case SHARED -> SeeOther.to(address).withNotice("Your team finds it on their own pages now.");
        };
    }
}
