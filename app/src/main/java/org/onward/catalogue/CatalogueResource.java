package org.onward.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.onward.content.Library;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.PageNumber;
import org.onward.web.Paging;

/** The catalogue as a page. */
@Path("/catalogue")
@Produces(MediaType.TEXT_HTML)
public final class CatalogueResource {
    private static final int PAGE_SIZE = 24;

    private final Catalogue catalogue;
    private final MissedSearches missed;
    private final SavedItems saved;

    public CatalogueResource(Catalogue catalogue, MissedSearches missed, SavedItems saved) {
        this.catalogue = catalogue;
        this.missed = missed;
        this.saved = saved;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public CataloguePage search(
            @Auth Viewer viewer,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("maxMinutes") @DefaultValue("") String maxMinutes,
            @QueryParam("audience") @DefaultValue("") String audience,
            @QueryParam("moment") @DefaultValue("") String moment,
            @QueryParam("page") @DefaultValue("") String page) {
        Library library = catalogue.library();
        CatalogueQuery query =
                new CatalogueParameters(words, theme, kind, maxMinutes, audience, moment).toQuery(library);
        PageNumber number = PageNumber.of(page, PAGE_SIZE);
        SearchResults found = catalogue.search(query, Catalogue.PageRequest.ofPage(number));
        missed.record(viewer.id(), found.unknownWords());
        return new CatalogueView(query, found, library, saved.itemsOf(viewer, SavedKind.LATER))
                .page(number.number(), Paging.of(number, found.total(), query.list()));
    }
}
