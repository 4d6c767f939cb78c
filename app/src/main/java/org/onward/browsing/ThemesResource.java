package org.onward.browsing;

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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onward.catalogue.BodyNote;
import org.onward.catalogue.ResourceWords;
import org.onward.catalogue.SavedItems;
import org.onward.catalogue.SavedKind;
import org.onward.content.Claim;
import org.onward.content.EvidenceGrade;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Theme;
import org.onward.content.ThemeId;
import org.onward.learning.Learning;
import org.onward.people.Viewer;
import org.onward.text.English;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** The pages of themes. */
@Path("/themes")
@Produces(MediaType.TEXT_HTML)
public final class ThemesResource {
    private final Supplier<Library> library;
    private final Learning learning;
    private final SavedItems saved;
    private final InstantSource clock;

    public ThemesResource(Supplier<Library> library, Learning learning, SavedItems saved, InstantSource clock) {
        this.library = library;
        this.learning = learning;
        this.saved = saved;
        this.clock = clock;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public ThemesPage all() {
        Library now = library.get();
        return new ThemesPage(
                now.themes().stream().map(theme -> entry(theme, now)).toList());
    }

    @GET
    @Path("{theme}")
    @Allowed(AccessRule.SIGNED_IN)
    public ThemePage show(@Auth Viewer viewer, @PathParam("theme") ThemeId id) {
        Library now = library.get();
        ThemeContents contents = require(id, now);
        ProgressByItem mine = ProgressByItem.of(viewer, learning);
        Set<ItemId> kept = saved.itemsOf(viewer, SavedKind.LATER);
        return new ThemePage(
                List.of(new Link("/", "My learning"), new Link("/themes", "Themes")),
                "/themes/" + id,
                contents.theme().title(),
                contents.theme().introduction(),
                contents.evidence().stream().map(ThemesResource::evidence).toList(),
                BodyNote.notesIn(
                        contents.evidence().stream().flatMap(claim -> Stream.of(claim.text(), claim.source())),
                        now,
                        LondonTime.date(clock.instant())),
                grades(),
                lines(contents.modules(), mine, kept),
                lines(contents.resources(), mine, kept),
                lines(contents.networks(), mine, kept),
                contents.pathways().stream()
                        .map(pathway -> new ThemePage.ThemeLink(
                                pathway.title(), "/pathways/" + pathway.id(), pathway.summary()))
                        .toList());
    }

    /** @throws Problem (404) */
    static ThemeContents require(ThemeId id, Library library) {
        return library.theme(id)
                .map(theme -> ThemeContents.of(theme, library))
                .orElseThrow(() -> Problem.notFound("There is no such theme. The page Themes lists them all."));
    }

    private static ThemesPage.ThemeCard entry(Theme theme, Library library) {
        ThemeContents contents = ThemeContents.of(theme, library);
        int resources = contents.resources().size() + contents.networks().size();
        return new ThemesPage.ThemeCard(
                theme.title(),
                "/themes/" + theme.id(),
                theme.introduction(),
                English.count(contents.modules().size(), "module") + " and " + English.count(resources, "resource"));
    }

    private static ThemePage.Evidence evidence(Claim claim) {
        return new ThemePage.Evidence(
                claim.text(),
                ResourceWords.evidence(claim.grade()),
                claim.source(),
                claim.address().map(URI::toString),
                ResourceWords.checkNote(claim));
    }

    private static List<ThemePage.Grade> grades() {
        return Arrays.stream(EvidenceGrade.values())
                .map(grade -> new ThemePage.Grade(grade.name(), ResourceWords.meaning(grade)))
                .toList();
    }

    /** By title, because they are there to choose from. */
    private static List<ItemLine> lines(List<? extends Item> items, ProgressByItem mine, Set<ItemId> kept) {
        return items.stream()
                .sorted(Item.BY_TITLE)
                .map(item -> ItemLine.of(item, mine.progressOn(item), kept.contains(item.id())))
                .toList();
    }
}
