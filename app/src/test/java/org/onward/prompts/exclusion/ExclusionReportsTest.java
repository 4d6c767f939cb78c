package org.onward.prompts.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.composer.model.ComposingRequest;
import org.onward.content.Mode;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.people.Access;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.web.Problem;

/** Who may report which question. */
final class ExclusionReportsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final InstantSource CLOCK = InstantSource.fixed(RunningOnward.NOW);

    private SmallTrust trust;
    private PromptSheets sheets;
    private ExclusionReports reports;
    private PromptSheet sheet;

    @BeforeEach
    void composeSheet() {
        trust = SmallTrust.create(database.jdbi());
        sheets = new PromptSheets(database.jdbi(), new Access(database.jdbi()), ShippedContent::library, CLOCK);
        reports = new ExclusionReports(
                database.jdbi(), new AuditTrail(database.jdbi(), CLOCK), ShippedContent::library, sheets, CLOCK);
        sheet = sheets.compose(leader(), trust.branch().team(), ComposingRequest.plain(30, Mode.HYBRID, 1));
    }

    @Test
    void aMemberReportsAQuestionOfASheetThatWasSharedWithTheirTeam() {
        sheets.markUsed(leader(), sheet.id(), PromptSheet.UseType.SHARED);

        reports.report(member(), sheet.id().value(), sheet.prompts().get(1), "Too personal.");

        assertThat(stored()).containsExactly(sheet.lines().get(1).text() + ": Too personal.");
    }

    @Test
    void aLeaderReportsAQuestionOfASheetThatIsNotShared() {
        reports.report(leader(), sheet.id().value(), sheet.prompts().get(0), "");

        assertThat(stored()).hasSize(1);
    }

    @Test
    void nobodyReportsAQuestionOfASheetThatTheyMayNotSee() {
        assertNotFound(member(), sheet.prompts().get(0));
        sheets.markUsed(leader(), sheet.id(), PromptSheet.UseType.SHARED);
        assertNotFound(
                viewer(trust.other().leader(), trust.other().services()),
                sheet.prompts().get(0));

        assertThat(stored()).isEmpty();
    }

    @Test
    void aQuestionThatIsNotOnTheSheetCannotBeReported() {
        PromptId another = ShippedContent.library().prompts().stream()
                .map(Prompt::id)
                .filter(id -> !sheet.prompts().contains(id))
                .findFirst()
                .orElseThrow();

        assertNotFound(leader(), another);

        assertThat(stored()).isEmpty();
    }

    private void assertNotFound(Viewer viewer, PromptId prompt) {
        assertThatThrownBy(() -> reports.report(viewer, sheet.id().value(), prompt, ""))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(Problem.ProblemType.NOT_FOUND));
    }

    private Viewer leader() {
        return viewer(trust.branch().leader(), trust.branch().services());
    }

    private Viewer member() {
        return viewer(trust.branch().members().get(0), trust.branch().team());
    }

    private static Viewer viewer(PersonId person, TeamId team) {
        return new Viewer(person, "", team, "", true, Set.of());
    }

    private static List<String> stored() {
        return database.jdbi().withHandle(handle -> handle.select("SELECT wording || ': ' || why FROM prompt_report")
                .mapTo(String.class)
                .list());
    }
}
