package org.onward.browsing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onward.browsing.local.LocalOffer;
import org.onward.browsing.local.LocalOfferKind;
import org.onward.browsing.local.LocalOffers;
import org.onward.catalogue.ItemLink;
import org.onward.catalogue.ItemWords;
import org.onward.catalogue.ResourceWords;
import org.onward.content.JoiningInfo;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Offer;
import org.onward.people.Role;
import org.onward.people.Viewer;
import org.onward.text.English;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.LondonTime;

/** The page "Find your people". */
@Path("/networks")
@Produces(MediaType.TEXT_HTML)
public final class NetworksResource {
    private static final String ADDRESS = "/networks";

    /** The section with the networks outside: the filters are about those only. */
    private static final String OUTSIDE = "#outside";

    private final Supplier<Library> library;
    private final LocalOffers offers;
    private final InstantSource clock;

    public NetworksResource(Supplier<Library> library, LocalOffers offers, InstantSource clock) {
        this.library = library;
        this.offers = offers;
        this.clock = clock;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public NetworksPage show(@Auth Viewer viewer, @QueryParam("offer") @DefaultValue("") String word) {
        Optional<Offer> chosenOffer = Networks.offer(word);
        Networks networks = Networks.from(library.get());
        List<LearningResource> found = networks.offering(chosenOffer);
        return new NetworksPage(
                inside(offers.forViewer(viewer), LondonTime.date(clock.instant())),
                viewer.hasRole(Role.ADMINISTRATOR),
                filters(networks, chosenOffer),
                found(found.size(), chosenOffer),
                found.stream().map(NetworksResource::card).toList());
    }

    private static List<NetworksPage.InsideGroup> inside(List<LocalOffer> offers, LocalDate today) {
        return Arrays.stream(LocalOfferKind.values())
                .map(kind -> new NetworksPage.InsideGroup(
                        kind.heading(),
                        kind.use(),
                        offers.stream()
                                .filter(offer -> offer.kind() == kind)
                                .map(offer -> inside(offer, today))
                                .toList()))
                .filter(group -> !group.offers().isEmpty())
                .toList();
    }

    private static NetworksPage.Inside inside(LocalOffer offer, LocalDate today) {
        return new NetworksPage.Inside(
                offer.name(),
                offer.purpose(),
                offer.reach(),
                offer.link(),
                offer.teamName(),
                LondonTime.day(offer.reviewedOn()),
                offer.needsReview(today));
    }

    private static List<NetworksPage.Filter> filters(Networks networks, Optional<Offer> chosenOffer) {
        NetworksPage.Filter all =
                new NetworksPage.Filter("All", ADDRESS + OUTSIDE, networks.all().size(), chosenOffer.isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        networks.offers().stream()
                                .map(offer -> new NetworksPage.Filter(
                                        English.capitalised(offer.label()),
                                        ADDRESS + "?offer=" + EnumWords.wordOf(offer) + OUTSIDE,
                                        networks.offering(Optional.of(offer)).size(),
                                        chosenOffer.filter(offer::equals).isPresent())))
                .toList();
    }

    private static String found(int number, Optional<Offer> chosenOffer) {
        return English.count(number, "place")
                + chosenOffer
                        .map(offer -> (number == 1 ? " that offers " : " that offer ") + offer.label())
                        .orElse(" to find your people");
    }

    private static NetworksPage.Card card(LearningResource network) {
        return new NetworksPage.Card(
                network.title(),
                ItemLink.hrefOf(network),
                network.address().toString(),
                network.publisher(),
                ItemWords.kind(network),
                network.audience(),
                MarkdownRenderer.html(network.why()),
                network.joining().stream()
                        .flatMap(joining -> joining.offers().stream())
                        .map(offer -> English.capitalised(offer.label()))
                        .toList(),
                network.joining().map(JoiningInfo::how),
                ResourceWords.cost(network.cost()),
                ResourceWords.checkNote(network));
    }
}
