package org.onward.prompts.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.people.PersonId;

final class SharedSheetsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private SmallTrust.Branch branch;
    private PromptPages leader;
    private PromptPages member;

    @BeforeEach
    void aTeam() {
        branch = SmallTrust.create(onward.jdbi()).branch();
        leader = new PromptPages(onward.browser().signIn("leader"), branch.team());
        member = new PromptPages(onward.browser().signIn("member"), branch.team());
    }

    @Test
    void onlyMembersFindASharedSheetOnTheirHomePage() {
        String sheet = leader.make(Map.of("minutes", "20"));
        assertThat(member.body("/")).doesNotContain("Your team’s questions");

        leader.post(sheet + "/use", Map.of("how", "shared"));

        assertThat(member.body("/")).contains("Your team’s questions", sheet + "/shared");
        assertThat(onward.browser().signIn("other-member").get("/").body()).doesNotContain("Your team’s questions");
    }

    @Test
    void aLeaderStopsSharingASheet() {
        String sheet = leader.make(Map.of("minutes", "20"));
        String shared = share(sheet);
        assertThat(member.body(shared)).contains("Only for you");

        assertThat(PromptPages.location(leader.post(sheet + "/unshare", Map.of())))
                .isEqualTo(sheet);

        assertThat(onward.browser().signIn("member").get(shared).statusCode()).isEqualTo(404);
        assertThat(member.body("/")).doesNotContain("Your team’s questions");
        assertThat(leader.body(sheet)).contains("until 24 November 2026", "Share it with the team");
        share(sheet);
        assertThat(member.body(shared)).contains("Only for you");
    }

    @Test
    void aMeetingAboutTheNewsDecidesNothing() {
        String sheet = leader.make(Map.of("minutes", "20", "moment", "external-news"));

        for (String page : List.of(sheet, sheet + "/print", sheet + "/print?size=pocket")) {
            assertThat(leader.body(page)).as(page).doesNotContain("I will");
        }
        assertThat(member.body(share(sheet))).doesNotContain("I will");
        assertThat(leader.body(sheet)).contains("nothing is decided");
        assertThat(leader.body(leader.make(Map.of("minutes", "20")))).contains("I will");
    }

    @Test
    void aMemberConfirmsAndRetractsAndNothingElseIsStored() {
        String shared = share(leader.make(Map.of("minutes", "20")));

        assertThat(PromptPages.location(member.post(shared, Map.of("thoughts", "mine"))))
                .isEqualTo(shared);

        assertThat(member.body(shared)).contains("You said so on 24 November 2026");
        assertThat(member.body("/")).contains("You thought them through on 24 November 2026");
        assertThat(rows()).isEqualTo(1);
        member.post(shared, Map.of());
        assertThat(rows()).isEqualTo(1);

        assertThat(PromptPages.location(member.post(shared, Map.of("done", "no"))))
                .isEqualTo(shared);
        assertThat(rows()).isZero();
        assertThat(member.body(shared)).contains("I have thought it through");
    }

    @Test
    void onlyPeopleOfTheTeamMayConfirm() {
        String shared = share(leader.make(Map.of("minutes", "20")));
        String notShared = leader.make(Map.of("minutes", "30")) + "/shared";

        assertThat(member.post(notShared, Map.of()).statusCode()).isEqualTo(404);
        PromptPages stranger = new PromptPages(onward.browser().signIn("other-member"), branch.team());
        assertThat(stranger.post(shared, Map.of()).statusCode()).isEqualTo(404);
        PromptPages manager = new PromptPages(onward.browser().signIn("manager"), branch.team());
        assertThat(manager.post(shared, Map.of()).statusCode()).isEqualTo(403);
        assertThat(rows()).isZero();
    }

    @Test
    void aConfirmationIsTheCatchUpForAMissedSessionWithTheseQuestions() {
        String sheet = leader.make(Map.of("minutes", "30"));
        String shared = share(sheet);
        heldWithoutTheMember(sheet);
        assertThat(member.body(shared)).contains("You missed the talk about these questions on 20 November 2026");

        assertThat(discussed()).isEqualTo(1);

        assertThat(PromptPages.location(member.post(shared, Map.of("done", "yes"))))
                .isEqualTo(shared);

        assertThat(discussed()).isEqualTo(2);
        assertThat(member.body(shared)).contains("You said so on").doesNotContain("You missed");
        member.post(shared, Map.of("done", "no"));
        assertThat(discussed()).isEqualTo(2);
    }

    @Test
    void anEarlierConfirmationMayCountAsTheCatchUpForAMissedSession() {
        String sheet = leader.make(Map.of("minutes", "30"));
        String shared = share(sheet);
        member.post(shared, Map.of("done", "yes"));
        heldWithoutTheMember(sheet);
        assertThat(member.body(shared)).contains("Count it as catching up");

        member.post(shared, Map.of("done", "yes"));

        assertThat(discussed()).isEqualTo(2);
        assertThat(rows()).isEqualTo(1);
        assertThat(member.body(shared)).doesNotContain("Count it as catching up");
    }

    /** Only the leader's reasons name people, incidents and safety. */
    @Test
    void printedAndSharedPagesNameNoPersonNoIncidentAndNoSafety() {
        String sheet = leader.make(Map.of("minutes", "60", "moment", "incident"));
        String shared = share(sheet);
        String leaders = leader.body(sheet);
        assertThat(leaders)
                .contains(
                        "You said: an incident",
                        "Coming up: an incident",
                        "Leave it out",
                        "While a formal investigation of a person is under way.");

        for (String page : List.of(
                member.body(shared), leader.body(sheet + "/print"), leader.body(sheet + "/print?size=pocket"))) {
            String article = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
            assertThat(withoutQuestions(article, PromptPages.questions(leaders)))
                    .doesNotContainIgnoringCase("incident")
                    .doesNotContain(
                            "You said", "All facts", "Leave it out", "formal investigation", "Lee Leader", "Ash Member")
                    .doesNotContainPattern("(?i)\\b(low|building|good|high) safety|how safe|is safe\\b");
        }
    }

    /** Closes a session of last Friday with these questions, which the member missed. @return its address */
    private String heldWithoutTheMember(String sheet) {
        String session = PromptPages.location(leader.post(
                sheet + "/session",
                Map.of(
                        "module",
                        "inclusive-meetings",
                        "date",
                        "2026-11-20",
                        "time",
                        "10:00",
                        "minutes",
                        "30",
                        "mode",
                        "in-room",
                        "facilitator",
                        branch.leader().toString())));
        PersonId there = branch.members().get(1);
        assertThat(onward.api("leader")
                        .post(
                                "/api/v1" + session + "/close",
                                "{\"attendance\": [{\"person\": \"%s\", \"status\": \"attended\"}], \"themes\": [], \"commitments\": []}"
                                        .formatted(there))
                        .statusCode())
                .isEqualTo(200);
        return session;
    }

    private static String withoutQuestions(String page, List<String> questions) {
        String left = page;
        for (String question : questions) {
            left = left.replace(question, "");
        }
        return left;
    }

    private String share(String sheet) {
        leader.post(sheet + "/use", Map.of("how", "shared"));
        return sheet + "/shared";
    }

    private int discussed() {
        return onward.jdbi()
                .withHandle(handle -> handle.select("SELECT count(*) FROM progress WHERE discussed IS NOT NULL")
                        .mapTo(Integer.class)
                        .one());
    }

    private int rows() {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM prompt_sheet_thought")
                .mapTo(Integer.class)
                .one());
    }
}
