package org.onward.content.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.Body;
import org.onward.content.Body.BodyType;
import org.onward.content.BodyId;
import org.onward.content.RoughDate;
import org.onward.text.EnumWords;

/**
 * Reads {@code bodies.yaml}: organisations, frameworks, duties and programmes, each with its dates and what became of
 * it.
 */
final class BodyReader {
    private static final Vocabulary<BodyType> KINDS = Vocabulary.of(BodyType.class);
    private static final Vocabulary<Body.Certainty> CERTAINTIES = Vocabulary.of(Body.Certainty.class, EnumWords::label);
    private static final int MONTHS_UNTIL_STALE = 12;

    private final LocalDate today;
    private final References references;
    private final ProblemCollector problems;

    BodyReader(LocalDate today, References references, ProblemCollector problems) {
        this.today = today;
        this.references = references;
        this.problems = problems;
    }

    List<Body> read(SourceText source) {
        return ListReader.read(source, problems, this::body);
    }

    private Body body(Fields fields) {
        Body body = new Body(
                new BodyId(references.declare(References.ReferenceType.BODY, fields)),
                names(fields),
                fields.word("kind", KINDS),
                fields.text("what"),
                date(fields, "from"),
                date(fields, "to"),
                successor(fields),
                fields.has("became") ? Optional.of(fields.text("became")) : Optional.empty(),
                fields.word("certainty", CERTAINTIES),
                fields.text("source"),
                fields.date("looked-up"));
        checkEnd(fields, body);
        checkLookedUp(fields, body);
        return body;
    }

    private static List<String> names(Fields fields) {
        Stream<String> others = fields.has("also-called") ? fields.texts("also-called", false).stream() : Stream.of();
        return Stream.concat(Stream.of(fields.text("name")), others).toList();
    }

    private static Optional<RoughDate> date(Fields fields, String name) {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        String text = fields.text(name);
        Optional<RoughDate> date = RoughDate.parse(text);
        if (date.isEmpty() && !text.isEmpty()) {
            fields.error(
                    name,
                    text,
                    "Write a year, a month or a day in double quotes: \"2024\", \"2024-02\" or 2024-02-29.");
        }
        return date;
    }

    private Optional<BodyId> successor(Fields fields) {
        return fields.has("succeeded-by")
                ? Optional.of(new BodyId(references.use(References.ReferenceType.BODY, fields, "succeeded-by")))
                : Optional.empty();
    }

    /** An end needs a sentence about what became of the body, because readers are shown it. */
    private static void checkEnd(Fields fields, Body body) {
        if (body.to().isPresent() && body.became().isEmpty()) {
            fields.error(
                    "became", "nothing, and it ends", "Say in a sentence what became of it, or is to become of it.");
        }
        if (fields.has("succeeded-by") && !fields.has("to")) {
            fields.error("to", "nothing, and it has a successor", "Write when it ends or ended.");
        }
        boolean backwards = body.from().isPresent()
                && body.to()
                        .filter(end ->
                                end.last().isBefore(body.from().orElseThrow().first()))
                        .isPresent();
        if (backwards) {
            fields.error("to", "an end before the beginning", "Look up both dates.");
        }
    }

    private void checkLookedUp(Fields fields, Body body) {
        LocalDate lookedUp = body.lookedUp();
        if (lookedUp.equals(LocalDate.EPOCH)) {
            return;
        }
        if (lookedUp.isAfter(today)) {
            fields.warning("looked-up", lookedUp.toString(), "Nobody can have looked it up on a day to come.");
        } else if (lookedUp.plusMonths(MONTHS_UNTIL_STALE).isBefore(today)) {
            fields.warning("looked-up", lookedUp.toString(), "Look it up again and write today's date.");
        } else {
            body.to()
                    .filter(end -> end.last().isBefore(today) && !end.last().isBefore(lookedUp))
                    .ifPresent(end -> fields.warning(
                            "to",
                            "%s, and it was looked up before".formatted(end.words()),
                            "Look up whether it ended, and write certainty, source and looked-up anew."));
        }
    }
}
