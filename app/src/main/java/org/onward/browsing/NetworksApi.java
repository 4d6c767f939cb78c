package org.onward.browsing;

import io.dropwizard.auth.Auth;
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
import org.onward.browsing.local.LocalOffer;
import org.onward.browsing.local.LocalOffers;
import org.onward.content.ItemId;
import org.onward.content.JoiningInfo;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.ThemeId;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** The JSON API for networks. */
@Path("/api/v1/networks")
@Produces(MediaType.APPLICATION_JSON)
public final class NetworksApi {
    private final Supplier<Library> library;
    private final LocalOffers offers;

    public NetworksApi(Supplier<Library> library, LocalOffers offers) {
        this.library = library;
        this.offers = offers;
    }

    /** @param inside what exists inside the organisation, whichever offer is asked for */
    public record NetworksResponse(List<Network> networks, int total, List<InsideNetwork> inside) {}

    /** @param forTeam the name of the team at the top of the part of the tree that it is for */
    public record InsideNetwork(
            String kind,
            String name,
            String purpose,
            String reach,
            Optional<String> link,
            String forTeam,
            LocalDate reviewedOn) {}

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
    public NetworksResponse find(@Auth Viewer viewer, @QueryParam("offer") @DefaultValue("") String word) {
        List<Network> found = Networks.from(library.get()).offering(Networks.offer(word)).stream()
                .map(NetworksApi::network)
                .toList();
        return new NetworksResponse(
                found,
                found.size(),
                offers.forViewer(viewer).stream().map(NetworksApi::inside).toList());
    }

    private static InsideNetwork inside(LocalOffer offer) {
        return new InsideNetwork(
                EnumWords.wordOf(offer.kind()),
                offer.name(),
                offer.purpose(),
                offer.reach(),
                Optional.of(offer.link()).filter(link -> !link.isEmpty()),
                offer.teamName(),
                offer.reviewedOn());
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
