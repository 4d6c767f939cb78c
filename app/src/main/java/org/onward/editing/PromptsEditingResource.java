package org.onward.editing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.onward.content.PromptId;
import org.onward.people.Viewer;
import org.onward.prompts.ReportId;
import org.onward.prompts.Reports;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Once;
import org.onward.web.Rule;
import org.onward.web.SeeOther;

/** Prompts that were reported as excluding, and how prompts fare. */
@Path("/editing/prompts")
@Produces(MediaType.TEXT_HTML)
public final class PromptsEditingResource {
    private final Prompts prompts;
    private final Reports reports;
    private final Once once;

    public PromptsEditingResource(Prompts prompts, Reports reports, Once once) {
        this.prompts = prompts;
        this.reports = reports;
        this.once = once;
    }

    @GET
    @Allowed(Rule.EDITS)
    public PromptsPage show() {
        return prompts.page(Form.blank());
    }

    @POST
    @Path("{prompt}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Rule.EDITS)
    public SeeOther decide(@Auth Viewer editor, @PathParam("prompt") PromptId prompt, Form form) {
        Optional<PromptDecision> decision = PromptDecision.read(form);
        List<ReportId> seen = PromptDecision.seen(form);
        return once.form(
                editor.id().value(),
                form,
                () -> switch (decision.orElseThrow()) {
                    case KEEP -> {
                        reports.keep(editor, prompt, seen);
                        yield done("It goes back to the bank as it is.");
                    }
                    case WITHDRAW -> {
                        reports.withdraw(editor, prompt, seen);
                        yield done("It stays withdrawn. Another text, saved in its file, brings it back.");
                    }
                },
                () -> prompts.page(form));
    }

    private static SeeOther done(String words) {
        return SeeOther.to("/editing/prompts").saying(words);
    }
}
