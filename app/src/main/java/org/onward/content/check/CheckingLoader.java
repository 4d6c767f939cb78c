package org.onward.content.check;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.content.ContentLoader;
import org.onward.content.ContentReading;
import org.onward.content.FieldEdit;
import org.onward.content.Library;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Reads content folders, lays edits over them and checks every rule. The service and {@code ./onward content check} both use
 * it.
 */
public final class CheckingLoader implements ContentLoader {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A change is checked when it is shown, when it is published and when it is served; between them is what is served now. */
    private static final int KEPT_READINGS = 2;

    private final ParsedFiles files = new ParsedFiles();
    private final Map<Source, ContentReading> kept = Collections.synchronizedMap(new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, ContentReading> eldest) {
            return size() > KEPT_READINGS;
        }
    });
    private final InstantSource clock;

    public CheckingLoader(InstantSource clock) {
        this.clock = clock;
    }

    /** What is read. Parsed files are the same object until a file or the day changes. */
    private record Source(ParsedContent files, List<FieldEdit> edits) {}

    @Override
    public ContentReading read(List<Path> roots, List<FieldEdit> edits) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        ProblemCollector problems = new ProblemCollector();
        ParsedContent read = files.read(roots, today, problems);
        Source source = new Source(read, List.copyOf(edits));
        ContentReading known = kept.get(source);
        if (known != null) {
            return known;
        }
        ContentReading reading = check(roots, today, read, edits, problems);
        kept.put(source, reading);
        return reading;
    }

    private static ContentReading check(
            List<Path> roots, LocalDate today, ParsedContent read, List<FieldEdit> edits, ProblemCollector problems) {
        EditOverlay overlay = EditOverlay.of(read.sources(), edits);
        while (overlay.changesFiles()) {
            ProblemCollector found = new ProblemCollector();
            ParsedContent edited = ParsedContent.read(roots, today, overlay.edited(), found);
            ContentRules.check(edited, found);
            if (!found.anyError()) {
                return reading(edited, found, overlay);
            }
            overlay = overlay.without(found.all());
        }
        ContentRules.check(read, problems);
        return reading(read, problems, overlay);
    }

    private static ContentReading reading(ParsedContent content, ProblemCollector problems, EditOverlay overlay) {
        Optional<Library> library = problems.anyError() ? Optional.empty() : Optional.of(content.library());
        return new ContentReading(library, problems.all(), content.replaced(), overlay.result());
    }
}
