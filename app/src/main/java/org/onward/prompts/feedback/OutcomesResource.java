package org.onward.prompts.feedback;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.onward.content.PromptId;
import org.onward.people.People;
import org.onward.people.Viewer;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.prompts.sheet.SheetId;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/** The outcomes of a sheet's questions after the meeting. */
@Path("/team/prompts/{sheet}/afterwards")
@Produces(MediaType.TEXT_HTML)
public final class OutcomesResource {
    private final PromptSheets sheets;
    private final Outcomes outcomes;
    private final People people;
    private final Idempotency idempotency;

    public OutcomesResource(PromptSheets sheets, Outcomes outcomes, People people, Idempotency idempotency) {
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.people = people;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.LEADS)
    public OutcomesPage show(@Auth Viewer viewer, @PathParam("sheet") SheetId id) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        return page(sheet, OutcomesPage.formWith(sheet, outcomes.outcomesOf(sheet)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther note(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        Map<PromptId, QuestionOutcome> noted = read(sheet, form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    outcomes.record(viewer, id, noted);
                    return SeeOther.to("/team/prompts/" + id)
                            .withNotice(
                                    "Thank you. What you skipped, or what fell flat, steps back on your next sheets.");
                },
                () -> page(sheet, form));
    }

    private static Map<PromptId, QuestionOutcome> read(PromptSheet sheet, Form form) {
        Map<PromptId, QuestionOutcome> noted = new HashMap<>();
        for (int number = 1; number <= sheet.lines().size(); number++) {
            String field = OutcomesPage.field(number);
            PromptId prompt = sheet.lines().get(number - 1).prompt();
            if (!form.isBlank(field)) {
                form.choice(field, word -> EnumWords.require(QuestionOutcome.class, word), "Choose one from the list.")
                        .ifPresent(outcome -> noted.put(prompt, outcome));
            }
        }
        if (noted.isEmpty() && !form.hasProblems()) {
            form.reject(OutcomesPage.field(1), "Say of at least one question how it went.");
        }
        return noted;
    }

    private OutcomesPage page(PromptSheet sheet, Form form) {
        return OutcomesPage.of(sheet, people.requireTeam(sheet.team()), form);
    }
}
