package org.onward.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.SeeOther;
import org.onward.web.SiteAddress;

/**
 * Lists, keeps and takes off items. The buttons are in many lists, so each form names the page to return to. Its buttons share
 * one form without an idempotency key: keeping an item twice changes nothing, and each press is answered by what is stored now.
 */
@Path("/saved")
@Produces(MediaType.TEXT_HTML)
public final class SavedResource {
    /** The notice after an item was taken off. */
    public static final String TAKEN_OFF = "Taken off your list.";

    private static final String ITEM = "item";
    private static final String KIND = "kind";
    private static final String CHOOSE_ITEM = "Choose an item from the catalogue.";

    private final SavedItems saved;
    private final Supplier<Library> library;
    private final ItemTitles titles;

    public SavedResource(SavedItems saved, Supplier<Library> library, ItemTitles titles) {
        this.saved = saved;
        this.library = library;
        this.titles = titles;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public SavedPage all(@Auth Viewer viewer) {
        return page(viewer, Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public SeeOther save(@Auth Viewer viewer, Form form) {
        Optional<ItemId> item = form.choice(ITEM, ItemId::new, CHOOSE_ITEM);
        Optional<SavedKind> kind = kind(form);
        item.filter(id -> !offered(id)).ifPresent(id -> form.reject(ITEM, CHOOSE_ITEM));
        return form.submit(
                () -> {
                    saved.save(viewer, kind.orElseThrow(), item.orElseThrow());
                    return after(form, kind.orElseThrow(), item.orElseThrow())
                            .withNotice(kind.orElseThrow().notice());
                },
                () -> page(viewer, form));
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public SeeOther remove(@Auth Viewer viewer, Form form) {
        Optional<ItemId> item = form.choice(ITEM, ItemId::new, CHOOSE_ITEM);
        Optional<SavedKind> kind = kind(form);
        return form.submit(
                () -> {
                    saved.remove(viewer, kind.orElseThrow(), item.orElseThrow());
                    return after(form, kind.orElseThrow(), item.orElseThrow()).withNotice(TAKEN_OFF);
                },
                () -> page(viewer, form));
    }

    private static Optional<SavedKind> kind(Form form) {
        return form.choice(
                KIND,
                word -> EnumWords.require(SavedKind.class, word),
                "Use one of: %s.".formatted(EnumWords.list(SavedKind.class)));
    }

    /** The page with the button, at the button: its text then says what was done. */
    private static SeeOther after(Form form, SavedKind kind, ItemId item) {
        String address = form.isBlank("after")
                ? "/saved"
                : SiteAddress.of(form.entered("after")).value();
        return SeeOther.to(address.replaceFirst("#.*", "") + "#" + kind.place(item));
    }

    private boolean offered(ItemId id) {
        return library.get().item(id).isPresent()
                || library.get().pathways().stream()
                        .anyMatch(pathway -> pathway.id().equals(id));
    }

    private SavedPage page(Viewer viewer, Form form) {
        List<SavedItem> all = saved.itemsOf(viewer);
        Map<ItemId, OfferedItem> offered =
                OfferedItem.allIn(library.get()).collect(Collectors.toMap(OfferedItem::id, item -> item));
        Map<ItemId, ItemTitle> left = titles.titlesOf(all.stream()
                .map(SavedItem::item)
                .filter(item -> !offered.containsKey(item))
                .toList());
        return new SavedPage(
                form.problems(),
                lines(all, SavedKind.LATER, offered, left),
                lines(all, SavedKind.FAVOURITE, offered, left));
    }

    private static List<SavedPage.Line> lines(
            List<SavedItem> all, SavedKind kind, Map<ItemId, OfferedItem> offered, Map<ItemId, ItemTitle> left) {
        return all.stream()
                .filter(saved -> saved.kind() == kind)
                .flatMap(saved -> line(saved.item(), offered, left))
                .toList();
    }

    private static Stream<SavedPage.Line> line(
            ItemId item, Map<ItemId, OfferedItem> offered, Map<ItemId, ItemTitle> left) {
        OfferedItem current = offered.get(item);
        if (current != null) {
            return Stream.of(new SavedPage.Line(
                    item.value(),
                    current.title(),
                    current.href(),
                    List.of(CatalogueKinds.label(current.kind()), current.minutes() + " minutes")));
        }
        ItemTitle title = left.get(item);
        return title == null
                ? Stream.empty()
                : Stream.of(new SavedPage.Line(
                        item.value(), title.title(), title.href(), List.of("It has left the catalogue")));
    }
}
