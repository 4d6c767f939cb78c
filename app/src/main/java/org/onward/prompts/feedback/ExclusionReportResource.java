package org.onward.prompts.feedback;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.onward.content.PromptId;
import org.onward.people.Access;
import org.onward.people.Viewer;
import org.onward.prompts.exclusion.ExclusionReports;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.prompts.sheet.SheetId;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/**
 * Lets members report a question of a sheet as excluding. All reports go to the same address, so that no access log
 * shows the sheet. Reports have no idempotency key, see {@link ExclusionReports}.
 */
@Path(ExclusionReportPage.ADDRESS)
@Produces(MediaType.TEXT_HTML)
public final class ExclusionReportResource {
    private final PromptSheets sheets;
    private final ExclusionReports reports;
    private final Access access;

    public ExclusionReportResource(PromptSheets sheets, ExclusionReports reports, Access access) {
        this.sheets = sheets;
        this.reports = reports;
        this.access = access;
    }

    /**
     * Redirects a request without a sheet, for example after a new sign-in. The sheet cannot be found again, because no
     * address contains it.
     */
    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public SeeOther find() {
        return SeeOther.to("/").withNotice("Open the sheet again, and say there that a question felt excluding.");
    }

    /**
     * Shows the form. The sheet's id comes in the request body, because addresses are kept in logs and in the browser's
     * history.
     */
    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.INVITED)
    public ExclusionReportPage show(@Auth Viewer viewer, Form form) {
        PromptSheet sheet = sheet(viewer, form);
        form.requireValid(() -> page(viewer, sheet, form));
        return page(viewer, sheet, Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.INVITED)
    public SeeOther report(@Auth Viewer viewer, Form form) {
        PromptSheet sheet = sheet(viewer, form);
        Optional<PromptId> prompt = form.choice(
                ExclusionReportPage.PROMPT, word -> promptOn(sheet, word), "Choose the question that felt excluding.");
        String why = form.optionalText(ExclusionReportPage.WHY, ExclusionReports.MAX_REASON_LENGTH);
        return form.submit(
                () -> {
                    reports.report(viewer, sheet.id().value(), prompt.orElseThrow(), why);
                    return SeeOther.to(backLink(viewer, sheet).href())
                            .withNotice(
                                    "Thank you. No team is given that question until a content editor has looked at it.");
                },
                () -> page(viewer, sheet, form));
    }

    private static PromptId promptOn(PromptSheet sheet, String word) {
        return sheet.prompts().stream()
                .filter(prompt -> prompt.value().equals(word))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private PromptSheet sheet(Viewer viewer, Form form) {
        return sheets.forMember(
                viewer,
                form.choice(ExclusionReportPage.SHEET, SheetId::fromString, "Open the sheet again.")
                        .orElseThrow(
                                () -> Problem.notFound("There is no such sheet. Open the one that you were sent.")));
    }

    private ExclusionReportPage page(Viewer viewer, PromptSheet sheet, Form form) {
        return ExclusionReportPage.of(sheet, backLink(viewer, sheet), form);
    }

    private Link backLink(Viewer viewer, PromptSheet sheet) {
        String address = "/team/prompts/" + sheet.id();
        return new Link(access.leads(viewer, sheet.team()) ? address : address + "/shared", "Back to the sheet");
    }
}
