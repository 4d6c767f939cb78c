package org.onward.prompts.sheet;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.onward.people.People;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/** The page of a shared sheet for members of the team. It accepts no text. */
@Path("/team/prompts/{sheet}/shared")
@Produces(MediaType.TEXT_HTML)
public final class SharedSheetResource {
    private final PromptSheets sheets;
    private final SharedSheets shared;
    private final People people;
    private final Idempotency idempotency;

    public SharedSheetResource(PromptSheets sheets, SharedSheets shared, People people, Idempotency idempotency) {
        this.sheets = sheets;
        this.shared = shared;
        this.people = people;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.INVITED)
    public SharedPage show(@Auth Viewer viewer, @PathParam("sheet") SheetId id) {
        return page(viewer, id, Form.blank());
    }

    private SharedPage page(Viewer viewer, SheetId id, Form form) {
        PromptSheet sheet = sheets.forMember(viewer, id);
        return SharedPage.of(
                sheets.withoutWithdrawn(sheet),
                people.requireTeam(sheet.team()),
                shared.mayConfirmThought(viewer, sheet),
                shared.thoughtAt(viewer, sheet),
                shared.missedSession(viewer, sheet),
                form);
    }

    /** Stores or removes the member's confirmation that they thought the sheet through. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.INVITED)
    public SeeOther confirm(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> form.isChecked("done", "no") ? retract(viewer, id) : mark(viewer, id),
                () -> page(viewer, id, form));
    }

    private SeeOther mark(Viewer viewer, SheetId id) {
        String noted = shared.confirmThought(viewer, id)
                .map(session ->
                        "Noted. You have caught up on “%s”, and it counts as discussed.".formatted(session.title()))
                .orElse("Noted. You can take it back whenever you like.");
        return redirectTo(id).withNotice(noted);
    }

    private SeeOther retract(Viewer viewer, SheetId id) {
        shared.retractThought(viewer, id);
        return redirectTo(id).withNotice("Taken back. That you thought it through is no longer recorded.");
    }

    private static SeeOther redirectTo(SheetId id) {
        return SeeOther.to("/team/prompts/%s/shared".formatted(id));
    }
}
