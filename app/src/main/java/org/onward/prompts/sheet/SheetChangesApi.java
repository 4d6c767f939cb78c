package org.onward.prompts.sheet;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.onward.composer.model.OwnQuestion;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Created;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;
import org.onward.web.WordChoice;

/** Changes and uses a sheet, as JSON. A change answers with a new sheet; the one before stays as it was. */
@Path("/api/v1/teams/{team}/prompt-sheets/{sheet}")
@Produces(MediaType.APPLICATION_JSON)
public final class SheetChangesApi {
    private final PromptSheets sheets;
    private final SheetChanges changes;
    private final OwnQuestionNames names;
    private final Idempotency idempotency;

    public SheetChangesApi(PromptSheets sheets, SheetChanges changes, OwnQuestionNames names, Idempotency idempotency) {
        this.sheets = sheets;
        this.changes = changes;
        this.names = names;
        this.idempotency = idempotency;
    }

    /** @param question counted from 1 */
    public record QuestionRequest(Optional<Integer> question) {
        public QuestionRequest {
            question = present(question);
        }

        int required() {
            return question.orElseThrow(
                    () -> Problem.invalid("question", "Say which question, by its number: the opening is 1."));
        }
    }

    /**
     * @param depth 1 for what happens, 2 for what it does to people, 3 for our own part in it
     * @param instead the number of the question that it replaces, counted from 1
     */
    public record OwnQuestionRequest(
            Optional<String> text, Optional<Integer> depth, Optional<Integer> minutes, Optional<Integer> instead) {
        public OwnQuestionRequest {
            text = present(text);
            depth = present(depth);
            minutes = present(minutes);
            instead = present(instead);
        }

        NewQuestion toNewQuestion() {
            return new NewQuestion(
                    TextRequirements.requireLine(
                            "text", text.orElse(null), OwnQuestionPage.LONGEST, "Write your question."),
                    within("depth", depth, 1, OwnQuestionPage.DEEPEST),
                    within("minutes", minutes, OwnQuestion.MIN_MINUTES, OwnQuestion.MAX_MINUTES),
                    instead.map(OwnQuestionRequest::position)
                            .map(OptionalInt::of)
                            .orElse(OptionalInt.empty()));
        }

        private static int position(int number) {
            if (number < 1) {
                throw Problem.invalid("instead", "Say which question, by its number: the opening is 1.");
            }
            return number;
        }

        private static int within(String field, Optional<Integer> number, int least, int most) {
            return number.filter(value -> value >= least && value <= most)
                    .orElseThrow(
                            () -> Problem.invalid(field, "Give a whole number from %d to %d.".formatted(least, most)));
        }
    }

    /** @param how run, printed or shared */
    public record UseRequest(Optional<String> how) {
        public UseRequest {
            how = present(how);
        }

        PromptSheet.UseType type() {
            return WordChoice.require("how", PromptSheet.UseType.class, how.orElse(""));
        }
    }

    /** The request that an idempotency key identifies. */
    record IdempotentRequest(SheetId sheet, String change, Record body) {}

    @POST
    @Path("swap")
    @Consumes(MediaType.APPLICATION_JSON)
    @Created
    @Allowed(AccessRule.LEADS)
    public SheetResponse swap(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @PathParam("sheet") SheetId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            QuestionRequest body) {
        int question = body.required();
        return answer(
                viewer, team, key, new IdempotentRequest(id, "swap", body), () -> changes.swap(viewer, id, question));
    }

    @POST
    @Path("drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Created
    @Allowed(AccessRule.LEADS)
    public SheetResponse drop(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @PathParam("sheet") SheetId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            QuestionRequest body) {
        int question = body.required();
        return answer(
                viewer, team, key, new IdempotentRequest(id, "drop", body), () -> changes.drop(viewer, id, question));
    }

    /** Adds the leader's own question. Words that may be about somebody are in the warnings of the answer. */
    @POST
    @Path("own")
    @Consumes(MediaType.APPLICATION_JSON)
    @Created
    @Allowed(AccessRule.LEADS)
    public SheetResponse addOwn(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @PathParam("sheet") SheetId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            OwnQuestionRequest body) {
        NewQuestion question = body.toNewQuestion();
        return answer(
                viewer, team, key, new IdempotentRequest(id, "own", body), () -> changes.add(viewer, id, question));
    }

    /** Records that the sheet was run, printed or shared. */
    @POST
    @Path("use")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(AccessRule.LEADS)
    public SheetResponse use(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @PathParam("sheet") SheetId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            UseRequest body) {
        PromptSheet.UseType how = body.type();
        return answer(viewer, team, key, new IdempotentRequest(id, "use " + EnumWords.wordOf(how), body), () -> {
            sheets.markUsed(viewer, id, how);
            return sheets.forLeader(viewer, id);
        });
    }

    /** Stops sharing the sheet. Doing so again changes nothing. */
    @DELETE
    @Path("sharing")
    @Allowed(AccessRule.LEADS)
    public void unshare(@Auth Viewer viewer, @PathParam("team") TeamId team, @PathParam("sheet") SheetId id) {
        requireOf(viewer, team, id);
        sheets.unshare(viewer, id);
    }

    private SheetResponse answer(
            Viewer viewer, TeamId team, Optional<String> key, IdempotentRequest request, Supplier<PromptSheet> change) {
        requireOf(viewer, team, request.sheet());
        return idempotency.call(
                viewer.id().value(), key, request, SheetResponse.class, () -> SheetResponse.of(change.get(), names));
    }

    private void requireOf(Viewer viewer, TeamId team, SheetId id) {
        if (!sheets.forLeader(viewer, id).team().equals(team)) {
            throw Problem.notFound("This team has no such sheet.");
        }
    }

    @SuppressWarnings({"OptionalAssignedToNull", "NullAway"})
    private static <T> Optional<T> present(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }
}
