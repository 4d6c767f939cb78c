package org.onward.browsing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.onward.catalogue.CatalogueEntry;
import org.onward.content.Claim;
import org.onward.content.EvidenceGrade;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Pathway;
import org.onward.content.ThemeId;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** The JSON API for themes. */
@Path("/api/v1/themes")
@Produces(MediaType.APPLICATION_JSON)
public final class ThemesApi {
    private final Supplier<Library> library;

    public ThemesApi(Supplier<Library> library) {
        this.library = library;
    }

    public record ThemesResponse(List<Summary> themes) {}

    public record Summary(ThemeId id, String title, String introduction) {}

    public record ThemeResponse(
            ThemeId id,
            String title,
            String introduction,
            List<Evidence> evidence,
            List<CatalogueEntry> modules,
            List<CatalogueEntry> resources,
            List<CatalogueEntry> networks,
            List<ItemId> pathways) {}

    public record Evidence(
            String claim, EvidenceGrade grade, String source, Optional<URI> address, Optional<LocalDate> lastChecked) {}

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public ThemesResponse all() {
        return new ThemesResponse(library.get().themes().stream()
                .map(theme -> new Summary(theme.id(), theme.title(), theme.introduction()))
                .toList());
    }

    @GET
    @Path("{theme}")
    @Allowed(AccessRule.SIGNED_IN)
    public ThemeResponse show(@PathParam("theme") ThemeId id) {
        ThemeContents contents = ThemesResource.require(id, library.get());
        return new ThemeResponse(
                contents.theme().id(),
                contents.theme().title(),
                contents.theme().introduction(),
                contents.evidence().stream().map(ThemesApi::evidence).toList(),
                entries(contents.modules()),
                entries(contents.resources()),
                entries(contents.networks()),
                contents.pathways().stream().map(Pathway::id).toList());
    }

    private static Evidence evidence(Claim claim) {
        return new Evidence(claim.text(), claim.grade(), claim.source(), claim.address(), claim.lastChecked());
    }

    private static List<CatalogueEntry> entries(List<? extends Item> items) {
        return items.stream().map(CatalogueEntry::of).toList();
    }
}
