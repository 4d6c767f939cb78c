package org.onward.learner;

import org.onward.web.Field;
import org.onward.web.Form;

/** A field with a default value, which is used until the form was sent. */
final class PrefilledField {
    private PrefilledField() {}

    static Field of(Form form, String name, int value) {
        return of(form, name, String.valueOf(value));
    }

    static Field of(Form form, String name, String value) {
        return form.enteredAll(name).isEmpty() ? new Field(name, value, form.problemWith(name)) : Field.of(form, name);
    }
}
