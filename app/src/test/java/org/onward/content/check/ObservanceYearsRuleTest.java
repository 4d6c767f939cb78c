package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservanceYearsRuleTest {
    @TempDir
    Path folder;

    @Test
    void warnsAboutDatesThatEndWithinAYear() throws IOException {
        SmallContent content = new SmallContent(folder)
                .file(
                        "calendar/observances.yaml",
                        observance("running-out", "2026-12-25", "2027-11-30")
                                + observance("far", "2026-12-25", "2027-12-01"));

        assertThat(content.problems(new ObservanceYearsRule()))
                .containsExactly("content/calendar/observances.yaml: warning  running-out.dates: found nothing after"
                        + " 2027-11-30. Add the dates of the years to come, with their source, or remove it.");
    }

    private static String observance(String id, String first, String last) {
        return """
                - id: %s
                  name: A day
                  kept-by: many
                  level: bank-holiday
                  starts-evening: false
                  uncertainty-days: 0
                  method: fixed
                  certainty: published
                  source: A calendar
                  checked-on: 2026-11-22
                  advice: Choose another day.
                  dates:
                    - {from: %s}
                    - {from: %s}
                """
                .formatted(id, first, last);
    }
}
