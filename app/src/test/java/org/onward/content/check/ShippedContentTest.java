package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onward.content.CommitmentStarter;
import org.onward.content.ContentReading;
import org.onward.content.ContentVersion;
import org.onward.content.FacilitatorGuide;
import org.onward.content.ItemId;
import org.onward.content.LanguageRule;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Observance;
import org.onward.content.Scope;

/** The shipped content is valid, and keeps at least the number of items of the first release. */
class ShippedContentTest {
    /** A fixed day, so that an overdue review does not break the build. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z"));

    private final ContentReading reading = new CheckingLoader(CLOCK).read(Path.of("../content"));

    @Test
    void hasNoError() {
        assertThat(reading.errors()).isEmpty();
    }

    @Test
    void hasNoWarning() {
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void keepsTheNumberOfModulesResourcesAndPrompts() {
        Library library = reading.libraryOrFail();

        assertThat(library.modules()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(library.offeredResources()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(library.pathways()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(library.prompts()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(library.themes()).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void hasEvidenceForEveryTheme() {
        assertThat(reading.libraryOrFail().themes())
                .allSatisfy(theme -> assertThat(theme.offeredEvidence()).hasSizeBetween(2, 5));
    }

    @Test
    void hasObservancesAndLanguageRules() {
        Library library = reading.libraryOrFail();

        assertThat(library.observances()).extracting(Observance::level).contains(Observance.Level.values());
        assertThat(library.observances())
                .filteredOn(observance -> observance.level() == Observance.Level.HARD)
                .allSatisfy(observance -> assertThat(observance.dates())
                        .extracting(days -> days.from().getYear())
                        .contains(2027, 2028, 2029));
        assertThat(library.languageRules())
                .extracting(LanguageRule::kind)
                .contains(LanguageRule.LanguageRuleType.values());
    }

    @Test
    void containsTheModuleThatTestsUse() {
        LearningModule module =
                reading.libraryOrFail().module(new ItemId("inclusive-meetings")).orElseThrow();

        assertThat(module.resources()).isNotEmpty();
        assertThat(module.starters().stream().map(CommitmentStarter::scope).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Scope.values());
        assertThat(module.guide().plans())
                .extracting(FacilitatorGuide.Plan::minutes)
                .containsExactly(20, 45, 60);
    }

    @Test
    void eachVersionIsTheHashOfItsText() {
        Library library = reading.libraryOrFail();

        assertThat(library.modules()).allSatisfy(module -> assertThat(
                        ContentVersion.of(library.textOf(module.id()).orElseThrow()))
                .isEqualTo(module.version()));
    }
}
