package org.onward.editing.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onward.content.EditOutcome;
import org.onward.content.EditableField;
import org.onward.content.EditableItem;
import org.onward.content.EditedContent;
import org.onward.content.FieldEdit;
import org.onward.content.LiveContent;
import org.onward.content.reading.ItemTexts;
import org.onward.web.Problem;

/** The items as this node serves them: the texts that readers see, and what the files have. */
public final class ServedItems {
    private final LiveContent content;

    public ServedItems(LiveContent content) {
        this.content = content;
    }

    /** The texts of an item that readers see, by field. @throws Problem (404) */
    Map<EditableField, String> requireTexts(EditableItem item) {
        Map<EditableField, String> texts = ItemTexts.of(served().edited(), item);
        if (texts.isEmpty()) {
            throw Problem.notFound(
                    "There is no %s with this id.".formatted(item.kind().word()));
        }
        return texts;
    }

    /** The same for an item that may be gone; it is empty then. */
    Map<EditableField, String> textsOf(EditableItem item) {
        return ItemTexts.of(served().edited(), item);
    }

    /** The published edits that readers do not see, such as those whose files have changed since. */
    List<EditOutcome> setAside() {
        return served().outcomes().stream().filter(EditOutcome::isSetAside).toList();
    }

    /** Whether readers still see what they saw when it was proposed. */
    boolean isAsProposed(ContentChange change) {
        Map<EditableField, String> current = ItemTexts.of(served().edited(), change.item());
        return change.fields().stream()
                        .allMatch(field -> EditableField.of(change.item().kind(), field.field())
                                .map(current::get)
                                .filter(field.textBefore()::equals)
                                .isPresent())
                && change.fields().stream()
                        .allMatch(field -> EditableField.of(change.item().kind(), field.field())
                                .flatMap(one -> new ItemTexts(served().files()).base(change.item(), one))
                                .filter(field.base()::equals)
                                .isPresent());
    }

    /** The texts that differ from what readers see. */
    Map<EditableField, String> changed(EditableItem item, Map<EditableField, String> texts) {
        Map<EditableField, String> before = requireTexts(item);
        Map<EditableField, String> changed = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            if (before.containsKey(field) && field.differs(before.getOrDefault(field, ""), text)) {
                changed.put(field, text);
            }
        });
        return changed;
    }

    /** The edits that a form with these texts asks for. */
    List<FieldEdit> edits(EditableItem item, Map<EditableField, String> texts) {
        List<FieldEdit> drafts = new ArrayList<>();
        changed(item, texts).forEach((field, text) -> new ItemTexts(served().files())
                .base(item, field)
                .ifPresent(base -> drafts.add(new FieldEdit(item, field.name(), base, text))));
        return drafts;
    }

    /** What an edit of this field is based on. */
    String requireBase(EditableItem item, EditableField field) {
        return new ItemTexts(served().files()).base(item, field).orElseThrow();
    }

    private EditedContent served() {
        return content.served().edits();
    }
}
