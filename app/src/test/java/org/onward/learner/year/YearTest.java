package org.onward.learner.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.commitment.CommitmentWording;
import org.onward.commitment.Commitments;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.Scope;
import org.onward.content.ShippedContent;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.people.PersonId;
import org.onward.people.Viewer;

/** A learner's own record of a period: they choose what is in it. */
final class YearTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final LearningModule MEETINGS =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();
    private static final String PERIOD = "/my-year?from=2026-01-01&until=2026-12-31";
    private static final String WORDS = "ask whom the time shuts out";

    private PersonId member;
    private RunningOnward.Browser browser;

    @BeforeEach
    void learn() {
        SmallTrust trust = SmallTrust.create(onward.jdbi());
        member = trust.branch().members().get(0);
        browser = onward.browser().signIn("member");
        Learning learning = new Learning(onward.jdbi(), ShippedContent::library, onward.clock());
        learning.record(Step.of(member, MEETINGS, Rung.EXPLORED, 12, Instant.parse("2026-03-03T09:00:00Z")));
        learning.record(Step.of(member, MEETINGS, Rung.REFLECTED, 8, Instant.parse("2026-03-03T09:20:00Z")));
        learning.record(Step.of(member, MEETINGS, Rung.DISCUSSED, 45, Instant.parse("2026-03-10T10:00:00Z")));
        learning.record(Step.of(member, MEETINGS, Rung.EXPLORED, 30, Instant.parse("2025-12-31T23:59:00Z")));
        new Commitments(onward.jdbi(), learning, ShippedContent::library, onward.clock())
                .create(
                        new Viewer(member, "Ash Member", trust.branch().team(), "Support", false, Set.of()),
                        MEETINGS.id(),
                        new CommitmentWording("I plan a meeting", WORDS, Scope.SELF, Optional.empty()));
    }

    @Test
    void nothingIsInTheRecordBeforeTheLearnerChooses() {
        assertThat(browser.get("/my-year").body())
                .contains("What goes in", "value=\"2026-11-24\"")
                .doesNotContain("Learning record of", WORDS);
    }

    @Test
    void theRecordAddsUpThePeriodByThemeAndDate() {
        String page = browser.get(PERIOD + "&part=learning&part=discussions").body();

        assertThat(page)
                .contains("1 hour 5 minutes of learning, 1 item and 1 discussion.")
                .contains("3 March 2026", "Read or watched, and wrote a private note", "20 minutes", "45 minutes")
                .doesNotContain("31 December 2025", WORDS);
    }

    @Test
    void aPartThatWasNotChosenIsInNoFormOfTheRecord() throws Exception {
        String query = "?from=2026-01-01&until=2026-12-31&part=learning";

        assertThat(browser.get("/my-year" + query).body()).doesNotContain(WORDS, "Took part");
        assertThat(browser.get("/my-year/record.csv" + query).body()).doesNotContain(WORDS, "discussed");
        assertThat(browser.get("/my-year/record.json" + query).body()).doesNotContain(WORDS);
        assertThat(pdf(query)).doesNotContain(WORDS, "Discussions");
    }

    @Test
    void theCommitmentsAreInEveryFormOfTheRecordWhenChosen() throws Exception {
        String query = "?from=2026-01-01&until=2026-12-31&part=commitments";

        assertThat(browser.get("/my-year" + query).body()).contains(WORDS, "Not looked back on yet");
        assertThat(browser.get("/my-year/record.csv" + query).body())
                .contains("When I plan a meeting, I will " + WORDS);
        assertThat(browser.get("/my-year/record.json" + query).body()).contains(WORDS);
        assertThat(pdf(query)).contains("Learning record of Ash Member", WORDS);
    }

    @Test
    void aNoteIsInEveryFormOfTheRecordOnlyWhenItIsTicked() throws Exception {
        String ticked = write("I spoke first in every meeting this month");
        write("The second note stays with me");
        String query = "?from=2026-01-01&until=2026-12-31&note=" + ticked;

        assertThat(browser.get("/my-year" + query).body())
                .contains("<bdi>I spoke first in every meeting this month</bdi>")
                .doesNotContain("<bdi>The second note");
        for (String download : List.of("record.csv", "record.json")) {
            assertThat(browser.get("/my-year/" + download + query).body())
                    .contains("I spoke first in every meeting this month")
                    .doesNotContain("second note");
        }
        assertThat(pdf(query))
                .contains("I spoke first in every meeting this month")
                .doesNotContain("second note");
    }

    @Test
    void theFormOffersTheNotesOfThePeriod() {
        String note = write("I spoke first in every meeting this month");

        assertThat(browser.get("/my-year").body())
                .contains("Which of your private notes?", "value=\"" + note + "\"", "I spoke first in every meeting");
        assertThat(browser.get("/my-year?from=2025-01-01&until=2025-12-31&part=learning")
                        .body())
                .doesNotContain(note);
    }

    @Test
    void aNoteOutsideThePeriodIsLeftOut() {
        String note = write("I spoke first in every meeting this month");

        assertThat(browser.get("/my-year?from=2025-01-01&until=2025-12-31&part=learning&note=" + note)
                        .body())
                .contains("Learning record of")
                .doesNotContain("I spoke first");
    }

    @Test
    void somebodyElsesNoteIsLeftOut() {
        String note = write("I spoke first in every meeting this month");

        assertThat(onward.browser()
                        .signIn("manager")
                        .get(PERIOD + "&part=learning&note=" + note)
                        .body())
                .contains("Learning record of")
                .doesNotContain("I spoke first");
    }

    @Test
    void theTickedNotesStayTickedWhenThePeriodIsRefused() {
        String note = write("I spoke first in every meeting this month");

        HttpResponse<String> answer = browser.get("/my-year?from=2026-05-01&until=2026-04-01&note=" + note);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("value=\"" + note + "\"[^>]* checked");
    }

    @Test
    void moreStepsThanOnePageCanShowAreRefusedBesideTheFirstDay() {
        onward.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                                INSERT INTO learning_event (id, person, item, version, rung, minutes, happened, recorded, counts_for, source)
                                SELECT gen_random_uuid(), person, item, version, rung, 1, happened, recorded, counts_for, source
                                FROM (SELECT * FROM learning_event WHERE person = :person ORDER BY happened DESC LIMIT 1) AS latest,
                                     generate_series(1, :steps)
                                """)
                .bind("person", member.value())
                .bind("steps", YearRecords.MAX_STEPS)
                .execute());

        HttpResponse<String> answer = browser.get(PERIOD + "&part=discussions");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("There are more than 2,000 steps in this period. Choose a shorter one.", "id=\"from-error\"");
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(onward.browser()
                        .signIn("manager")
                        .get(PERIOD + "&part=commitments")
                        .body())
                .doesNotContain(WORDS, "Ash Member");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsShownAgainWithWhatToChange() {
        HttpResponse<String> answer = browser.get("/my-year?from=2026-05-01&until=2026-04-01&part=learning");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The last day must not be before the first.", "value=\"2026-05-01\"");
        assertThat(browser.get("/my-year?from=2010-05-01&until=2026-04-01&part=learning")
                        .body())
                .contains("Choose at most 5 years.");
        assertThat(browser.get("/my-year?from=2026-05-01&until=2026-06-01&part=everything")
                        .body())
                .contains("Use one of: learning, discussions, commitments, mandatory.");
    }

    /** Writes a note and returns the identifier of a note of the member, which is this one if it is the first. */
    private String write(String note) {
        assertThat(browser.submit(
                                "/modules/inclusive-meetings",
                                "/modules/inclusive-meetings/reflection",
                                Map.of("note", note, "noteMinutes", "5"))
                        .statusCode())
                .isEqualTo(303);
        return onward.jdbi().withHandle(handle -> handle.select("SELECT id FROM reflection LIMIT 1")
                .mapTo(String.class)
                .one());
    }

    /** The text of the PDF, which must be tagged so that a screen reader can read it. */
    private String pdf(String query) throws Exception {
        byte[] file = browser.getBytes("/my-year/record.pdf" + query).body();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
