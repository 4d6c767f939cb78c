package org.onward.browsing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.onward.content.ItemId;
import org.onward.content.JoiningInfo;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.ThemeId;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** The JSON API for networks. */
@Path("/api/v1/networks")
@Produces(MediaType.APPLICATION_JSON)
public final class NetworksApi {
    private final Supplier<Library> library;

    public NetworksApi(Supplier<Library> library) {
        this.library = library;
    }

    public record NetworksResponse(List<Network> networks, int total) {}

    /** @param why the reason to join, as Markdown */
    public record Network(
            ItemId id,
            String kind,
            String title,
            String publisher,
            URI address,
            List<ThemeId> themes,
            String audience,
            String why,
            List<String> offers,
            Optional<String> joining,
            String cost,
            Optional<LocalDate> lastChecked) {}

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public NetworksResponse find(@QueryParam("offer") @DefaultValue("") String word) {
        List<Network> found = Networks.from(library.get()).offering(Networks.offer(word)).stream()
                .map(NetworksApi::network)
                .toList();
        return new NetworksResponse(found, found.size());
    }

    private static Network network(LearningResource resource) {
        return new Network(
                resource.id(),
                resource.kindWord(),
                resource.title(),
                resource.publisher(),
                resource.address(),
                resource.themes(),
                resource.audience(),
                resource.why().source(),
                resource.joining().stream()
                        .flatMap(joining -> joining.offers().stream())
                        .map(EnumWords::wordOf)
                        .toList(),
                resource.joining().map(JoiningInfo::how),
                EnumWords.wordOf(resource.cost()),
                resource.lastChecked());
    }
}
