package org.onward.prompts.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.TeamId;
import org.onward.people.change.TestChanges;

/** What happens to the sheets of a team that is closed, or merged into another one. */
final class SheetTransferTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private SmallTrust trust;
    private TeamId team;
    private TeamId into;
    private Actor administrator;
    private OrganisationChanges changes;
    private PromptPages leader;

    @BeforeEach
    void aLeaderWithATeam() {
        trust = SmallTrust.create(onward.jdbi());
        team = trust.branch().team();
        into = trust.other().team();
        administrator = Actor.of(trust.branch().administrator());
        changes = TestChanges.of(onward.jdbi(), onward.clock());
        leader = new PromptPages(onward.browser().signIn("leader"), team);
    }

    @Test
    void theSheetOfAPlannedSessionGoesToTheTeamThatTakesOver() {
        String sheet = leader.make(Map.of("minutes", "45"));
        String session = PromptPages.location(plan(sheet, "2027-01-19"));

        changes.teams().merge(administrator, team, into);

        assertThat(teamOf(sheet)).isEqualTo(into);
        RunningOnward.Browser otherLeader = onward.browser().signIn("other-leader");
        assertThat(otherLeader.get(sheet).statusCode()).isEqualTo(200);
        assertThat(otherLeader.get(sheet).body()).contains("href=\"" + session + "\"");
        assertThat(onward.browser().signIn("leader").get(sheet).statusCode()).isEqualTo(403);
    }

    @Test
    void aSheetThatWasUsedStaysWithTheTeamThatUsedIt() {
        String printed = leader.make(Map.of("minutes", "20"));
        leader.post(printed + "/use", Map.of("how", "printed"));
        String begun = leader.make(Map.of("minutes", "45"));
        plan(begun, "2027-01-19");
        onward.clock().set(java.time.Instant.parse("2027-01-19T10:30:00Z"));

        changes.teams().merge(administrator, team, into);

        assertThat(teamOf(printed)).isEqualTo(team);
        assertThat(teamOf(begun)).isEqualTo(team);
        assertThat(onward.browser().signIn("other-leader").get(printed).statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePreviewsOfAMergedTeamAreDeleted() {
        String preview = leader.make(Map.of("minutes", "45"));
        String changed = PromptPages.location(leader.post(preview + "/drop", Map.of("question", "4")));
        String first = leader.make(Map.of("minutes", "20"));
        String used = PromptPages.location(leader.post(first + "/drop", Map.of("question", "2")));
        leader.post(used + "/use", Map.of("how", "printed"));

        changes.teams().merge(administrator, team, into);

        assertThat(List.of(preview, changed)).noneMatch(this::isThere);
        assertThat(List.of(first, used)).as("the versions of a used sheet").allMatch(this::isThere);
        assertThat(number("SELECT count(*) FROM prompt_sheet_prompt WHERE sheet NOT IN (SELECT id FROM prompt_sheet)"))
                .isZero();
    }

    @Test
    void thePreviewsOfAClosedTeamAreDeletedAndThoseOfOthersAreNot() {
        String preview = leader.make(Map.of("minutes", "45"));
        String ofAnother = new PromptPages(onward.browser().signIn("other-leader"), into).make(Map.of("minutes", "45"));
        trust.branch().members().forEach(member -> changes.people().move(administrator, member, into));

        changes.teams().close(administrator, team);

        assertThat(isThere(preview)).isFalse();
        assertThat(isThere(ofAnother)).isTrue();
    }

    @Test
    void nothingIsComposedForAClosedTeam() {
        changes.teams().merge(administrator, team, into);

        HttpResponse<String> answer = onward.api("other-leader")
                .post("/api/v1/teams/%s/prompt-sheets".formatted(team), "{\"minutes\": 20, \"seed\": 7}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("This team was closed.");
        assertThat(number("SELECT count(*) FROM prompt_sheet")).isZero();
    }

    private HttpResponse<String> plan(String sheet, String day) {
        return leader.post(
                sheet + "/session",
                Map.of(
                        "module", "inclusive-meetings",
                        "date", day,
                        "time", "10:00",
                        "minutes", "45",
                        "mode", "in-room",
                        "facilitator", trust.branch().leader().toString()));
    }

    private TeamId teamOf(String sheet) {
        return onward.jdbi()
                .withHandle(handle -> handle.select("SELECT team FROM prompt_sheet WHERE id::text = ?", id(sheet))
                        .mapTo(TeamId.class)
                        .one());
    }

    private boolean isThere(String sheet) {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT EXISTS (SELECT FROM prompt_sheet WHERE id::text = ?)", id(sheet))
                .mapTo(Boolean.class)
                .one());
    }

    private static String id(String sheet) {
        return sheet.substring(sheet.lastIndexOf('/') + 1);
    }

    private static int number(String sql) {
        return onward.jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(Integer.class).one());
    }
}
