package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.content.check.CheckingLoader;

/** How fields and files become a library, tested on the shipped content with small changes. */
class LibraryTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z"));
    private static final String PROMPT =
            """
            - id: a-new-one
              text: What is new here?
              theme: meetings-scheduling
              stage: so-what
              depth: 2
              minutes: 5
              scope: team
              lens: own
              format: round
              sizes: [4-6]
              modes: [remote]
              moments: []
              risk: none
              modules: []
              follow-on: Listening only
              reviewed: 2026-11-22
            """;

    @TempDir
    private Path ours;

    private final Library shipped = ShippedContent.library();

    @Test
    void hidesUncheckedResourcesFromLearners() throws IOException {
        write(
                "themes.yaml",
                """
                - id: a-theme
                  title: A theme
                  introduction: It has two claims.
                  evidence:
                    - {claim: Seen., grade: B, source: "Somebody, 2020", last-checked: 2026-11-22, check-basis: live page}
                    - {claim: Remembered., grade: D, source: "Somebody, 2020", check-basis: not checked}
                """);
        write(
                "resources/seen-by-nobody.md",
                shippedText("resources/chairing-inclusively.md")
                        .replace("id: chairing-inclusively", "id: seen-by-nobody")
                        .replaceFirst("(?m)^last-checked: .*\n", "")
                        .replaceFirst("status: .*", "status: not checked"));

        Library library = read();

        assertThat(library.theme(new ThemeId("a-theme")).orElseThrow().offeredEvidence())
                .extracting(Claim::text)
                .containsExactly("Seen.");
        LearningResource unchecked =
                library.resource(new ItemId("seen-by-nobody")).orElseThrow();
        assertThat(unchecked.lastChecked()).isEmpty();
        assertThat(library.resources()).contains(unchecked);
        assertThat(library.offeredResources()).doesNotContain(unchecked);
    }

    @Test
    void listsNetworksProgrammesAndRegistersUnderFindYourPeople() {
        assertThat(shipped.findYourPeople())
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(card ->
                        assertThat(card.joining().orElseThrow().offers()).isNotEmpty())
                .extracting(LearningResource::kind)
                .contains(
                        LearningResource.ResourceType.NETWORK,
                        LearningResource.ResourceType.PROGRAMME,
                        LearningResource.ResourceType.REGISTER)
                .allMatch(LearningResource.ResourceType::isJoined);
    }

    @Test
    void findsThePathwaysOfEachOfTheirItems() {
        assertThat(shipped.pathways()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(pathway -> {
            assertThat(shipped.pathway(pathway.id())).contains(pathway);
            assertThat(shipped.itemsOf(pathway)).hasSameSizeAs(pathway.steps()).allSatisfy(item -> assertThat(
                            shipped.pathwaysWith(item.id()))
                    .contains(pathway));
            assertThat(ContentVersion.of(shipped.textOf(pathway.id()).orElseThrow()))
                    .isEqualTo(pathway.version());
        });
        assertThat(shipped.item(shipped.pathways().get(0).id())).isEmpty();
    }

    @Test
    void findsTheModulesThatBuildOnAnother() {
        LearningModule later = shipped.modules().stream()
                .filter(module -> !module.prerequisites().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(shipped.dependantsOf(later.prerequisites().get(0))).contains(later);
    }

    @Test
    void aPromptIsForEverybodyAndNeedsTheSafetyOfItsDepthByDefault() throws IOException {
        write("prompts/ours.yaml", PROMPT);

        Prompt prompt = read().prompt(new PromptId("a-new-one")).orElseThrow();

        assertThat(prompt.conditions())
                .isEqualTo(new Prompt.Conditions(
                        Set.of(JobRole.MIXED),
                        Safety.BUILDING,
                        List.of(),
                        List.of(),
                        180,
                        Optional.empty(),
                        Prompt.QuestionType.NOTHING));
        assertThat(prompt.origin()).isEqualTo(Prompt.Origin.UNKNOWN);
    }

    @Test
    void readsTheOptionalFieldsOfAPrompt() throws IOException {
        Prompt earlier = shipped.prompts().get(0);
        write(
                "prompts/ours.yaml",
                PROMPT
                        + """
                          roles: [clinician, board]
                          safety: good
                          prerequisites: [inclusive-meetings]
                          evidence: B
                          cooldown-days: 30
                          follow-up-of: %s
                          contraindications: [Not in the week after an incident.]
                          seeds: [S1, S3]
                        """
                                .formatted(earlier.id()));

        Library library = read();

        Prompt prompt = library.prompt(new PromptId("a-new-one")).orElseThrow();
        assertThat(prompt.conditions())
                .isEqualTo(new Prompt.Conditions(
                        Set.of(JobRole.BOARD, JobRole.CLINICIAN),
                        Safety.GOOD,
                        List.of(new ItemId("inclusive-meetings")),
                        List.of("Not in the week after an incident."),
                        30,
                        Optional.of(earlier.id()),
                        Prompt.QuestionType.NOTHING));
        assertThat(prompt.origin()).isEqualTo(new Prompt.Origin(Optional.of(EvidenceGrade.B), List.of("S1", "S3")));
    }

    @Test
    void readsTheRevisionOfAModule() throws IOException {
        write(
                "modules/inclusive-meetings/module.md",
                shippedText("modules/inclusive-meetings/module.md")
                        .replaceFirst(
                                "(?m)^reviewed:",
                                "revision: material\nrevised-on: 2026-11-30\nwhat-changed: It has a new case.\nreviewed:"));
        write("modules/inclusive-meetings/guide.md", shippedText("modules/inclusive-meetings/guide.md"));

        assertThat(read().module(new ItemId("inclusive-meetings")).orElseThrow().revision())
                .contains(new Revision(LocalDate.of(2026, 11, 30), "It has a new case."));
    }

    @Test
    void sortsTheDatesOfAnObservanceAndAppliesItToAllRegionsByDefault() throws IOException {
        write(
                "calendar/observances.yaml",
                """
                - id: a-day
                  name: A day
                  kept-by: everybody
                  level: moment
                  starts-evening: true
                  uncertainty-days: 1
                  method: published
                  certainty: recalled
                  source: Somebody
                  checked-on: 2026-11-22
                  advice: Talk about it.
                  dates: [{from: 2028-03-06, to: 2028-03-10}, {from: 2027-03-08}]
                """);

        Observance observance = read().observances().stream()
                .filter(each -> each.id().value().equals("a-day"))
                .findFirst()
                .orElseThrow();

        assertThat(observance.level().warns()).isFalse();
        assertThat(observance.startsEvening()).isTrue();
        assertThat(observance.regions()).containsExactly(Region.values());
        assertThat(observance.dates())
                .containsExactly(
                        new Observance.Days(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 8)),
                        new Observance.Days(LocalDate.of(2028, 3, 6), LocalDate.of(2028, 3, 10)));
        assertThat(observance.dates().get(1).include(LocalDate.of(2028, 3, 10))).isTrue();
        assertThat(observance.dates().get(1).include(LocalDate.of(2028, 3, 11))).isFalse();
    }

    @Test
    void equalContentHasTheSameVersionOnEveryNode() throws IOException {
        ShippedContent.copyTo(ours);

        assertThat(version(ours)).isEqualTo(new LoadedContent(shipped, List.of(), CLOCK.instant()).version());
    }

    @ParameterizedTest
    @CsvSource({
        "themes.yaml, 'grade: A', 'grade: B'",
        "mandatory-subjects.yaml, 'title: ', 'title: Our '",
        "pathways/new-line-manager.md, 'because: ', 'because: As said, '",
        "resources/chairing-inclusively.md, 'title: ', 'title: Our '",
        "modules/inclusive-meetings/guide.md, 'purpose: ', 'purpose: Our '",
        "prompts/meetings-scheduling.yaml, 'minutes: 5', 'minutes: 6'",
        "calendar/observances.yaml, 'level: soft', 'level: hard'"
    })
    void anyVisibleChangeChangesTheVersion(String file, String from, String to) throws IOException {
        String before = new LoadedContent(shipped, List.of(), CLOCK.instant()).version();
        ShippedContent.copyTo(ours);
        String text = shippedText(file);
        assertThat(text).contains(from);

        Files.writeString(ours.resolve(file), text.replaceFirst(from, to));

        assertThat(version(ours)).isNotEqualTo(before);
    }

    @Test
    void theDaysOnWhichFewPeopleWorkAreNamed() {
        assertThat(shipped.whyFewWorkOn(LocalDate.of(2026, 12, 19))).hasValue("a Saturday");
        assertThat(shipped.whyFewWorkOn(LocalDate.of(2026, 12, 20))).hasValue("a Sunday");
        assertThat(shipped.whyFewWorkOn(LocalDate.of(2026, 12, 21))).isEmpty();
        assertThat(shipped.whyFewWorkOn(LocalDate.of(2026, 12, 25))).hasValue("Christmas Day, a bank holiday");
        assertThat(shipped.whyFewWorkOn(LocalDate.of(2026, 11, 30)))
                .hasValueSatisfying(why -> assertThat(why).endsWith("a bank holiday in Scotland"));
    }

    private static String version(Path folder) {
        return LoadedContent.of(new CheckingLoader(CLOCK).read(folder), CLOCK.instant())
                .version();
    }

    private Library read() {
        return new CheckingLoader(CLOCK).read(ShippedContent.FOLDER, ours).libraryOrFail();
    }

    private static String shippedText(String file) throws IOException {
        return Files.readString(ShippedContent.FOLDER.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Path path = ours.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
