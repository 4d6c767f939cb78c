package org.onward.discussion;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.text.EnumWords;
import org.onward.web.Choices;
import org.onward.web.Choices.Choice;
import org.onward.web.DateTimeFields;
import org.onward.web.Form;

/** The fields of the form that plans a session: their choices and how they are read. */
final class PlanFields {
    static final DateTimeFields STARTS_AT = new DateTimeFields("date", "time");

    private PlanFields() {}

    /** Reads the form. The result is empty when the form has problems. */
    static Optional<NewSession> read(Form form, TeamId team) {
        Optional<ItemId> module = form.choice("module", ItemId::new, "Choose what you will talk about.");
        Optional<Instant> startsAt = STARTS_AT.read(form, "Choose the day.", "Say when you start, such as 10:00.");
        int minutes = form.number("minutes", Sessions.MIN_MINUTES, Sessions.MAX_MINUTES, "How long");
        Optional<Mode> mode = form.choice("mode", word -> EnumWords.require(Mode.class, word), "Say where people are.");
        Optional<PersonId> facilitator = form.choice("facilitator", PersonId::fromString, "Choose who runs it.");
        if (form.hasProblems()) {
            return Optional.empty();
        }
        return Optional.of(new NewSession(
                team, module.orElseThrow(), startsAt.orElseThrow(), minutes, mode.orElseThrow(), facilitator));
    }

    static Choices modules(Form form, Library library) {
        return Choices.of(
                form,
                "module",
                Stream.concat(
                                Stream.of(Choices.choice("", "Choose")),
                                library.modulesByTitle().stream()
                                        .map(module ->
                                                Choices.choice(module.id().value(), module.title())))
                        .toList());
    }

    /** The choices of length: those of the facilitator guides, or for a given agenda its own length and longer. */
    static Choices minutes(Form form, Optional<Agenda> agenda) {
        return Choices.of(
                form,
                "minutes",
                agenda.map(given -> atLeast(given.minutes()))
                        .orElse(List.of(
                                Choices.choice("20", "20 minutes", "One round and one commitment"),
                                Choices.choice("45", "45 minutes", "The case, two or three questions and commitments"),
                                Choices.choice("60", "60 minutes", "All of it, with a short break"))));
    }

    /** The choices of length for a session that moves: those of {@link #minutes}, and its own length. */
    static Choices minutes(Form form, Optional<Agenda> agenda, int own) {
        List<Choice> choices = minutes(form, agenda).options();
        String value = Integer.toString(own);
        return choices.stream().anyMatch(choice -> choice.value().equals(value))
                ? minutes(form, agenda)
                : Choices.of(
                        form,
                        "minutes",
                        Stream.concat(Stream.of(Choices.choice(value, value + " minutes")), choices.stream())
                                .toList());
    }

    private static List<Choice> atLeast(int minutes) {
        return IntStream.of(10, 15, 20, 30, 45, 60, 90)
                .filter(length -> length >= minutes)
                .mapToObj(length -> Choices.choice(Integer.toString(length), length + " minutes"))
                .toList();
    }

    static Choices modes(Form form) {
        return Choices.of(
                form,
                "mode",
                Arrays.stream(Mode.values())
                        .map(mode -> mode == Mode.HYBRID
                                ? Choices.choice(EnumWords.wordOf(mode), words(mode), "Those online speak first")
                                : Choices.choice(EnumWords.wordOf(mode), words(mode)))
                        .toList());
    }

    static String words(Mode mode) {
        return switch (mode) {
            case IN_ROOM -> "In the room";
            case REMOTE -> "Online";
            case HYBRID -> "Some in the room, some online";
        };
    }
}
