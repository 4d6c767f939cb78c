package org.onward.signin;

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
import org.onward.web.HeldForms;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/**
 * Shows the forms that the viewer sent after their session had ended. A button shows a form on its own page; it is
 * never submitted automatically.
 */
@Path(HeldFormsResource.ADDRESS)
@Produces(MediaType.TEXT_HTML)
public final class HeldFormsResource {
    static final String ADDRESS = "/held-forms";

    private final HeldForms heldForms;
    private final Idempotency idempotency;

    public HeldFormsResource(HeldForms heldForms, Idempotency idempotency) {
        this.heldForms = heldForms;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public HeldFormsPage show(@Auth Viewer viewer) {
        return page(viewer, Form.blank());
    }

    @POST
    @Path("{heldForm}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public SeeOther discard(@Auth Viewer viewer, @PathParam("heldForm") HeldFormId id, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    heldForms.discard(viewer.id().value(), id.value());
                    return SeeOther.to("/").withNotice("The text is deleted. Nothing was sent.");
                },
                () -> page(viewer, form));
    }

    private HeldFormsPage page(Viewer viewer, Form form) {
        return new HeldFormsPage(
                form.problems(),
                heldForms.heldFormsOf(viewer.id().value()).stream()
                        .map(HeldFormsPage.Held::of)
                        .toList());
    }
}
