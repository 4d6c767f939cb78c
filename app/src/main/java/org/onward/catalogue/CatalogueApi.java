package org.onward.catalogue;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
    public Found search(@BeanParam CatalogueParameters parameters) {
        List<CatalogueEntry> entries = catalogue.search(parameters.query(catalogue)).stream()
                .map(CatalogueEntry::of)
                .toList();
        return new Found(entries, entries.size());
    }
}
