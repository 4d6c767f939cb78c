package org.onward.wayfinding;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onward.catalogue.BodyNote;
import org.onward.catalogue.ResourceWords;
import org.onward.content.Claim;
import org.onward.content.EvidenceGrade;
import org.onward.content.Item;
import org.onward.content.Library;
import org.onward.content.Theme;
import org.onward.content.ThemeId;
import org.onward.learning.Learning;
import org.onward.people.Viewer;
import org.onward.web.Allowed;
import org.onward.web.LondonTime;
import org.onward.web.Problem;
import org.onward.web.Rule;
import org.onward.web.Trail;

/** The themes as pages. */
@Path("/themes")
@Produces(MediaType.TEXT_HTML)
public final class ThemesResource {
    private final Supplier<Library> library;
    private final Learning learning;
    private final InstantSource clock;

    public ThemesResource(Supplier<Library> library, Learning learning, InstantSource clock) {
        this.library = library;
        this.learning = learning;
        this.clock = clock;
    }

    @GET
    @Allowed(Rule.SIGNED_IN)
    public ThemesPage all() {
        Library now = library.get();
        return new ThemesPage(
                now.themes().stream().map(theme -> entry(theme, now)).toList());
    }

    @GET
    @Path("{theme}")
    @Allowed(Rule.SIGNED_IN)
    public ThemePage show(@Auth Viewer viewer, @PathParam("theme") ThemeId id) {
        Library now = library.get();
        Shelf shelf = require(id, now);
        Standings mine = Standings.of(viewer, learning);
        return new ThemePage(
                List.of(new Trail("/", "My learning"), new Trail("/themes", "Themes")),
                shelf.theme().title(),
                shelf.theme().introduction(),
                shelf.evidence().stream().map(ThemesResource::evidence).toList(),
                BodyNote.in(
                        shelf.evidence().stream().flatMap(claim -> Stream.of(claim.text(), claim.source())),
                        now,
                        LondonTime.date(clock.instant())),
                grades(),
                lines(shelf.modules(), mine),
                lines(shelf.resources(), mine),
                lines(shelf.networks(), mine),
                shelf.pathways().stream()
                        .map(way -> new ThemePage.Way(way.title(), "/pathways/" + way.id(), way.summary()))
                        .toList());
    }

    /** @throws Problem (404) */
    static Shelf require(ThemeId id, Library library) {
        return library.theme(id)
                .map(theme -> Shelf.of(theme, library))
                .orElseThrow(() -> Problem.notFound("There is no such theme. The page Themes lists them all."));
    }

    private static ThemesPage.Entry entry(Theme theme, Library library) {
        Shelf shelf = Shelf.of(theme, library);
        int resources = shelf.resources().size() + shelf.networks().size();
        return new ThemesPage.Entry(
                theme.title(),
                "/themes/" + theme.id(),
                theme.introduction(),
                Counted.of(shelf.modules().size(), "module") + " and " + Counted.of(resources, "resource"));
    }

    private static ThemePage.Evidence evidence(Claim claim) {
        return new ThemePage.Evidence(
                claim.text(),
                ResourceWords.evidence(claim.grade()),
                claim.source(),
                claim.address().map(URI::toString),
                ResourceWords.seen(claim));
    }

    private static List<ThemePage.Grade> grades() {
        return Arrays.stream(EvidenceGrade.values())
                .map(grade -> new ThemePage.Grade(grade.name(), ResourceWords.meaning(grade)))
                .toList();
    }

    private static List<ItemLine> lines(List<? extends Item> items, Standings mine) {
        return items.stream().map(item -> ItemLine.of(item, mine.on(item))).toList();
    }
}
