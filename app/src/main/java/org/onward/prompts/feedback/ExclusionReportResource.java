package org.onward.prompts.feedback;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.PromptId;
import org.onward.people.Access;
import org.onward.people.Viewer;
import org.onward.prompts.exclusion.ExclusionReportId;
import org.onward.prompts.exclusion.ExclusionReports;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.prompts.sheet.SheetId;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.FormResult;
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
    public FormResult report(@Auth Viewer viewer, Form form) {
        PromptSheet sheet = sheet(viewer, form);
        Optional<PromptId> prompt = form.choice(
                ExclusionReportPage.PROMPT, word -> promptOn(sheet, word), "Choose the question that felt excluding.");
        String why = form.optionalText(ExclusionReportPage.WHY, ExclusionReports.MAX_REASON_LENGTH);
        Optional<ExclusionReportId> id = form.isBlank(ExclusionReportPage.REPORT)
                ? Optional.empty()
                : form.choice(ExclusionReportPage.REPORT, ExclusionReportId::fromString, "Open the sheet again.");
        SeeOther done = form.submit(
                () -> {
                    UUID on = sheet.id().value();
                    PromptId reported = prompt.orElseThrow();
                    id.ifPresentOrElse(
                            report -> reports.report(viewer, report, on, reported, why),
                            () -> reports.report(viewer, on, reported, why));
                    return SeeOther.to(backLink(viewer, sheet).href())
                            .withNotice(
                                    "Thank you. No team is given that question until a content editor has looked at it.");
                },
                () -> page(viewer, sheet, form));
        return id.isPresent()
                ? done.showing(
                        new ReportSentPage(backLink(viewer, sheet), id.get().toString()))
                : done;
    }

    @GET
    @Path("take-back")
    @Allowed(AccessRule.SIGNED_IN)
    public TakeBackReportPage takeBackForm() {
        return takeBackPage(Form.blank());
    }

    /** The code comes in the request body, as the sheet does. */
    @POST
    @Path("take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public SeeOther takeBack(@Auth Viewer viewer, Form form) {
        Optional<ExclusionReportId> id = form.choice(
                ExclusionReportPage.REPORT,
                ExclusionReportId::fromString,
                "Enter the code of the report, such as 0b7f3c1e-5a52-4c8e-9f0d-2a6b1c3d4e5f.");
        return form.submit(
                () -> {
                    reports.takeBack(viewer, id.orElseThrow());
                    return SeeOther.to("/")
                            .withNotice(
                                    "Your report is taken back. If nobody else reported the question, teams can get it again.");
                },
                () -> takeBackPage(form));
    }

    private static TakeBackReportPage takeBackPage(Form form) {
        return new TakeBackReportPage(form.problems(), Field.of(form, ExclusionReportPage.REPORT));
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
