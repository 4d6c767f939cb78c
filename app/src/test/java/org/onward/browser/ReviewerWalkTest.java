package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** A reviewer reads the progress of the whole trust and of people by name. */
@Tag("browser")
final class ReviewerWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final String HONESTY = "Rungs are self-reported, or witnessed by the person who ran the discussion.";
    private static final List<String> FIGURES =
            List.of("People", "Not started", "Explored", "Reflected", "Discussed", "Committed", "Followed through");

    @Test
    void theReviewerOpensTeamsDownToNames() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("reviewer")
                    .goTo("Progress")
                    .sees(HONESTY, "Where the ladder breaks")
                    .picture("insight", 1050);
            walk.follow("Digital and Data")
                    .sees("Digital Services")
                    .follow("Digital Services")
                    .sees("Clinical Systems");
            walk.select("Module", "Inclusive meetings and scheduling")
                    .press("Show")
                    .follow("By name")
                    .sees("Use this to offer help", "Highest rung");
        }
    }

    @Test
    void aQuarterIsComparedWithTheOneBeforeAndThePictureIsTakenForASlide() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("reviewer")
                    .goTo("Progress")
                    .select("Module", "Inclusive meetings and scheduling")
                    .press("Show")
                    .follow("Compare the teams side by side");
            walk.main().locator("#period").selectOption("quarter-2026-10");
            walk.press("Show")
                    .sees("What changed", "Q3 of 2026/27", "its first 55 days", "Take the picture for a slide");
            assertThat(walk.main()
                            .locator("img.onward-slide")
                            .evaluate("image => image.complete && image.naturalWidth"))
                    .isEqualTo(1600);
            String href = walk.main().locator("a[href*='.png']").getAttribute("href");
            APIResponse file =
                    walk.page().context().request().get(onward.address(href).toString());
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.body()).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void theCsvFileHasTheSameNumbersAsThePage() {
        try (Walk walk = new Walk(chromium, onward)) {
            String module = "Inclusive meetings and scheduling";
            walk.signInAs("reviewer")
                    .goTo("Progress")
                    .select("Module", module)
                    .press("Show")
                    .sees("own members");
            String href = walk.main().locator("a[href*='.csv']").getAttribute("href");
            APIResponse file =
                    walk.page().context().request().get(onward.address(href).toString());
            assertThat(file.status()).isEqualTo(200);
            Map<String, NamedCsvRecord> exported =
                    CsvReader.builder().ofNamedCsvRecord(file.text().replace("\uFEFF", "")).stream()
                            .collect(Collectors.toMap(
                                    row -> row.getField("team") + " " + row.getField("module"), row -> row));
            List<Locator> rows = walk.main().locator("tbody tr").all();
            assertThat(rows).hasSizeGreaterThan(3);
            for (Locator row : rows) {
                if (row.locator("th a").count() == 0) {
                    continue; // a team's own members are in other columns of the file
                }
                String key = row.locator("th a").textContent().strip() + " " + module;
                assertThat(exported).containsKey(key);
                for (String figure : FIGURES) {
                    assertThat(exported.get(key)
                                    .getField(figure.toLowerCase(Locale.UK).replace(' ', '-')))
                            .as("%s, %s", key, figure)
                            .isEqualTo(row.locator("[data-label='%s']".formatted(figure))
                                    .textContent()
                                    .strip());
                }
            }
        }
    }
}
