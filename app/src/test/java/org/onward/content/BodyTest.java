package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.content.Body.Certainty;

class BodyTest {
    @ParameterizedTest
    @CsvSource({
        "2024-02, STATED,       2024-02-29, false",
        "2024-02, STATED,       2024-03-01, true",
        "2024-02, VERIFIED,     2024-03-01, true",
        "2024-02, NOT_VERIFIED, 2026-03-01, false",
        ",        STATED,       2026-03-01, false",
    })
    void hasEndedOnceItsLastDayIsPastAndTheEndIsConfirmed(
            String to, Certainty certainty, LocalDate today, boolean ended) {
        Body body = body(certainty, Optional.ofNullable(to).flatMap(RoughDate::parse), "NHSX");

        assertThat(body.hasEnded(today)).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({
        "First published by NHSX in 2021,  true",
        "'NHSX, which no longer exists',   true",
        "The NHSXY programme,              false",
        "An article of the ex-NHSX team,   true",
        "nhsx in small letters,            false",
        "Something else,                   false",
    })
    void isNamedByWholeWordsInTheSameCase(String text, boolean named) {
        assertThat(body(Certainty.STATED, Optional.empty(), "NHSX").isNamedIn(text))
                .isEqualTo(named);
    }

    @Test
    void isNamedAcrossLineBreaksAndByItsOtherNames() {
        Body body = body(Certainty.STATED, Optional.empty(), "Faculty of Clinical Informatics", "FCI");

        assertThat(body.isNamedIn("The Faculty of\n  Clinical Informatics closed"))
                .isTrue();
        assertThat(body.isNamedIn("The FCI closed")).isTrue();
    }

    /** The shipped library states a body's end only as certainly as its source does. */
    @ParameterizedTest
    @CsvSource({
        "nhs-england, 2027-06-01, false",
        "national-guardians-office, 2026-12-01, false",
        "nhs-confederation, 2026-12-01, false",
        "leadership-competency-framework, 2026-12-01, false",
        "faculty-of-clinical-informatics, 2026-12-01, true",
        "just-culture-guide, 2026-12-01, true",
        "health-education-england, 2026-12-01, true",
    })
    void shippedBodiesEndOnTheDaysOfTheirSources(String id, LocalDate today, boolean ended) {
        assertThat(ShippedContent.library().bodies())
                .filteredOn(body -> body.id().value().equals(id))
                .singleElement()
                .satisfies(body -> assertThat(body.hasEnded(today)).isEqualTo(ended));
    }

    private static Body body(Certainty certainty, Optional<RoughDate> to, String... names) {
        return new Body(
                new BodyId("a-body"),
                List.of(names),
                Body.BodyType.ORGANISATION,
                "A unit.",
                Optional.empty(),
                to,
                Optional.empty(),
                Optional.of("It closed."),
                certainty,
                "Somebody",
                LocalDate.of(2026, 11, 22));
    }
}
