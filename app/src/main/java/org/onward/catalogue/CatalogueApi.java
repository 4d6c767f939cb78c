package org.onward.catalogue;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.onward.web.Allowed;
import org.onward.web.Rule;

/** The catalogue as JSON. */
@Path("/api/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueApi {
    private final Catalogue catalogue;

    public CatalogueApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param hasAllWords false when nothing has all of the words, and these have some
     * @param searchedFor the words as they were searched for, when one that no text has was taken for a slip
     */
    public record Answer(List<FoundEntry> items, int total, boolean hasAllWords, Optional<String> searchedFor) {
        static Answer of(Found found) {
            List<FoundEntry> entries = found.results().stream()
                    .map(result -> FoundEntry.of(result.offered()))
                    .toList();
            return new Answer(
                    entries,
                    entries.size(),
                    found.matching() != Found.Matching.SOME,
                    Optional.of(found.asMended())
                            .filter(words -> !found.mended().isEmpty()));
        }
    }

    @GET
    @Allowed(Rule.SIGNED_IN)
    public Answer search(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("maxMinutes") @DefaultValue("") String maxMinutes,
            @QueryParam("audience") @DefaultValue("") String audience,
            @QueryParam("moment") @DefaultValue("") String moment) {
        CatalogueQuery query =
                new CatalogueParameters(words, theme, kind, maxMinutes, audience, moment).query(catalogue.library());
        return Answer.of(catalogue.search(query, Catalogue.Part.ALL));
    }
}
