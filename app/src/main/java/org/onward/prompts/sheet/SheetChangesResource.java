package org.onward.prompts.sheet;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.IntFunction;
import org.onward.people.MarkedText;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/** Changes a sheet: another version, another question, one question less, or the leader's own question. */
@Path("/team/prompts/{sheet}")
@Produces(MediaType.TEXT_HTML)
public final class SheetChangesResource {
    private final PromptSheets sheets;
    private final SheetChanges changes;
    private final SheetPages pages;
    private final OwnQuestionNames names;
    private final Idempotency idempotency;

    public SheetChangesResource(
            PromptSheets sheets,
            SheetChanges changes,
            SheetPages pages,
            OwnQuestionNames names,
            Idempotency idempotency) {
        this.sheets = sheets;
        this.changes = changes;
        this.pages = pages;
        this.names = names;
        this.idempotency = idempotency;
    }

    /** Makes the next version of the sheet. */
    @POST
    @Path("another")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther another(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> redirectTo(changes.composeAnother(viewer, id)),
                () -> pageWithProblems(viewer, id, form));
    }

    /** Replaces a question. */
    @POST
    @Path("swap")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther swap(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        return change(viewer, id, form, question -> changes.swap(viewer, id, question));
    }

    @POST
    @Path("drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther drop(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        return change(viewer, id, form, question -> changes.drop(viewer, id, question));
    }

    @GET
    @Path("own")
    @Allowed(AccessRule.LEADS)
    public OwnQuestionPage ownQuestion(@Auth Viewer viewer, @PathParam("sheet") SheetId id) {
        return OwnQuestionPage.of(
                sheets.forLeader(viewer, id), Form.with(OwnQuestionPage.MINUTES, "5"), Optional.empty());
    }

    /** Adds the leader's own question. If it may be about somebody, the form is shown once more with these words marked. */
    @POST
    @Path("own")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public Object addOwn(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        NewQuestion own = OwnQuestionPage.read(form, sheet);
        Optional<MarkedText> named = names.in(own.text(), sheet.team());
        if (named.isPresent()
                && !form.hasProblems()
                && !form.entered(OwnQuestionPage.KEEP).equals(own.text())) {
            return OwnQuestionPage.of(sheet, form, named);
        }
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> redirectTo(changes.add(viewer, id, own)),
                () -> OwnQuestionPage.of(sheet, form, named));
    }

    private SeeOther change(Viewer viewer, SheetId id, Form form, IntFunction<PromptSheet> change) {
        int question = form.number("question", 1, Integer.MAX_VALUE, "The question");
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> redirectTo(change.apply(question)),
                () -> pageWithProblems(viewer, id, form));
    }

    private SheetPage pageWithProblems(Viewer viewer, SheetId id, Form form) {
        return pages.of(
                sheets.forLeader(viewer, id),
                form.problems().stream().findFirst().map(problem -> problem.message()));
    }

    private static SeeOther redirectTo(PromptSheet sheet) {
        return SeeOther.to("/team/prompts/" + sheet.id());
    }
}
