package org.onward.help;

import static org.onward.web.Choices.choice;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.text.EnumWords;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;

/** The fields of a contact, on the page that adds one and on the page that changes one. */
public record ContactForm(Choices kind, Field name, Field reach, Field note) {
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_REACH_LENGTH = 200;
    private static final int MAX_NOTE_LENGTH = 300;

    /** The values of a form that was read. */
    record Values(Optional<ContactKind> kind, String name, String reach, String note) {}

    static ContactForm of(Form form) {
        return new ContactForm(
                Choices.of(
                        form,
                        "kind",
                        Stream.concat(
                                        Stream.of(choice("", "Choose")),
                                        Arrays.stream(ContactKind.values())
                                                .map(kind -> choice(EnumWords.wordOf(kind), kind.label())))
                                .toList()),
                Field.of(form, "name"),
                Field.of(form, "reach"),
                Field.of(form, "note"));
    }

    /** A form with the values of a contact. */
    static Form filledWith(LocalContact contact) {
        return Form.with("kind", EnumWords.wordOf(contact.kind()))
                .and("name", contact.name())
                .and("reach", contact.reach())
                .and("note", contact.note());
    }

    static Values read(Form form) {
        return new Values(
                form.choice(
                        "kind", word -> EnumWords.require(ContactKind.class, word), "Choose what they are there for."),
                form.text("name", MAX_NAME_LENGTH, "Enter the name of a person or an office."),
                form.text("reach", MAX_REACH_LENGTH, "Enter an email address, a phone number or a place."),
                form.optionalText("note", MAX_NOTE_LENGTH));
    }
}
