package org.onward.prompts.feedback;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.content.PromptId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.exclusion.ExclusionReports;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.prompts.sheet.SheetId;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/** The outcomes of a sheet's questions, as JSON. */
@Path("/api/v1/teams/{team}/prompt-sheets/{sheet}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OutcomesApi {
    private static final String EXCLUDING = "felt-excluding";
    private static final int MAX_OUTCOMES = 60;

    private final PromptSheets sheets;
    private final Outcomes outcomes;
    private final ExclusionReports reports;
    private final Idempotency idempotency;

    public OutcomesApi(PromptSheets sheets, Outcomes outcomes, ExclusionReports reports, Idempotency idempotency) {
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.reports = reports;
        this.idempotency = idempotency;
    }

    public record OutcomesRequest(List<OutcomeRequest> outcomes) {
        @SuppressWarnings("ConstantValue") // Jackson passes null for a missing field
        public OutcomesRequest {
            if (outcomes == null || outcomes.isEmpty() || outcomes.size() > MAX_OUTCOMES || outcomes.contains(null)) {
                throw Problem.invalid("outcomes", "Say how 1 to %d questions went.".formatted(MAX_OUTCOMES));
            }
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * @param outcome worked, used, fell-flat, skipped or felt-excluding
     * @param why allowed only for felt-excluding; must not name anybody
     */
    public record OutcomeRequest(PromptId prompt, String outcome, Optional<String> why) {
        // Jackson passes null for a missing field.
        @SuppressWarnings({"ConstantValue", "OptionalAssignedToNull", "NullAway"})
        public OutcomeRequest {
            if (prompt == null) {
                throw Problem.invalid("prompt", "Say which question this is about.");
            }
            if (outcome == null
                    || (!outcome.equals(EXCLUDING)
                            && EnumWords.find(QuestionOutcome.class, outcome).isEmpty())) {
                throw Problem.invalid(
                        "outcome", "Use one of: %s, %s.".formatted(EnumWords.list(QuestionOutcome.class), EXCLUDING));
            }
            why = why == null
                    ? Optional.empty()
                    : why.map(text -> TextRequirements.optional("why", text, ExclusionReports.MAX_REASON_LENGTH));
            if (why.isPresent() && !outcome.equals(EXCLUDING)) {
                throw Problem.invalid("why", "Say why with felt-excluding only.");
            }
        }

        boolean isReport() {
            return outcome.equals(EXCLUDING);
        }

        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "OutcomeRequest[" + prompt + "]";
        }
    }

    /** The request that an idempotency key identifies. It does not contain reports, because they are stored apart. */
    record IdempotentRequest(SheetId sheet, List<OutcomeRequest> noted) {}

    /** The stored outcomes of the sheet. Reports are not included, because they are stored apart. */
    public record OutcomesResponse(SheetId sheet, List<NotedOutcome> outcomes) {}

    public record NotedOutcome(PromptId prompt, String outcome) {}

    @POST
    @Allowed(AccessRule.LEADS)
    public OutcomesResponse note(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @PathParam("sheet") SheetId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            OutcomesRequest body) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        if (!sheet.team().equals(team)) {
            throw Problem.notFound("This team has no such sheet.");
        }
        if (!body.outcomes().stream().map(OutcomeRequest::prompt).allMatch(sheet.prompts()::contains)) {
            throw Problem.invalid("prompt", "This question is not on the sheet.");
        }
        List<OutcomeRequest> noted =
                body.outcomes().stream().filter(entry -> !entry.isReport()).toList();
        List<OutcomeRequest> reported =
                body.outcomes().stream().filter(OutcomeRequest::isReport).toList();
        if (!noted.isEmpty()) {
            Outcomes.requireUsed(sheet);
        }
        report(viewer, sheet, reported);
        return idempotency.call(
                viewer.id().value(), key, new IdempotentRequest(id, noted), OutcomesResponse.class, () -> {
                    if (!noted.isEmpty()) {
                        outcomes.record(viewer, id, byPrompt(noted));
                    }
                    return response(sheet);
                });
    }

    /**
     * Reports must not share a transaction with the outcomes, because the outcomes' rows name the leader and the
     * transaction id would connect them. So everything is validated first, then reports are written, then outcomes. If
     * writing the outcomes fails, the client can send the request again: an equal report is stored once.
     */
    private void report(Viewer viewer, PromptSheet sheet, List<OutcomeRequest> reported) {
        reported.forEach(entry -> reports.report(
                viewer, sheet.id().value(), entry.prompt(), entry.why().orElse("")));
    }

    private static Map<PromptId, QuestionOutcome> byPrompt(List<OutcomeRequest> noted) {
        Map<PromptId, QuestionOutcome> outcomes = new HashMap<>();
        noted.forEach(entry -> EnumWords.find(QuestionOutcome.class, entry.outcome())
                .ifPresent(outcome -> outcomes.put(entry.prompt(), outcome)));
        return outcomes;
    }

    private OutcomesResponse response(PromptSheet sheet) {
        Map<PromptId, QuestionOutcome> noted = outcomes.outcomesOf(sheet);
        return new OutcomesResponse(
                sheet.id(),
                noted.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new NotedOutcome(entry.getKey(), EnumWords.wordOf(entry.getValue())))
                        .toList());
    }
}
