package org.onward.prompts.sheet;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.UpcomingMoment;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Scope;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Created;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.WordChoice;

/** Prompt sheets as JSON. */
@Path("/api/v1/teams/{team}/prompt-sheets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PromptSheetApi {
    private final PromptSheets sheets;
    private final OwnQuestionNames names;
    private final Idempotency idempotency;

    public PromptSheetApi(PromptSheets sheets, OwnQuestionNames names, Idempotency idempotency) {
        this.sheets = sheets;
        this.names = names;
        this.idempotency = idempotency;
    }

    /**
     * The request for a sheet. Only the minutes are required.
     *
     * @param mixed whether the sheet may have a mix of subjects; otherwise it has one
     */
    public record SheetRequest(
            Optional<Integer> minutes,
            Optional<String> moment,
            Optional<LocalDate> momentOn,
            Optional<String> mode,
            Optional<String> audience,
            Optional<String> scope,
            Optional<Boolean> trained,
            Optional<Boolean> mixed,
            Optional<Long> seed) {
        public SheetRequest {
            minutes = present(minutes);
            moment = present(moment);
            momentOn = present(momentOn);
            mode = present(mode);
            audience = present(audience);
            scope = present(scope);
            trained = present(trained);
            mixed = present(mixed);
            seed = present(seed);
        }
    }

    /** The request that an idempotency key identifies: the same key for another team is an error. */
    record IdempotentRequest(TeamId team, SheetRequest wanted) {}

    @POST
    @Created
    @Allowed(AccessRule.LEADS)
    public SheetResponse compose(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            SheetRequest wanted) {
        return idempotency.call(
                viewer.id().value(),
                key,
                new IdempotentRequest(team, wanted),
                SheetResponse.class,
                () -> SheetResponse.of(sheets.compose(viewer, team, request(team, wanted)), names));
    }

    private ComposingRequest request(TeamId team, SheetRequest wanted) {
        Optional<Moment> moment = wanted.moment().map(word -> WordChoice.require("moment", Moment.class, word));
        if (wanted.momentOn().isPresent() && moment.isEmpty()) {
            throw Problem.invalid("moment", "Say what is coming up on that day, or leave momentOn out.");
        }
        return new ComposingRequest(
                        wanted.minutes()
                                .orElseThrow(() ->
                                        Problem.invalid("minutes", "Say how many minutes you have, from 10 to 90.")),
                        moment.map(upcoming -> new UpcomingMoment(upcoming, wanted.momentOn())),
                        wanted.mode()
                                .map(word -> WordChoice.require("mode", Mode.class, word))
                                .orElse(Mode.IN_ROOM),
                        wanted.audience()
                                .map(word -> WordChoice.require("audience", JobRole.class, word))
                                .orElse(JobRole.MIXED),
                        wanted.scope().map(PromptSheetApi::scope),
                        wanted.trained().orElse(false),
                        wanted.seed().orElseGet(() -> sheets.seedFor(team)))
                .withMixed(wanted.mixed().orElse(false));
    }

    private static Scope scope(String word) {
        try {
            return Scope.fromString(word);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("scope", "Use one of: me, team, organisation.");
        }
    }

    @SuppressWarnings({"OptionalAssignedToNull", "NullAway"}) // Jackson passes null for a missing field
    private static <T> Optional<T> present(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }
}
