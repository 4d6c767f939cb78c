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
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.FormPart;
import org.onward.web.FormResult;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/** The viewer's commitments as pages. */
@Path("/commitments")
@Produces(MediaType.TEXT_HTML)
public final class CommitmentsResource {
    /** The place of the confirmation on the pages. */
    private static final String DONE = "#commitment-done";

    private static final String UNCHANGED = "Nothing was changed: it says what it said before.";

    private final Commitments commitments;
    private final CheckBacks checkBacks;
    private final CommitmentPages pages;
    private final Idempotency idempotency;

    public CommitmentsResource(
            Commitments commitments, CheckBacks checkBacks, InstantSource clock, Idempotency idempotency) {
        this.commitments = commitments;
        this.checkBacks = checkBacks;
        this.pages = new CommitmentPages(commitments, checkBacks, clock);
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public CommitmentsPage mine(@Auth Viewer viewer) {
        return pages.all(viewer.id(), Form.blank());
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
    public FormResult confirm(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id, Form form) {
        CommitmentForm entered = CommitmentForm.read(form);
        return part(viewer, id, form, CommitmentForm.FIELDS, () -> {
            commitments.confirm(viewer, id, entered.wording());
            return done(id).withNotice("It is yours now. That is a rung on your ladder.");
        });
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
                    return SeeOther.to("/commitments" + DONE)
                            .withNotice("It is discarded, and nobody is told. You can bring it back for a day.");
                },
                () -> pages.one(commitments.require(viewer, id), form));
    }

    @POST
    @Path("{commitment}/check-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public FormResult checkBack(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id, Form form) {
        AnswerForm entered = AnswerForm.read(form);
        return part(viewer, id, form, AnswerForm.FIELDS, () -> {
            checkBacks.answer(viewer, id, entered.answer().orElseThrow(), entered.words(), entered.askAgainOn());
            return done(id).withNotice("Thank you. Your answer is saved.");
        });
    }

    @POST
    @Path("{commitment}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public FormResult withdraw(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id, Form form) {
        return part(viewer, id, form, Set.of(), () -> {
            commitments.withdraw(viewer, id);
            return done(id).withNotice("It is withdrawn. You can bring it back for a day.");
        });
    }

    @POST
    @Path("{commitment}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public SeeOther restore(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    commitments.restore(viewer, id);
                    return done(id).withNotice("It is back, as it was.");
                },
                () -> pages.all(viewer.id(), form));
    }

    @GET
    @Path("{commitment}/change")
    @Allowed(AccessRule.OWNER)
    public ChangeCommitmentPage changeForm(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id) {
        return pages.change(commitments.require(viewer, id));
    }

    @POST
    @Path("{commitment}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public SeeOther change(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id, Form form) {
        CommitmentForm entered = CommitmentForm.read(form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    boolean changed = commitments.change(viewer, id, entered.wording());
                    return done(id).withNotice(
                                    changed ? "Your commitment is changed. What it said before is below." : UNCHANGED);
                },
                () -> pages.change(commitments.require(viewer, id), form));
    }

    @GET
    @Path("{commitment}/answer")
    @Allowed(AccessRule.OWNER)
    public ChangeAnswerPage answerForm(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id) {
        return pages.changeAnswer(commitments.require(viewer, id));
    }

    @POST
    @Path("{commitment}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public SeeOther changeAnswer(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id, Form form) {
        AnswerForm entered = AnswerForm.read(form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    boolean changed = checkBacks.change(
                            viewer, id, entered.answer().orElseThrow(), entered.words(), entered.askAgainOn());
                    return done(id).withNotice(changed ? "Your answer is changed." : UNCHANGED);
                },
                () -> pages.changeAnswer(commitments.require(viewer, id), form));
    }

    /** @param fields the fields of the pressed button */
    private FormResult part(Viewer viewer, CommitmentId id, Form form, Set<String> fields, Supplier<SeeOther> work) {
        return idempotency.part(
                viewer.id().value(),
                form,
                new FormPart(fields, Map.of()),
                work,
                shown -> pages.one(commitments.require(viewer, id), shown));
    }

    private static SeeOther done(CommitmentId id) {
        return SeeOther.to("/commitments/" + id + DONE);
    }
}
