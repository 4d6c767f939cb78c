package org.onward.editing.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onward.content.ContentLoader;
import org.onward.content.LiveContent;
import org.onward.content.ShippedContent;
import org.onward.content.check.CheckingLoader;

class ChangeCheckTest {
    @Test
    void theLibraryIsReadForOneEditorAtATime() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z"));
        ContentLoader loader = new CheckingLoader(clock);
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ContentLoader counting = (roots, edits) -> {
            most.accumulateAndGet(reading.incrementAndGet(), Math::max);
            try {
                return loader.read(roots, edits);
            } finally {
                reading.decrementAndGet();
            }
        };
        ChangeCheck check = new ChangeCheck(LiveContent.start(List.of(ShippedContent.FOLDER), loader, clock), counting);

        assertThat(IntStream.range(0, 4).parallel().mapToObj(each -> check.of(List.of(), List.of())))
                .allSatisfy(findings -> assertThat(findings.errors()).isEmpty());

        assertThat(most).hasValue(1);
    }
}
