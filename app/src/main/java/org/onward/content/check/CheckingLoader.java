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
        ProblemCollector findings = new ProblemCollector();
        ParsedContent whole =
                ParsedContent.read(List.of(roots), LocalDate.ofInstant(clock.instant(), LONDON), findings);
        ContentRules.check(whole, findings);
        Optional<Library> library = findings.anyError() ? Optional.empty() : Optional.of(whole.library());
        return new ContentReading(library, findings.all(), whole.replaced());
    }
}
