package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onward.content.ItemId;
import org.onward.learning.OpenCause;

final class OpenReasonTest {
    @Test
    void somebodyWhoCaughtUpOnADiscussionIsNotSaidToHaveBeenThere() {
        OpenReason reason = new OpenReason(
                new ItemId("inclusive-meetings"),
                OpenCause.DISCUSSED,
                Optional.of(Instant.parse("2026-12-01T09:00:00Z")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-18T10:30:00Z")));

        assertThat(reason.words()).isEqualTo("you took part in the discussion of 18 November 2026, or caught up on it");
    }
}
