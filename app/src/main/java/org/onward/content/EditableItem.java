package org.onward.content;

/** A resource, a prompt or a module, by its kind and its id. */
public record EditableItem(EditableKind kind, String id) {
    /** Whether a problem in the item's file is about this item. The prompts of a theme share one file. */
    public boolean isNamedIn(ContentProblem problem) {
        return kind != EditableKind.PROMPT || problem.field().startsWith(id + ".");
    }

    @Override
    public String toString() {
        return kind.word() + " " + id;
    }
}
