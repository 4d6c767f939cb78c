package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.catalogue.ContentArchive;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.learning.Learning;
import org.onward.learning.Step;

/** Texts that were edited after a learner had worked with them. */
final class VersionsTest {
    private static final ItemId ID = new ItemId("inclusive-meetings");
    private static final String PAGE = "/modules/" + ID;
    private static final String FILE = "modules/inclusive-meetings/module.md";
    private static final String MATERIAL_REVISION =
            "revision: material\nrevised-on: 2026-11-24\nwhat-changed: The case now ends before the chair has answered.\nminutes: ";

    @RegisterExtension
    static final RunningOnward onward = new RunningOnward().withContentOfItsOwn();

    private final LearningModule module = ShippedContent.library().module(ID).orElseThrow();
    private SmallTrust trust;

    @BeforeEach
    void createTrust() {
        trust = SmallTrust.create(onward.jdbi());
        new ContentArchive(onward.jdbi(), onward.clock()).archive(ShippedContent.library());
    }

    @AfterEach
    void restoreContent() {
        onward.edit(FILE, MATERIAL_REVISION.replace("minutes: ", ""), "");
        onward.edit(FILE, "title: .*", "title: " + module.title());
    }

    @Test
    void aLearnerCanReadTheVersionThatTheyCompleted() {
        complete(Instant.parse("2026-05-03T10:00:00Z"));
        onward.edit(FILE, "title: .*", "title: Something else altogether");

        String page = get(PAGE);
        assertThat(page).contains("Something else altogether", "Read the version you completed on 3 May 2026");

        String kept = get(earlierAddress());
        assertThat(kept)
                .contains("This is an earlier version", module.title(), "Read it as it is today")
                .contains(module.summary(), "For</dt>")
                .doesNotContain("Something else altogether", "review-by", "Who facilitates");
    }

    @Test
    void theCurrentVersionIsNotOfferedAsAnEarlierOne() {
        complete(Instant.parse("2026-05-03T10:00:00Z"));

        assertThat(get(PAGE)).doesNotContain("Read the version");
        assertThat(get(earlierAddress())).contains("This is the version of today");
    }

    @Test
    void aLearnerWhoOnlyStartedIsOfferedTheirVersionToo() {
        record(Instant.parse("2026-05-03T10:00:00Z"), Rung.EXPLORED);
        onward.edit(FILE, "title: .*", "title: Anew");

        assertThat(get(PAGE)).contains("Read the version you worked with on 3 May 2026");
    }

    @Test
    void aVersionThatWasNeverServedIsNotFound() {
        RunningOnward.Browser browser = onward.browser().signIn("leader");
        for (String path : List.of(
                PAGE + "/versions/0000000000000000",
                PAGE + "/versions/none",
                "/resources/%s/versions/%s".formatted(ID, module.version()),
                "/modules/nowhere/versions/" + module.version())) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anArchivedTextThatCannotBeParsedIsShownRaw() {
        onward.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                """
                        INSERT INTO content_version (item, version, kind, title, body, first_served)
                        VALUES ('inclusive-meetings', 'from-long-ago', 'module', 'Of old', 'No <b>fields</b>', now())
                        """));

        assertThat(get(PAGE + "/versions/from-long-ago"))
                .contains("Of old", "No &lt;b&gt;fields&lt;/b&gt;", "as it was in its file");
    }

    @Test
    void aLearnerIsToldThatACompletedModuleWasRevised() {
        complete(Instant.parse("2026-05-03T10:00:00Z"));
        onward.edit(FILE, "minutes: ", MATERIAL_REVISION);

        assertThat(get("/"))
                .contains("Changed since you completed it", "The case now ends before the chair has answered.");
        assertThat(get(PAGE))
                .contains(
                        "This module has changed since you completed it",
                        "You completed it on 3 May 2026",
                        "The case now ends before the chair has answered.",
                        "Read the version you completed on 3 May 2026");
    }

    @Test
    void readingTheCaseAgainHidesTheNoticeAndKeepsTheRung() {
        complete(Instant.parse("2026-05-03T10:00:00Z"));
        onward.edit(FILE, "minutes: ", MATERIAL_REVISION);

        assertThat(onward.browser()
                        .signIn("leader")
                        .submit(PAGE, PAGE + "/case", Map.of("caseMinutes", "0"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(get(PAGE))
                .doesNotContain("This module has changed since")
                .contains("Read the version you completed on 3 May 2026");
        assertThat(get("/")).doesNotContain("Changed since you completed it").contains("What you have completed");
        assertThat(onward.api("leader").get("/api/v1/me/learning").body()).contains("\"rung\":\"committed\"");
    }

    @Test
    void anEditWithoutMaterialRevisionShowsNoNotice() {
        complete(Instant.parse("2026-05-03T10:00:00Z"));
        onward.edit(FILE, "title: .*", "title: A better title");

        assertThat(get(PAGE)).doesNotContain("This module has changed since");
        assertThat(get("/")).doesNotContain("Changed since you completed it");
    }

    @Test
    void laterEditsAfterACompletedRevisionShowNoNotice() {
        onward.edit(FILE, "minutes: ", MATERIAL_REVISION);
        onward.api("leader").post("/api/v1/me/steps", "{\"item\": \"inclusive-meetings\", \"step\": \"explored\"}");
        complete(Instant.parse("2026-05-03T10:00:00Z"));
        onward.edit(FILE, "title: .*", "title: A better title");

        assertThat(get("/")).doesNotContain("Changed since you completed it");
    }

    @Test
    void aLearnerWhoHasNotCompletedTheModuleSeesNoNotice() {
        record(Instant.parse("2026-05-03T10:00:00Z"), Rung.EXPLORED);
        onward.edit(FILE, "minutes: ", MATERIAL_REVISION);

        assertThat(get(PAGE)).doesNotContain("This module has changed since");
        assertThat(get("/")).doesNotContain("Changed since you completed it");
    }

    private void complete(Instant at) {
        record(at, Rung.EXPLORED, Rung.REFLECTED, Rung.DISCUSSED, Rung.COMMITTED);
    }

    private void record(Instant from, Rung... rungs) {
        Learning learning =
                new Learning(onward.jdbi(), ShippedContent::library, InstantSource.fixed(RunningOnward.NOW));
        Instant at = from;
        for (Rung rung : rungs) {
            learning.record(Step.of(trust.branch().leader(), module, rung, 5, at));
            at = at.plus(Duration.ofMinutes(10));
        }
    }

    private String earlierAddress() {
        ContentVersion version = module.version();
        return PAGE + "/versions/" + version;
    }

    private String get(String path) {
        return onward.browser().signIn("leader").get(path).body();
    }
}
