package org.onward.editing;

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
import java.util.List;
import java.util.Optional;
import org.onward.content.PromptId;
import org.onward.people.Viewer;
import org.onward.prompts.exclusion.ExclusionReportId;
import org.onward.prompts.exclusion.ExclusionReports;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.PageNumber;
import org.onward.web.SeeOther;

/** The editors' page about reported prompts and the use of prompts. */
@Path("/editing/prompts")
@Produces(MediaType.TEXT_HTML)
public final class PromptsEditingResource {
    private final PromptReviews prompts;
    private final ExclusionReports reports;
    private final Idempotency idempotency;

    public PromptsEditingResource(PromptReviews prompts, ExclusionReports reports, Idempotency idempotency) {
        this.prompts = prompts;
        this.reports = reports;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.EDITS)
    public PromptsPage show(@QueryParam("page") @DefaultValue("") String page) {
        return prompts.page(Form.blank(), PageNumber.of(page, PromptReviews.FIGURES_PER_PAGE));
    }

    @POST
    @Path("{prompt}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.EDITS)
    public SeeOther decide(@Auth Viewer editor, @PathParam("prompt") PromptId prompt, Form form) {
        Optional<PromptDecision> decision = PromptDecision.read(form);
        List<ExclusionReportId> seen = PromptDecision.seen(form);
        return idempotency.form(
                editor.id().value(),
                form,
                () -> switch (decision.orElseThrow()) {
                    case KEEP -> {
                        reports.keepPrompt(editor, prompt, seen);
                        yield done("It goes back to the bank as it is.");
                    }
                    case WITHDRAW -> {
                        reports.withdrawPrompt(editor, prompt, seen);
                        yield done("It stays withdrawn. Another text, saved in its file, brings it back.");
                    }
                },
                () -> prompts.page(form));
    }

    private static SeeOther done(String words) {
        return SeeOther.to("/editing/prompts").withNotice(words);
    }
}
