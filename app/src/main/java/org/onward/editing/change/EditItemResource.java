package org.onward.editing.change;

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
import org.onward.content.EditableField;
import org.onward.content.EditableItem;
import org.onward.content.EditableKind;
import org.onward.content.LiveContent;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/** Finds and edits resources, prompts and modules. */
@Path("/editing/items")
@Produces(MediaType.TEXT_HTML)
public final class EditItemResource {
    private final ContentChanges changes;
    private final ItemPages pages;
    private final ItemLists lists;
    private final LiveContent content;
    private final Idempotency idempotency;

    public EditItemResource(ContentChanges changes, ItemPages pages, LiveContent content, Idempotency idempotency) {
        this.changes = changes;
        this.pages = pages;
        this.lists = new ItemLists(content);
        this.content = content;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.EDITS)
    public ItemListPage list(
            @QueryParam("kind") @DefaultValue("") String kind, @QueryParam("q") @DefaultValue("") String words) {
        return lists.page(Form.with(ItemLists.KIND, kind).and(ItemLists.WORDS, words));
    }

    /** @param from a change whose texts the form is filled with */
    @GET
    @Path("{kind}/{item}")
    @Allowed(AccessRule.EDITS)
    public EditItemPage edit(
            @PathParam("kind") EditableKind kind,
            @PathParam("item") String id,
            @QueryParam("from") @DefaultValue("") String from) {
        EditableItem item = new EditableItem(kind, id);
        ItemForm form = pages.form(item);
        if (from.isEmpty()) {
            return pages.page(item, form.filled());
        }
        ContentChange change = ChangeResource.require(changes, from);
        return pages.preview(item, form.filledWith(change), content.served().warnings());
    }

    @POST
    @Path("{kind}/{item}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.EDITS)
    public EditItemPage preview(@PathParam("kind") EditableKind kind, @PathParam("item") String id, Form form) {
        EditableItem item = new EditableItem(kind, id);
        ChangeCheck.Findings findings = check(item, form, read(item, form));
        form.requireValid(() -> pages.rejected(item, form));
        return pages.preview(item, form, findings.warnings());
    }

    @POST
    @Path("{kind}/{item}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.EDITS)
    public SeeOther propose(
            @Auth Viewer editor, @PathParam("kind") EditableKind kind, @PathParam("item") String id, Form form) {
        EditableItem item = new EditableItem(kind, id);
        changes.refresh();
        Map<EditableField, String> texts = read(item, form);
        String note = form.optionalText(ItemForm.NOTE, ItemForm.MAX_NOTE_LENGTH);
        check(item, form, texts);
        return idempotency.form(
                editor.id().value(),
                form,
                () -> {
                    pages.form(item).requireSeen(form);
                    form.requireValid(() -> pages.rejected(item, form));
                    ChangeId change = changes.propose(editor, item, texts, note);
                    return SeeOther.to("/editing/changes/" + change)
                            .withNotice("Your change is proposed. Another content editor publishes it.");
                },
                () -> pages.rejected(item, form));
    }

    @POST
    @Path("{kind}/{item}/reviewed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.EDITS)
    public SeeOther markReviewed(
            @Auth Viewer editor, @PathParam("kind") EditableKind kind, @PathParam("item") String id, Form form) {
        EditableItem item = new EditableItem(kind, id);
        changes.refresh();
        SeeOther done = idempotency.form(
                editor.id().value(),
                form,
                () -> {
                    changes.markReviewed(editor, item);
                    return SeeOther.to(ItemWording.address(item)).withNotice("It is marked as reviewed today.");
                },
                () -> pages.page(item, pages.form(item).fill(form)));
        changes.refresh();
        return done;
    }

    private Map<EditableField, String> read(EditableItem item, Form form) {
        return pages.form(item).texts(form);
    }

    /** Puts the errors of the content check beside the fields. */
    private ChangeCheck.Findings check(EditableItem item, Form form, Map<EditableField, String> texts) {
        if (form.hasProblems()) {
            return new ChangeCheck.Findings(List.of(), List.of());
        }
        ChangeCheck.Findings findings = changes.preview(item, texts);
        pages.form(item)
                .rejectErrors(form, findings.errors(), content.served().edits().files());
        return findings;
    }
}
