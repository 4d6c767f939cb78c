package org.onward.learner;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.content.ItemId;
import org.onward.people.Viewer;
import org.onward.reflection.Reflection;
import org.onward.reflection.ReflectionId;
import org.onward.reflection.Reflections;
import org.onward.text.English;
import org.onward.web.AccessRule;
import org.onward.web.Address;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.FormPart;
import org.onward.web.FormResult;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.PageNumber;
import org.onward.web.Paging;
import org.onward.web.SeeOther;

/** All private notes of the viewer in one place, and each on a page where its text can be changed. */
@Path(NotesResource.ADDRESS)
@Produces(MediaType.TEXT_HTML)
public final class NotesResource {
    static final String ADDRESS = "/notes";
    private static final int PER_PAGE = 20;
    private static final String BY_ITEM = "module";

    private final Reflections reflections;
    private final ItemTitles titles;
    private final Idempotency idempotency;

    public NotesResource(Reflections reflections, ItemTitles titles, Idempotency idempotency) {
        this.reflections = reflections;
        this.titles = titles;
        this.idempotency = idempotency;
    }

    /** @param by "module" for an order by module; otherwise the latest note comes first */
    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public NotesPage all(
            @Auth Viewer viewer,
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("page") @DefaultValue("") String page) {
        boolean byItem = by.equals(BY_ITEM);
        PageNumber number = PageNumber.of(page, PER_PAGE);
        int count = reflections.countOf(viewer);
        Optional<Paging> pages = Paging.of(number, count, Address.of(ADDRESS).with("by", byItem ? BY_ITEM : ""));
        List<Reflection> notes = reflections.all(viewer, byItem, number.number(), PER_PAGE);
        Map<ItemId, ItemTitle> named =
                titles.titlesOf(notes.stream().map(Reflection::item).distinct().toList());
        return new NotesPage(
                English.count(count, "note", "notes"),
                byItem,
                notes.stream()
                        .map(note -> line(note, Optional.ofNullable(named.get(note.item()))))
                        .toList(),
                pages);
    }

    @GET
    @Path("{note}")
    @Allowed(AccessRule.OWNER)
    public NotePage one(@Auth Viewer viewer, @PathParam("note") ReflectionId id) {
        return page(viewer, id, Form.blank());
    }

    @POST
    @Path("{note}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public FormResult edit(@Auth Viewer viewer, @PathParam("note") ReflectionId id, Form form) {
        String note = form.text(ModulePages.NOTE, Reflections.MAX_LENGTH, "Write a few words, or delete the note.");
        return part(viewer, id, form, () -> {
            boolean changed = reflections.edit(viewer, id, note);
            return SeeOther.to("%s/%s#note-done".formatted(ADDRESS, id))
                    .withNotice(
                            changed
                                    ? "Your note is changed. What it said before is below."
                                    : "Nothing was changed: it says what it said before.");
        });
    }

    @POST
    @Path("{note}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.OWNER)
    public FormResult delete(@Auth Viewer viewer, @PathParam("note") ReflectionId id, Form form) {
        return part(viewer, id, form, () -> {
            reflections.delete(viewer, id);
            return SeeOther.to(ADDRESS + "#note-done")
                    .withNotice(
                            "Your note is deleted, with what it said before. Your ladder still shows that you reflected.");
        });
    }

    private FormResult part(Viewer viewer, ReflectionId id, Form form, Supplier<SeeOther> work) {
        return idempotency.part(
                viewer.id().value(),
                form,
                new FormPart(Set.of(ModulePages.NOTE), Map.of()),
                work,
                shown -> page(viewer, id, shown));
    }

    private static NotesPage.NoteLine line(Reflection note, Optional<ItemTitle> item) {
        return new NotesPage.NoteLine(
                ADDRESS + "/" + note.id(),
                item.map(ItemTitle::title).orElse(note.item().value()),
                item.map(ItemTitle::href).orElse("/modules/" + note.item()),
                LondonTime.dayAndTime(note.written()),
                note.edited().map(LondonTime::day),
                note.text());
    }

    private NotePage page(Viewer viewer, ReflectionId id, Form form) {
        Reflection note = reflections.require(viewer, id);
        NotesPage.NoteLine line = line(note, titles.titleOf(note.item()));
        return new NotePage(
                new Link(ADDRESS, "My notes"),
                form.problems(),
                line.href(),
                line.item(),
                line.itemHref(),
                line.writtenOn(),
                note.text().map(text -> PrefilledField.of(form, ModulePages.NOTE, text)),
                reflections.earlierTexts(viewer, id).stream()
                        .map(earlier ->
                                new NotePage.EarlierText(LondonTime.dayAndTime(earlier.until()), earlier.text()))
                        .toList());
    }
}
