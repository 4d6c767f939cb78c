package org.onward.editing.change;

import java.util.List;
import org.onward.content.EditableItem;
import org.onward.content.FieldEdit;

/** A change with its texts. */
record ContentChange(ChangeSummary summary, List<FieldChange> fields) {
    ContentChange {
        fields = List.copyOf(fields);
    }

    /**
     * One changed field.
     *
     * @param base what the file had, see {@link FieldEdit}
     * @param textBefore what readers saw
     */
    record FieldChange(String field, String base, String textBefore, String textAfter) {
        @Override
        public String toString() {
            return "FieldChange " + field;
        }
    }

    EditableItem item() {
        return summary.item();
    }

    List<FieldEdit> edits() {
        return fields.stream()
                .map(field -> new FieldEdit(item(), field.field, field.base, field.textAfter))
                .toList();
    }
}
