package org.onward.commitment;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/** The viewer's commitments as pages. */
@Path("/commitments")
@Produces(MediaType.TEXT_HTML)
public final class CommitmentsResource {
    private final Commitments commitments;
    private final CommitmentPages pages;
    private final Idempotency idempotency;

    public CommitmentsResource(Commitments commitments, InstantSource clock, Idempotency idempotency) {
        this.commitments = commitments;
        this.pages = new CommitmentPages(commitments, clock);
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public CommitmentsPage mine(@Auth Viewer viewer) {
        return pages.all(viewer.id());
    }

    @GET
    @Path("{commitment}")
    @Allowed(AccessRule.OWNER)
    public CommitmentPage one(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id) {
        return pages.one(commitments.require(viewer, id));
    }

    @POST
    @Path("{commitment}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public SeeOther confirm(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id, Form form) {
        CommitmentForm entered = CommitmentForm.read(form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    commitments.confirm(viewer, id, entered.wording());
                    return SeeOther.to("/commitments/" + id)
                            .withNotice("It is yours now. That is a rung on your ladder.");
                },
                () -> pages.one(commitments.require(viewer, id), form));
    }

    @POST
    @Path("{commitment}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public SeeOther discard(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    commitments.discard(viewer, id);
                    return SeeOther.to("/commitments").withNotice("It is gone. Nobody is told.");
                },
                () -> pages.one(commitments.require(viewer, id), form));
    }

    @POST
    @Path("{commitment}/check-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public SeeOther checkBack(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id, Form form) {
        Optional<CheckBackAnswer> answer = form.choice("answer", CheckBackAnswer::fromString, "Choose how it went.");
        Optional<LocalDate> askAgainOn = CommitmentForm.optionalDate(form, "reviewOn");
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    commitments.checkBack(viewer, id, answer.orElseThrow(), askAgainOn);
                    return SeeOther.to("/commitments/" + id).withNotice("Thank you. Your answer is saved.");
                },
                () -> pages.one(commitments.require(viewer, id), form));
    }
}
