package org.onward.catalogue;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

    public record Found(List<CatalogueEntry> items, int total) {}

    @GET
    @Allowed(Rule.SIGNED_IN)
    public Found search(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("maxMinutes") @DefaultValue("") String maxMinutes) {
        CatalogueQuery query = new CatalogueParameters(words, theme, kind, maxMinutes).query(catalogue);
        List<CatalogueEntry> entries =
                catalogue.search(query).stream().map(CatalogueEntry::of).toList();
        return new Found(entries, entries.size());
    }
}
