package org.onward.content.check;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.onward.content.ContentLoader;
import org.onward.content.ContentReading;
import org.onward.content.Library;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** Reads content folders and checks every rule. The service and {@code ./onward content check} both use it. */
public final class CheckingLoader implements ContentLoader {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final InstantSource clock;

    public CheckingLoader(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public ContentReading read(Path... roots) {
        ProblemCollector problems = new ProblemCollector();
        ParsedContent content =
                ParsedContent.read(List.of(roots), LocalDate.ofInstant(clock.instant(), LONDON), problems);
        ContentRules.check(content, problems);
        Optional<Library> library = problems.anyError() ? Optional.empty() : Optional.of(content.library());
        return new ContentReading(library, problems.all(), content.replaced());
    }
}
