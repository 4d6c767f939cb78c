package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.database.Ids;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;

/** The forms that close a session and catch up on it. */
final class ClosingPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private PastSessions pastSessions;

    @BeforeEach
    void createTrust() {
        pastSessions = PastSessions.create(onward);
    }

    @Test
    void theFacilitatorClosesASessionWithTheForm() {
        String address = "/sessions/" + pastSessions.planned();
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        Map<String, String> form = present("everyone");
        form.put("themes", "Decisions fall after the meeting\r\n\r\n  Half past twelve  ");
        form.put("owner-1", pastSessions.member(0).toString());
        form.put("when-1", "I set up a meeting");
        form.put("will-1", "offer two times");
        form.put("scope-1", "team");

        HttpResponse<String> answer = browser.submit(address + "/close", address + "/close", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(pastSessions.number("SELECT count(*) FROM discussion_theme")).isEqualTo(2);
        assertThat(pastSessions.number("SELECT count(*) FROM commitment")).isEqualTo(1);
        assertThat(pastSessions.discussed()).contains(0, 1, 2, 3, 4, 5);
        assertThat(browser.get(address + "/close").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionThatHasNotStartedIsClosedOnlyWithTheTimeAtWhichItWasHeld() {
        String address = "/sessions/" + pastSessions.planned();
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        onward.clock().set(Instant.parse("2026-11-24T08:30:00Z"));
        assertThat(browser.get(address).body())
                .contains("You close it once it has begun.", "We have held it already")
                .doesNotContain(">Close the discussion<");
        Map<String, String> form = present("everyone");

        HttpResponse<String> refused = browser.submit(address + "/close", address + "/close", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#heldDate\"", "href=\"#heldTime\"", "When did you hold it?");

        form.putAll(Map.of("heldDate", "2026-11-24", "heldTime", "09:00"));
        assertThat(browser.submit(address + "/close", address + "/close", form).body())
                .contains("This time is to come");
        assertThat(pastSessions.discussed()).isEmpty();

        form.put("heldTime", "08:00");
        assertThat(browser.submit(address + "/close", address + "/close", form).statusCode())
                .isEqualTo(303);
        assertThat(pastSessions.discussed()).contains(0, 1);
        assertThat(browser.get(address).body()).contains("Tuesday 24 November 2026 at 08:00");
    }

    @Test
    void everyoneWasThereIsOneChoiceWithoutMarks() {
        String address = "/sessions/" + pastSessions.planned();

        assertThat(onward.browser().signIn("leader").get(address + "/close").body())
                .contains("Everyone was there", "7 people");
        assertThat(close("leader", address, present("everyone")).statusCode()).isEqualTo(303);

        assertThat(pastSessions.number("SELECT count(*) FROM discussion_attendance WHERE status = 'attended'"))
                .isEqualTo(7);
    }

    @Test
    void everyoneButSomeNeedsMarksAndCountsTheOthersAsPresent() {
        String address = "/sessions/" + pastSessions.planned();
        assertThat(close("leader", address, present("most")).body())
                .contains("Mark who was not there, or choose “Everyone was there”.");

        Map<String, String> form = present("most");
        form.put("attendance-" + pastSessions.member(2), "apologies");
        assertThat(close("leader", address, form).statusCode()).isEqualTo(303);

        assertThat(pastSessions.discussed()).contains(0, 1, 3, 4, 5).doesNotContain(2);
    }

    @Test
    void onlySomeNeedsSomebodyWhoWasThereAndCountsTheOthersAsAbsent() {
        String address = "/sessions/" + pastSessions.planned();
        Map<String, String> form = present("some");
        form.put("attendance-" + pastSessions.member(2), "apologies");
        assertThat(close("leader", address, form).body()).contains("Mark who was there.");

        form.put("attendance-" + pastSessions.member(3), "attended");
        assertThat(close("leader", address, form).statusCode()).isEqualTo(303);

        assertThat(pastSessions.discussed()).containsExactly(3);
        assertThat(pastSessions.number("SELECT count(*) FROM discussion_attendance WHERE status = 'absent'"))
                .isEqualTo(5);
    }

    @Test
    void everyoneWithSomebodyMarkedAsAbsentIsAContradiction() {
        String address = "/sessions/" + pastSessions.planned();
        Map<String, String> form = present("everyone");
        form.put("attendance-" + pastSessions.member(2), "absent");

        HttpResponse<String> answer = close("leader", address, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#present\"", "marked 1 person as not there");
        assertThat(pastSessions.discussed()).isEmpty();
    }

    @Test
    void aMemberWhoJoinedAfterTheSessionMayBeLeftOut() {
        String address = "/sessions/" + pastSessions.planned();
        new People(onward.jdbi())
                .addPeople(
                        List.of(new Person(
                                new PersonId(Ids.next()),
                                "Nell Newcomer",
                                "nell@example.invalid",
                                "Analyst",
                                pastSessions.trust().branch().team(),
                                Optional.empty())),
                        onward.clock().instant());
        RunningOnward.Browser browser = onward.browser().signIn("facilitator");
        assertThat(browser.get(address + "/close").body())
                .contains("Nell Newcomer (joined the team since)", "Not expected");

        assertThat(browser.submit(address + "/close", address + "/close", present("everyone"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(pastSessions.number("SELECT count(*) FROM discussion_attendance"))
                .isEqualTo(7);
    }

    @Test
    void anIncompleteFormIsShownAgainWithItsValues() {
        String address = "/sessions/" + pastSessions.planned();
        Map<String, String> form = register("apologies");
        form.put("themes", "A theme to keep");
        form.put("when-2", "a moment to keep");

        HttpResponse<String> answer =
                onward.browser().signIn("leader").submit(address + "/close", address + "/close", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Say who was there.")
                .contains("value=\"apologies\" selected")
                .contains("Choose whose commitment 2 is.")
                .contains("A theme to keep")
                .contains("a moment to keep");
        assertThat(pastSessions.discussed()).isEmpty();
    }

    @Test
    void tooManyThemesAreRefusedAndTheirTextIsKept() {
        String address = "/sessions/" + pastSessions.planned();
        Map<String, String> form = present("everyone");
        form.put("themes", "a theme\n".repeat(500));

        HttpResponse<String> answer =
                onward.browser().signIn("leader").submit(address + "/close", address + "/close", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("10 themes").contains("a theme");
    }

    @Test
    void aThemeThatNamesSomebodyIsShownOnceWithTheNameMarkedAndThenTaken() {
        String address = "/sessions/" + pastSessions.planned();
        Map<String, String> form = present("everyone");
        form.put("themes", "The late slot\nDee Member cannot come");

        HttpResponse<String> asked = close("leader", address, form);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("<title>Please check: Close the discussion", "data-module=\"govuk-error-summary\"")
                .contains("<mark>Dee Member</mark> cannot come", "Keep these themes and close")
                .doesNotContain("<li>The late slot");
        assertThat(pastSessions.discussed()).isEmpty();

        Matcher key = Pattern.compile("name=\"kept-themes\" value=\"([^\"]+)\"").matcher(asked.body());
        assertThat(key.find()).isTrue();
        form.put("kept-themes", key.group(1));
        form.put("themes", "Another one about Dee Member");
        assertThat(close("leader", address, form).statusCode())
                .as("other themes")
                .isEqualTo(200);

        form.put("themes", "The late slot\nDee Member cannot come");
        assertThat(close("leader", address, form).statusCode()).isEqualTo(303);
        assertThat(pastSessions.number("SELECT count(*) FROM discussion_theme")).isEqualTo(2);
    }

    @Test
    void aMemberWhoMissedTheSessionCatchesUpWithTheForm() {
        String address = "/sessions/" + pastSessions.closed() + "/catch-up";
        RunningOnward.Browser browser = onward.browser().signIn("absentee");

        assertThat(browser.get(address).body())
                .contains("Half past twelve shuts people out")
                .contains("value=\"45\"")
                .contains("Show the case");
        assertThat(browser.submit(address, address, new LinkedHashMap<>(Map.of("minutes", "0")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(address, address, new LinkedHashMap<>(Map.of("minutes", "30")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(pastSessions.minutes(2)).isEqualTo(30);
        assertThat(browser.get(address).body()).contains("You caught up on 24 November 2026");
    }

    private HttpResponse<String> close(String persona, String address, Map<String, String> form) {
        return onward.browser().signIn(persona).submit(address + "/close", address + "/close", form);
    }

    /** The form that closes a session, without marks. */
    private static Map<String, String> present(String choice) {
        return new LinkedHashMap<>(Map.of("present", choice));
    }

    /** The form with the same status for everybody invited. */
    private Map<String, String> register(String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("attendance-" + pastSessions.trust().branch().leader(), status);
        pastSessions.trust().branch().members().forEach(member -> form.put("attendance-" + member, status));
        return form;
    }
}
