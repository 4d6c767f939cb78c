package org.onward.browsing.local;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.people.Access;
import org.onward.people.Role;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Choices;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.SeeOther;

/** Lists, adds, changes and removes what exists inside the organisation. */
@Path("/administration/networks")
@Produces(MediaType.TEXT_HTML)
public final class LocalOffersResource {
    private static final String ADDRESS = "/administration/networks";

    private final LocalOffers offers;
    private final Access access;
    private final Idempotency idempotency;
    private final InstantSource clock;

    public LocalOffersResource(LocalOffers offers, Access access, Idempotency idempotency, InstantSource clock) {
        this.offers = offers;
        this.access = access;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @Allowed(AccessRule.ADMINISTERS)
    public LocalOfferListPage all(@Auth Viewer viewer) {
        return list(viewer, Form.with("reviewed", today().toString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther add(@Auth Viewer viewer, Form form) {
        List<Team> parts = access.partsFor(viewer, Role.ADMINISTRATOR);
        Optional<TeamId> part = parts.size() == 1
                ? Optional.of(parts.get(0).id())
                : form.choice("part", TeamId::fromString, "Choose for whom it is there.");
        Optional<LocalOfferDetails> details = LocalOfferForm.read(form, today());
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    offers.add(viewer, part.orElseThrow(), details.orElseThrow());
                    return SeeOther.to(ADDRESS).withNotice("It is on the page “Find your people”.");
                },
                () -> list(viewer, form));
    }

    @GET
    @Path("{offer}")
    @Allowed(AccessRule.ADMINISTERS)
    public LocalOfferPage one(@Auth Viewer viewer, @PathParam("offer") LocalOfferId id) {
        LocalOffer offer = offers.requireAdministered(viewer, id);
        return page(offer, LocalOfferForm.filledWith(offer));
    }

    @POST
    @Path("{offer}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther change(@Auth Viewer viewer, @PathParam("offer") LocalOfferId id, Form form) {
        Optional<LocalOfferDetails> details = LocalOfferForm.read(form, today());
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    offers.change(viewer, id, details.orElseThrow());
                    return SeeOther.to(ADDRESS).withNotice("The entry was changed.");
                },
                () -> page(offers.requireAdministered(viewer, id), form));
    }

    @POST
    @Path("{offer}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther remove(@Auth Viewer viewer, @PathParam("offer") LocalOfferId id, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    offers.remove(viewer, id);
                    return SeeOther.to(ADDRESS).withNotice("The entry was removed.");
                },
                () -> list(viewer, form));
    }

    private LocalOfferListPage list(Viewer viewer, Form form) {
        List<Team> parts = access.partsFor(viewer, Role.ADMINISTRATOR);
        LocalDate today = today();
        return new LocalOfferListPage(
                List.of(new Link("/administration", "Administration")),
                form.problems(),
                ADDRESS,
                offers.administeredBy(viewer).stream()
                        .map(offer -> line(offer, today))
                        .toList(),
                parts.size() == 1 ? Optional.empty() : Optional.of(Choices.of(form, "part", choices(parts))),
                LocalOfferForm.of(form));
    }

    private static LocalOfferListPage.Line line(LocalOffer offer, LocalDate today) {
        return new LocalOfferListPage.Line(
                offer.kind().label(),
                offer.name(),
                offer.reach(),
                offer.teamName(),
                LondonTime.day(offer.reviewedOn()),
                offer.needsReview(today),
                ADDRESS + "/" + offer.id());
    }

    private static List<Choices.Choice> choices(List<Team> parts) {
        return Stream.concat(
                        Stream.of(Choices.choice("", "Choose")),
                        parts.stream().map(team -> Choices.choice(team.id().toString(), team.name())))
                .toList();
    }

    private static LocalOfferPage page(LocalOffer offer, Form form) {
        return new LocalOfferPage(
                new Link(ADDRESS, "Networks and schemes inside"),
                form.problems(),
                ADDRESS + "/" + offer.id(),
                offer.name(),
                offer.teamName(),
                LocalOfferForm.of(form));
    }

    private LocalDate today() {
        return LondonTime.date(clock.instant());
    }
}
