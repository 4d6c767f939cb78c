package org.onward.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.people.Actor;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.change.TestChanges;

/** Administrators read who did what in their part of the tree; everybody reads who looked at theirs. */
final class AuditTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String AUDIT = "/administration/audit";
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*before&#61;[0-9]+)\"");

    private SmallTrust trust;
    private AuditTrail trail;
    private RunningOnward.Browser administrator;

    @BeforeEach
    void start() {
        trust = SmallTrust.create(onward.jdbi());
        trail = new AuditTrail(onward.jdbi(), onward.clock());
        administrator = onward.browser().signIn("administrator");
    }

    @Test
    void anAdministratorReadsWhatWasDoneInTheirPartOfTheTreeOnly() {
        reviewerLooks(trust.branch().team());

        assertThat(administrator.get(AUDIT).body())
                .contains("Rowan Reviewer", "Looked at rungs by name", "Digital Support")
                .contains("Whoever runs the service", "Granted a role: L&amp;D reviewer for Digital")
                .doesNotContain("Estates");
        assertThat(onward.browser().signIn("other-administrator").get(AUDIT).body())
                .contains("Granted a role: L&amp;D reviewer for Estates")
                .doesNotContain("Looked at rungs by name</td>", "Digital");
    }

    @Test
    void correctionsOfAttendanceAreNotShown() {
        trail.record(
                trust.branch().leader().value(),
                AuditAction.ATTENDANCE_CORRECTED,
                member().value(),
                "absent to attended in session 7");

        assertThat(administrator.get(AUDIT).body())
                .contains("Corrected who was at a session", "Ash Member")
                .doesNotContain("absent to attended");
        assertThat(csv("").body()).contains("Corrected who was at a session").doesNotContain("absent to attended");
    }

    @Test
    void anEntryAboutALeaderNamesThePerson() {
        TestChanges.of(onward.jdbi(), onward.clock())
                .teams()
                .appoint(Actor.OPERATOR, trust.branch().team(), member());

        assertThat(administrator.get(AUDIT).body())
                .contains("Appointed a leader: <bdi>Ash Member</bdi></td>", "<bdi>Digital Support</bdi>");
        assertThat(numberOfEntries("?action=LEADER_APPOINTED&person=ash")).isEqualTo(1);
        assertThat(numberOfEntries("?action=LEADER_APPOINTED&person=bo")).isZero();
        assertThat(csv("?action=LEADER_APPOINTED").body())
                .contains(",Appointed a leader: Ash Member,team,Digital Support,");
    }

    @Test
    void entriesAreFilteredByPersonActionAndDays() {
        reviewerLooks(trust.branch().team());
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(2)));
        looks(trust.branch().manager(), trust.branch().services());
        administrator = onward.browser().signIn("administrator");

        assertThat(numberOfEntries("")).isEqualTo(5);
        assertThat(numberOfEntries("?person=rowan")).isEqualTo(3);
        assertThat(numberOfEntries("?person=manager%40northmoor.invalid")).isEqualTo(1);
        assertThat(numberOfEntries("?person=nobody")).isZero();
        assertThat(numberOfEntries("?action=NAMES_LISTED")).isEqualTo(2);
        assertThat(numberOfEntries("?action=NAMES_LISTED&person=rowan")).isEqualTo(1);
        assertThat(numberOfEntries("?from=2026-11-26")).isEqualTo(1);
        assertThat(numberOfEntries("?until=2026-11-24&from=2026-11-24")).isEqualTo(4);
        assertThat(numberOfEntries("?until=2026-11-23")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=yesterday",
                "?from=2026-11-24&until=2026-11-23",
                "?action=SLEPT",
                "?before=-1",
                "?before=x"
            })
    void invalidFiltersAreRefusedWithAReason(String query) {
        assertThat(administrator.get(AUDIT + query).statusCode()).isEqualTo(422);
    }

    @Test
    void aLongTrailIsReadPageByPage() {
        for (int look = 0; look < 2 * AuditPages.ENTRIES_PER_PAGE; look++) {
            reviewerLooks(trust.branch().team());
        }

        String first = administrator.get(AUDIT + "?action=NAMES_LISTED").body();
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        String second = administrator
                .get(older.group(1).replace("&amp;", "&").replace("&#61;", "="))
                .body();

        assertThat(numbers(first)).hasSize(AuditPages.ENTRIES_PER_PAGE).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(numbers(second)).hasSize(AuditPages.ENTRIES_PER_PAGE).doesNotContainAnyElementsOf(numbers(first));
        assertThat(second).contains("Newest entries").doesNotContain("Older entries");
        assertThat(first).contains("Older entries").doesNotContain("Newest entries");
    }

    @Test
    void theEntriesAreTakenAwayAsAFileAndThatIsAnEntry() {
        reviewerLooks(trust.branch().team());

        HttpResponse<String> file = csv("?action=NAMES_LISTED");

        assertThat(file.body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("2026-11-24T10:00:00Z,Rowan Reviewer,")
                .endsWith(",team,Digital Support," + trust.branch().team());
        assertThat(administrator.get(AUDIT).body())
                .contains("<td class=\"govuk-table__cell\" data-label=\"What\">Downloaded the audit trail</td>");
    }

    @Test
    void administratorsOfATeamReadEntriesAboutPeopleWhoLeftIt() {
        TestChanges.of(onward.jdbi(), onward.clock()).people().leave(Actor.OPERATOR, member());

        assertThat(administrator.get(AUDIT).body())
                .contains("data-label=\"What\">Recorded that a person left", "Ash Member");
    }

    @Test
    void entriesStayWhenAPersonIsErased() {
        PersonId bo = trust.branch().members().get(1);
        trail.record(bo.value(), AuditAction.ATTENDANCE_CORRECTED, member().value(), "");
        trail.record(trust.branch().leader().value(), AuditAction.ATTENDANCE_CORRECTED, bo.value(), "");
        onward.jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM post WHERE person = ?", bo.value());
            handle.execute("DELETE FROM person WHERE id = ?", bo.value());
        });

        assertThat(administrator.get(AUDIT + "?action=ATTENDANCE_CORRECTED").body())
                .contains("Ash Member", "Lee Leader")
                .contains("data-label=\"Who\"><bdi>Somebody who is no longer here")
                .contains("data-label=\"To whom or what\"><bdi>Somebody who is no longer here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET detail = ''",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "TRUNCATE person, audit_entry CASCADE"
            })
    void entriesAreNeverChanged(String statement) {
        assertThatThrownBy(() -> onward.jdbi().useHandle(handle -> handle.execute(statement)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void everybodyReadsWhoLookedAtAListWithTheirName() {
        reviewerLooks(trust.branch().team());
        looksBelow(trust.branch().manager(), trust.branch().root());
        looks(trust.branch().leader(), trust.branch().services());
        looksBelow(trust.other().reviewer(), trust.other().root());

        assertThat(mine())
                .contains("Rowan Reviewer", "Looked at rungs by name: <bdi>Digital Support</bdi>")
                .contains("Maya Manager", "teams below included: <bdi>Digital</bdi>")
                .doesNotContain("Digital Services", "Estates", "Lee Leader");
    }

    @Test
    void everybodyReadsWhatWasDoneToThemAndNotWhatTheyDid() {
        trail.record(trust.branch().leader().value(), AuditAction.ATTENDANCE_CORRECTED, member().value(), "");
        looks(member(), trust.branch().team());

        assertThat(mine())
                .contains("Corrected who was at a session", "Lee Leader")
                .doesNotContain("Looked at rungs by name");
    }

    /** Whoever moves takes along what was looked at before, and nothing that was looked at where they were not yet. */
    @Test
    void aListCountsOnlyForThoseWhoWereInTheTeamAtTheTime() {
        reviewerLooks(trust.branch().team());
        looks(trust.other().reviewer(), trust.other().team());
        onward.clock().set(RunningOnward.NOW.plusSeconds(60));
        TestChanges.of(onward.jdbi(), onward.clock())
                .people()
                .move(Actor.OPERATOR, member(), trust.other().team());
        onward.clock().set(RunningOnward.NOW.plusSeconds(120));
        reviewerLooks(trust.branch().team());

        assertThat(mine().split("Looked at rungs by name", -1)).hasSize(2);
        looks(trust.other().reviewer(), trust.other().team());
        assertThat(mine()).contains("Looked at rungs by name: <bdi>Estates Support</bdi>");
    }

    private PersonId member() {
        return trust.branch().members().get(0);
    }

    /** The part of the page that says who looked. */
    private static String mine() {
        String page = onward.browser().signIn("member").get("/who-sees-what").body();
        return page.substring(page.indexOf("<h2 id=\"who-looked\">"));
    }

    private void reviewerLooks(TeamId team) {
        looks(trust.branch().reviewer(), team);
    }

    private void looks(PersonId person, TeamId team) {
        trail.record(person.value(), AuditAction.NAMES_LISTED, team.value(), "rungs of the team");
    }

    private void looksBelow(PersonId person, TeamId team) {
        trail.record(person.value(), AuditAction.NAMES_BELOW_LISTED, team.value(), "rungs on a module");
    }

    private HttpResponse<String> csv(String query) {
        return administrator.get(AUDIT + ".csv" + query);
    }

    private int numberOfEntries(String query) {
        HttpResponse<String> answer = administrator.get(AUDIT + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return numbers(answer.body()).size();
    }

    private static List<Integer> numbers(String page) {
        return Pattern.compile("<th scope=\"row\" class=\"govuk-table__header\">([0-9]+)</th>")
                .matcher(page)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }
}
