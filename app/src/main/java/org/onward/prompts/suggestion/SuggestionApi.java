package org.onward.prompts.suggestion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import org.onward.composer.model.Composition;
import org.onward.composer.model.UpcomingMoment;
import org.onward.content.PromptId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Problem;

/**
 * This week's suggestion for a team, as JSON. Reading it stores nothing. To store the sheet, send its values to
 * prompt-sheets.
 */
@Path("/api/v1/teams/{team}/suggestion")
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestionApi {
    private final Suggestions suggestions;

    public SuggestionApi(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * @param week as in 2026-W48
     * @param kind care, talked, moment, promises, module, quiet-theme or gentle-start
     * @param caution when not to talk about the module that the sheet is about
     * @param minutes 0 in a week without a sheet, as is questions
     */
    public record SuggestionResponse(
            String week,
            String kind,
            String title,
            String why,
            Optional<String> caution,
            int minutes,
            int questions,
            Optional<String> moment,
            Optional<LocalDate> momentOn,
            Optional<Long> seed,
            List<SuggestedQuestion> prompts) {
        static SuggestionResponse of(Suggestion suggestion) {
            Optional<Suggestion.Offer> offer = suggestion.offer();
            Optional<UpcomingMoment> upcoming =
                    offer.flatMap(value -> value.request().upcoming());
            return new SuggestionResponse(
                    "%d-W%02d"
                            .formatted(
                                    suggestion.week().get(IsoFields.WEEK_BASED_YEAR),
                                    suggestion.week().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                    EnumWords.wordOf(suggestion.kind()),
                    suggestion.title(),
                    suggestion.why(),
                    suggestion.caution(),
                    offer.map(value -> value.request().minutes()).orElse(0),
                    offer.map(Suggestion.Offer::questions).orElse(0),
                    upcoming.map(value -> EnumWords.wordOf(value.moment())),
                    upcoming.flatMap(UpcomingMoment::on),
                    offer.map(value -> value.request().seed()),
                    offer.map(Suggestion.Offer::sheet).map(Composition.Sheet::prompts).orElse(List.of()).stream()
                            .map(chosen -> new SuggestedQuestion(
                                    chosen.prompt().id(),
                                    chosen.prompt().text(),
                                    chosen.prompt().minutes()))
                            .toList());
        }
    }

    public record SuggestedQuestion(PromptId id, String text, int minutes) {}

    @GET
    @Allowed(AccessRule.LEADS)
    public SuggestionResponse suggestion(@Auth Viewer viewer, @PathParam("team") TeamId team) {
        return suggestions
                .suggestionFor(viewer, team)
                .map(SuggestionResponse::of)
                .orElseThrow(() -> Problem.notFound("There is no suggestion for a team of fewer than two people."));
    }
}
