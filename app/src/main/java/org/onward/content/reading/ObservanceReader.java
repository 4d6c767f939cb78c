package org.onward.content.reading;

import static java.util.Comparator.comparing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onward.content.Observance;
import org.onward.content.Observance.Days;
import org.onward.content.ObservanceId;
import org.onward.content.Region;

/** Reads {@code calendar/observances.yaml}. */
final class ObservanceReader {
    private static final Vocabulary<Observance.Level> LEVELS = Vocabulary.of(Observance.Level.class);
    private static final Vocabulary<Observance.Method> METHODS = Vocabulary.of(Observance.Method.class);
    private static final Vocabulary<Observance.Certainty> CERTAINTIES = Vocabulary.of(Observance.Certainty.class);
    private static final Vocabulary<Region> REGIONS = Vocabulary.of(Region.class);
    private static final int MAX_UNCERTAINTY = 3;

    private final References references;
    private final ProblemCollector problems;

    ObservanceReader(References references, ProblemCollector problems) {
        this.references = references;
        this.problems = problems;
    }

    List<Observance> read(SourceText source) {
        return ListReader.read(source, problems, this::observance);
    }

    private Observance observance(Fields fields) {
        return new Observance(
                new ObservanceId(references.declare(References.ReferenceType.OBSERVANCE, fields)),
                fields.text("name"),
                fields.text("kept-by"),
                fields.word("level", LEVELS),
                fields.flag("starts-evening"),
                fields.number("uncertainty-days", 0, MAX_UNCERTAINTY),
                regions(fields),
                fields.word("method", METHODS),
                fields.word("certainty", CERTAINTIES),
                fields.text("source"),
                fields.date("checked-on"),
                fields.text("advice"),
                fields.mappings("dates").stream()
                        .map(ObservanceReader::days)
                        .sorted(comparing(Days::from))
                        .toList());
    }

    /** Without the field: the same days in all regions. */
    private static Set<Region> regions(Fields fields) {
        return fields.has("regions") ? fields.words("regions", REGIONS, false) : EnumSet.allOf(Region.class);
    }

    /** The field {@code to} may be left out for a single day. */
    private static Days days(Fields fields) {
        Days days = new Days(fields.date("from"), fields.date(fields.has("to") ? "to" : "from"));
        if (days.to().isBefore(days.from())) {
            fields.error("to", days.to().toString(), "Write a date that is not before from.");
        }
        fields.finish();
        return days;
    }
}
