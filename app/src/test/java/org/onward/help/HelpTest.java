package org.onward.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** The pages that the footer links. */
final class HelpTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Pattern OWN_LINK = Pattern.compile("<a class=\"govuk-link\" href=\"(/[^\"]*)\"");

    @BeforeEach
    void organise() {
        SmallTrust.create(onward.jdbi());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/privacy", "/accessibility", "/about"})
    void aVisitorReadsThePageBeforeSigningIn(String address) {
        assertThat(onward.browser().get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/privacy", "/accessibility", "/about", "/contacts"})
    void everyLinkOnThePageLeadsSomewhere(String address) {
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        List<String> links = OWN_LINK.matcher(leader.get(address).body())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(leader.get(link).statusCode()).as(link).isEqualTo(200));
    }

    @Test
    void onlySomebodyWhoSignedInSeesWhichVersionRuns() {
        assertThat(onward.browser().get("/about").body())
                .contains("About Onward")
                .doesNotContain("Version of", "This installation");
        assertThat(onward.browser().signIn("leader").get("/about").body()).contains("Version of Onward");
    }

    @Test
    void theHelpPageAnswersTheFirstQuestions() {
        assertThat(Pattern.compile("<h2 id=\"[^\"]*\">… ")
                        .matcher(onward.browser().get("/help").body())
                        .results()
                        .count())
                .isEqualTo(11);
    }

    @Test
    void theHelpPageNamesButtonsAsTheTeamPageDoes() {
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        List<String> named = Pattern.compile("choose “([^”]*)”")
                .matcher(leader.get("/help").body())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(1);
        assertThat(leader.get("/team").body())
                .contains(named.stream().map(name -> ">" + name + "<").toList());
    }
}
