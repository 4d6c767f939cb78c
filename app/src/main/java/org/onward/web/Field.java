package org.onward.web;

import java.util.Optional;

/** One field of a form as the page shows it: what was entered, and what is wrong with it. */
public record Field(String name, String value, Optional<String> error) {
    public static Field of(Form form, String name) {
        return new Field(name, form.entered(name), form.problemWith(name));
    }
}
