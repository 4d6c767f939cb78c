package org.onward.commitment;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onward.content.CommitmentStarter;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Scope;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.SeeOther;
import org.onward.web.WholeNumber;

/** The form for a commitment that belongs to a module, on a page of its own. */
@Path("/modules/{module}/commitments")
@Produces(MediaType.TEXT_HTML)
public final class NewCommitmentResource {
    private final Commitments commitments;
    private final Idempotency idempotency;

    public NewCommitmentResource(Commitments commitments, Idempotency idempotency) {
        this.commitments = commitments;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public NewCommitmentPage form(
            @PathParam("module") ItemId module,
            @QueryParam("when") Optional<String> when,
            @QueryParam("will") Optional<String> will,
            @QueryParam("scope") Optional<String> scope) {
        Form form = Form.with("when", when.orElse(""))
                .and("will", will.orElse(""))
                .and("scope", scope.orElse(Scope.SELF.word()))
                .and("reviewOn", commitments.defaultFirstCheckBack().toString());
        return page(commitments.requireModule(module), form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public SeeOther create(@Auth Viewer viewer, @PathParam("module") ItemId module, Form form) {
        LearningModule known = commitments.requireModule(module);
        CommitmentForm entered = CommitmentForm.read(form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    Commitment made = commitments.create(viewer, module, entered.wording());
                    return SeeOther.to("/modules/%s#commitment-done".formatted(module))
                            .withNotice(confirmation(commitments, made));
                },
                () -> page(known, form));
    }

    /** The message after a commitment was made. It says if few people work on the day of the check-back. */
    public static String confirmation(Commitments commitments, Commitment made) {
        LocalDate day = made.reviewOn().orElseThrow();
        return "Your commitment is kept. We ask how it went on %s%s."
                .formatted(
                        LondonTime.day(day),
                        commitments.whyFewWorkOn(day).map(", which is "::concat).orElse(""));
    }

    /** Fills in an example and keeps everything else that was typed. */
    @POST
    @Path("starters/{starter}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public NewCommitmentPage start(
            @PathParam("module") ItemId module, @PathParam("starter") WholeNumber starter, Form form) {
        LearningModule known = commitments.requireModule(module);
        form.requireValid(() -> page(known, form));
        return page(known, Starters.fill(form, known, starter.value()));
    }

    private NewCommitmentPage page(LearningModule module, Form form) {
        return new NewCommitmentPage(
                new Link("/modules/" + module.id(), "Back to " + module.title()),
                form.problems(),
                module.title(),
                address(module),
                IntStream.rangeClosed(1, module.starters().size())
                        .mapToObj(number -> starter(module, number))
                        .toList(),
                Starters.replacedIn(form),
                Field.of(form, "when"),
                Field.of(form, "will"),
                CommitmentForm.scopes(form),
                Field.of(form, "reviewOn"));
    }

    private static String address(LearningModule module) {
        return "/modules/" + module.id() + "/commitments";
    }

    private static NewCommitmentPage.Starter starter(LearningModule module, int number) {
        CommitmentStarter starter = module.starters().get(number - 1);
        return new NewCommitmentPage.Starter(
                number, starter.when(), starter.will(), starter.scope().label());
    }
}
