package org.onward.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** The catalogue as JSON. */
@Path("/api/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueApi {
    private final Catalogue catalogue;
    private final MissedSearches missed;

    public CatalogueApi(Catalogue catalogue, MissedSearches missed) {
        this.catalogue = catalogue;
        this.missed = missed;
    }

    /**
     * @param hasAllWords false when no item has all of the words, so that the items have some of them; true otherwise, also without
     *     words or items
     * @param searchedFor the words that were searched for, if stop words were left out
     * @param suggestion the query with suggested spellings for unknown words; the search did not use it
     */
    public record CatalogueResponse(
            List<SearchResultEntry> items,
            int total,
            boolean hasAllWords,
            Optional<String> searchedFor,
            Optional<String> suggestion) {
        static CatalogueResponse of(SearchResults found) {
            List<SearchResultEntry> entries = found.results().stream()
                    .map(result -> SearchResultEntry.of(result.offered()))
                    .toList();
            return new CatalogueResponse(
                    entries,
                    entries.size(),
                    found.matching() != SearchResults.Matching.SOME,
                    found.question().hasIgnoredWords()
                            ? Optional.of(found.question().searchedWords())
                            : Optional.empty(),
                    found.question().suggestions().isEmpty()
                            ? Optional.empty()
                            : Optional.of(found.question().withSuggestions()));
        }
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public CatalogueResponse search(
            @Auth Viewer viewer,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("maxMinutes") @DefaultValue("") String maxMinutes,
            @QueryParam("audience") @DefaultValue("") String audience,
            @QueryParam("moment") @DefaultValue("") String moment) {
        CatalogueQuery query =
                new CatalogueParameters(words, theme, kind, maxMinutes, audience, moment).toQuery(catalogue.library());
        SearchResults found = catalogue.search(query, Catalogue.PageRequest.ALL);
        // Editors see which words no item has.
        missed.record(viewer.id(), found.unknownWords());
        return CatalogueResponse.of(found);
    }
}
