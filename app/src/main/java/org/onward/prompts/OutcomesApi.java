package org.onward.prompts;

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
import org.onward.content.Words;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.Allowed;
import org.onward.web.Once;
import org.onward.web.Problem;
import org.onward.web.Rule;
import org.onward.web.WrittenText;

/** How the questions of a sheet went, as JSON. */
@Path("/api/v1/teams/{team}/prompt-sheets/{sheet}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OutcomesApi {
    private static final String EXCLUDING = "felt-excluding";
    private static final int MOST = 60;

    private final PromptSheets sheets;
    private final Outcomes outcomes;
    private final Reports reports;
    private final Once once;

    public OutcomesApi(PromptSheets sheets, Outcomes outcomes, Reports reports, Once once) {
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.reports = reports;
        this.once = once;
    }

    public record Body(List<Entry> outcomes) {
        @SuppressWarnings("ConstantValue")
        public Body {
            if (outcomes == null || outcomes.isEmpty() || outcomes.size() > MOST || outcomes.contains(null)) {
                throw Problem.invalid("outcomes", "Say how 1 to %d questions went.".formatted(MOST));
            }
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * @param outcome worked, used, fell-flat, skipped or felt-excluding
     * @param why for felt-excluding only; names nobody
     */
    public record Entry(PromptId prompt, String outcome, Optional<String> why) {
        @SuppressWarnings({"ConstantValue", "OptionalAssignedToNull", "NullAway"})
        public Entry {
            if (prompt == null) {
                throw Problem.invalid("prompt", "Say which question this is about.");
            }
            if (outcome == null
                    || (!outcome.equals(EXCLUDING)
                            && Choice.find(Outcome.values(), outcome).isEmpty())) {
                throw Problem.invalid("outcome", "Use one of: worked, used, fell-flat, skipped, felt-excluding.");
            }
            why = why == null
                    ? Optional.empty()
                    : why.map(text -> WrittenText.optional("why", text, Reports.LONGEST_WHY));
            if (why.isPresent() && !outcome.equals(EXCLUDING)) {
                throw Problem.invalid("why", "Say why with felt-excluding only.");
            }
        }

        boolean isReport() {
            return outcome.equals(EXCLUDING);
        }
    }

    /** A key is for one sheet, and never covers what was reported. */
    record ForSheet(SheetId sheet, List<Entry> noted) {}

    /** What is noted of the sheet now; a report is not among it, because it is kept apart. */
    public record Answer(SheetId sheet, List<Noted> outcomes) {}

    public record Noted(PromptId prompt, String outcome) {}

    @POST
    @Allowed(Rule.LEADS)
    public Answer note(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @PathParam("sheet") SheetId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            Body body) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        if (!sheet.team().equals(team)) {
            throw Problem.notFound("This team has no such sheet.");
        }
        if (!body.outcomes().stream().map(Entry::prompt).allMatch(sheet.prompts()::contains)) {
            throw Problem.invalid("prompt", "This question is not on the sheet.");
        }
        List<Entry> noted =
                body.outcomes().stream().filter(entry -> !entry.isReport()).toList();
        List<Entry> reported = body.outcomes().stream().filter(Entry::isReport).toList();
        if (!noted.isEmpty()) {
            Outcomes.requireUsed(sheet);
        }
        reported.forEach(entry -> Reports.requireReportable(entry.prompt()));
        report(viewer, id, reported);
        return once.call(viewer.id().value(), key, new ForSheet(id, noted), Answer.class, () -> {
            if (!noted.isEmpty()) {
                outcomes.note(viewer, id, byPrompt(noted));
            }
            return answer(sheet);
        });
    }

    /**
     * Reports must not share a transaction with the outcomes, whose rows name the leader: the transaction's number would lead
     * from one to the other. So they come first, when everything that can be refused was looked at. Should the outcomes then
     * fail because the database is away, sending the call again does the rest: the same report is kept once.
     */
    private void report(Viewer viewer, SheetId id, List<Entry> reported) {
        reported.forEach(
                entry -> reports.report(viewer, id, entry.prompt(), entry.why().orElse("")));
    }

    private static Map<PromptId, Outcome> byPrompt(List<Entry> noted) {
        Map<PromptId, Outcome> outcomes = new HashMap<>();
        noted.forEach(entry -> Choice.find(Outcome.values(), entry.outcome())
                .ifPresent(outcome -> outcomes.put(entry.prompt(), outcome)));
        return outcomes;
    }

    private Answer answer(PromptSheet sheet) {
        Map<PromptId, Outcome> noted = outcomes.of(sheet);
        return new Answer(
                sheet.id(),
                noted.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Noted(entry.getKey(), Words.of(entry.getValue())))
                        .toList());
    }
}
