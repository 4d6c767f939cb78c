package org.onward.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** The totals of the organisation, with the only figures about private progress, on the pages of L&D and of editors. */
final class MonthlyTotalsPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String ROW = "Inclusive meetings and scheduling</th>\\s*<td[^>]*>25</td>\\s*<td[^>]*>15</td>";

    @BeforeEach
    void createTrust() {
        SmallTrust.create(onward.jdbi());
    }

    @Test
    void reviewersAndEditorsSeeTheLatestTotalsAndHowTheyAreCounted() {
        writeTotal("2026-09-01", 20, 20);
        writeTotal("2026-10-01", 25, 15);

        for (String path : new String[] {"/insight", "/editing"}) {
            assertThat(body(path))
                    .contains(
                            "id=\"unasked\"",
                            "People who had begun by 31 October 2026",
                            "rounded to the nearest 5",
                            "at least 11 people")
                    .containsPattern(ROW);
        }
        assertThat(body("/insight?module=inclusive-meetings"))
                .as("the page of one module")
                .doesNotContain("id=\"unasked\"");
    }

    @Test
    void withoutTotalsThePagesSayWhy() {
        for (String path : new String[] {"/insight", "/editing"}) {
            assertThat(body(path)).contains("No item had 11 people in each of the two groups");
        }
    }

    @Test
    void anItemThatHasLeftTheCatalogueIsLeftOut() {
        writeTotal("2026-10-01", 25, 15);
        onward.jdbi().useHandle(handle -> handle.execute("UPDATE monthly_total SET item = 'gone'"));

        assertThat(body("/insight")).contains("No item had 11 people in each of the two groups");
    }

    /** In the small trust this persona is an editor, too. */
    private static String body(String path) {
        return onward.browser().signIn("reviewer").get(path).body();
    }

    private static void writeTotal(String month, int open, int privately) {
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO monthly_total (month, item, open_people, private_people)"
                                + " VALUES (?::date, 'inclusive-meetings', ?, ?)",
                        month,
                        open,
                        privately));
    }
}
