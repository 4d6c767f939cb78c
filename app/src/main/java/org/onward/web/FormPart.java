package org.onward.web;

import java.util.Map;
import java.util.Set;

/**
 * The fields of a page's form that one of its buttons uses. The page has one form, so that each button sends everything
 * that was typed.
 *
 * @param fields the names of the button's own fields
 * @param defaults the values with which the page prefills the fields; they need not be kept
 */
public record FormPart(Set<String> fields, Map<String, String> defaults) {
    public FormPart {
        fields = Set.copyOf(fields);
        defaults = Map.copyOf(defaults);
    }

    /** A part of a page that prefills none of its fields. */
    public static FormPart of(String... fields) {
        return new FormPart(Set.of(fields), Map.of());
    }

    /** What was typed into the other parts. */
    Form others(Form form) {
        return form.without(field -> fields.contains(field) || isDefault(form, field));
    }

    private boolean isDefault(Form form, String field) {
        return form.entered(field).equals(defaults.get(field));
    }
}
