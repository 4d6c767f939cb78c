package org.onward.web;

import java.util.Optional;

/** One form field as the page shows it: the entered text and its error message. */
public record Field(String name, String value, Optional<String> error) {
    public static Field of(Form form, String name) {
        return new Field(name, form.entered(name), form.problemWith(name));
    }

    /** Leaves out what was entered, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "Field[" + name + "]";
    }
}
