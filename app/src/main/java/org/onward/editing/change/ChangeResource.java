package org.onward.editing.change;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/** Shows, publishes, returns, withdraws and undoes a change of content. */
@Path("/editing/changes/{change}")
@Produces(MediaType.TEXT_HTML)
public final class ChangeResource {
    static final String REASON = "reason";
    private static final int MAX_REASON_LENGTH = 300;

    private final ContentChanges changes;
    private final ItemPages pages;
    private final Idempotency idempotency;

    public ChangeResource(ContentChanges changes, ItemPages pages, Idempotency idempotency) {
        this.changes = changes;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.EDITS)
    public ChangePage show(@Auth Viewer editor, @PathParam("change") ChangeId id) {
        return page(editor, id, Form.blank());
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.EDITS)
    public SeeOther publish(@Auth Viewer editor, @PathParam("change") ChangeId id, Form form) {
        changes.refresh();
        SeeOther done = work(
                editor, id, form, () -> changes.publish(editor, id), "It is published. Readers see it within seconds.");
        changes.refresh();
        return done;
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.EDITS)
    public SeeOther returnToAuthor(@Auth Viewer editor, @PathParam("change") ChangeId id, Form form) {
        String reason = form.text(REASON, MAX_REASON_LENGTH, "Say what should be different.");
        return work(
                editor,
                id,
                form,
                () -> changes.returnToAuthor(editor, id, reason),
                "It is returned. Its author sees your reason here.");
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.EDITS)
    public SeeOther withdraw(@Auth Viewer editor, @PathParam("change") ChangeId id, Form form) {
        return work(editor, id, form, () -> changes.withdraw(editor, id), "It is withdrawn. You can edit it again.");
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.EDITS)
    public SeeOther undo(@Auth Viewer editor, @PathParam("change") ChangeId id, Form form) {
        String reason = form.text(REASON, MAX_REASON_LENGTH, "Say why it is undone.");
        changes.refresh();
        SeeOther done = work(
                editor,
                id,
                form,
                () -> changes.undo(editor, id, reason),
                "It is undone. Readers see the earlier text within seconds.");
        changes.refresh();
        return done;
    }

    /** @throws Problem (404) when it is no id, or there is no such change */
    static ContentChange require(ContentChanges changes, String id) {
        try {
            return changes.require(ChangeId.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("There is no such change of the content.");
        }
    }

    private SeeOther work(Viewer editor, ChangeId id, Form form, Runnable work, String notice) {
        return idempotency.form(
                editor.id().value(),
                form,
                () -> {
                    work.run();
                    return SeeOther.to("/editing/changes/" + id).withNotice(notice);
                },
                () -> page(editor, id, form));
    }

    private ChangePage page(Viewer editor, ChangeId id, Form form) {
        ContentChange change = changes.require(id);
        return pages.page(change, change.summary().isBy(editor.id()), form);
    }
}
