package org.onward.content;

/**
 * A text that takes the place of the text of one field in the file.
 *
 * @param field the name of an {@link EditableField}
 * @param base what the file had when the edit was made, see {@code ItemTexts}. If the file has something else by now, the edit
 *     is not applied
 */
public record FieldEdit(EditableItem item, String field, String base, String text) {}
