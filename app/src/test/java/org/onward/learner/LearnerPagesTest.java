package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

final class LearnerPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private RunningOnward.Browser browser;

    @BeforeEach
    void signIn() {
        SmallTrust.create(onward.jdbi());
        browser = onward.browser().signIn("member");
    }

    @Test
    void whoIsSignedOutSignsInFirstAndIsThenTakenThere() {
        HttpResponse<String> answer = onward.browser().get("/modules/inclusive-meetings?starter=2");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?after=%2Fmodules%2Finclusive-meetings%3Fstarter%3D2");
    }

    @Test
    void aNewLearnerIsPointedToTheLibraryAndToldThatNobodyHasToAsk() {
        String home = browser.get("/").body();

        assertThat(home)
                .contains("Hello, Ash")
                .contains("Choose something that interests you")
                .contains("Nobody has asked you to follow anything up")
                .doesNotContain("What you have started", "recorded");
    }

    @Test
    void readingTheCaseIsTheFirstRungAndRecordsItsMinutes() {
        String before = browser.get("/modules/inclusive-meetings").body();
        assertThat(before).contains("I have read it").contains("None of five rungs");

        HttpResponse<String> answer = send("/modules/inclusive-meetings/case", Map.of("caseMinutes", "7"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get("/modules/inclusive-meetings").body())
                .contains("One of five rungs")
                .contains("Read 24 November 2026")
                .doesNotContain("I have read it");
        assertThat(browser.get("/").body())
                .contains("Write your private note")
                .contains("What you have started")
                .contains("7 minutes of learning this year");
    }

    @Test
    void aNoteIsShownBackToItsAuthorAndToNobodyElse() {
        send("/modules/inclusive-meetings/reflection", Map.of("note", "Three <people> & a Friday", "noteMinutes", "4"));

        assertThat(browser.get("/modules/inclusive-meetings").body())
                .contains("Three &lt;people&gt; &amp; a Friday")
                .contains("Written 24 November 2026");
        assertThat(onward.browser()
                        .signIn("leader")
                        .get("/modules/inclusive-meetings")
                        .body())
                .doesNotContain("Three &lt;people&gt;");
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) {
        return Forms.send(browser, path.replaceFirst("/[a-z]+$", ""), path, fields);
    }
}
