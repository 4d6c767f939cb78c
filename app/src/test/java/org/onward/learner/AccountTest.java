package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** The page on which people check what Onward knows about them from the organisation. */
final class AccountTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @BeforeEach
    void organise() {
        SmallTrust.create(onward.jdbi());
    }

    @Test
    void aMemberSeesTheirTeamAndLineManager() {
        assertThat(onward.browser().signIn("member").get("/account").body())
                .contains("<dt>Team</dt><dd><bdi>Digital Support</bdi>", "<dt>Line manager</dt>")
                .doesNotContain("You lead", "<dt>Roles</dt>");
    }

    @Test
    void aLeaderSeesWhatTheyLeadAndAReviewerTheirRole() {
        assertThat(onward.browser().signIn("leader").get("/account").body()).contains("<dt>You lead</dt>");
        assertThat(onward.browser().signIn("reviewer").get("/account").body())
                .contains("<dt>Roles</dt>", "L&amp;D reviewer");
    }

    @Test
    void theHeaderOfEveryPageLinksIt() {
        assertThat(onward.browser().signIn("member").get("/catalogue").body()).contains("href=\"/account\"");
    }
}
