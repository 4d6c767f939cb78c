package org.onward.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.learning.TestOpenness;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

final class InsightTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final LearningModule MODULE =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();
    private static final String LADDER = "/api/v1/insight/ladder";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SmallTrust trust;

    @BeforeEach
    void createTrustWithProgress() {
        trust = SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        Learning learning =
                new Learning(onward.jdbi(), ShippedContent::library, InstantSource.fixed(RunningOnward.NOW));
        List<PersonId> members = trust.branch().members();
        learning.record(List.of(
                step(members.get(0), Rung.EXPLORED),
                step(members.get(1), Rung.EXPLORED),
                step(members.get(1), Rung.DISCUSSED),
                step(trust.branch().leader(), Rung.COMMITTED),
                step(trust.branch().manager(), Rung.REFLECTED),
                step(trust.other().leader(), Rung.FOLLOWED_THROUGH)));
    }

    @Test
    void theRowsAreTheTeamsOwnMembersAndItsDirectSubteams() {
        JsonNode rows = rows(
                LADDER + "?module=inclusive-meetings&team=" + trust.branch().root());

        assertThat(rows).hasSize(2);
        JsonNode own = rows.get(0);
        assertThat(own.get("teamName").asText()).isEqualTo("Digital");
        assertThat(own.get("membersOnly").asBoolean()).isTrue();
        assertThat(own.get("people").asInt()).isEqualTo(3);
        assertThat(own.get("notStarted").asInt()).isEqualTo(2);
        assertThat(own.get("rungs").toString())
                .isEqualTo("{\"explored\":0,\"reflected\":1,\"discussed\":0,\"committed\":0,\"followed-through\":0}");
        assertThat(own.get("held")).isEqualTo(own.get("rungs"));
        JsonNode below = rows.get(1);
        assertThat(below.get("team").asText())
                .isEqualTo(trust.branch().services().toString());
        assertThat(below.get("people").asInt()).isEqualTo(7);
        assertThat(below.get("notStarted").asInt()).isEqualTo(4);
        assertThat(below.get("rungs").toString())
                .isEqualTo("{\"explored\":1,\"reflected\":0,\"discussed\":1,\"committed\":1,\"followed-through\":0}");
        assertThat(below.get("held").toString())
                .as("whoever explored it and discussed it counts twice; whoever committed did neither")
                .isEqualTo("{\"explored\":2,\"reflected\":0,\"discussed\":1,\"committed\":1,\"followed-through\":0}");
    }

    @Test
    void theBreakdownByModuleCountsEverybodyOncePerModule() {
        JsonNode rows = rows(LADDER + "?by=module");

        assertThat(rows).hasSize(ShippedContent.library().modules().size());
        JsonNode meetings = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("module").asText().equals("inclusive-meetings"))
                .findFirst()
                .orElseThrow();
        assertThat(meetings.get("team").asText())
                .isEqualTo(trust.branch().root().toString());
        assertThat(meetings.get("people").asInt()).isEqualTo(10);
        assertThat(meetings.get("rungs").get("reflected").asInt()).isEqualTo(1);
    }

    @Test
    void thePageShowsTheFiguresInWordsAndTheirBasis() {
        HttpResponse<String> page = onward.browser().signIn("reviewer").get("/insight?module=inclusive-meetings");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Digital Services",
                        "2</strong> of 10 people, 20%",
                        "Here it breaks: 6 of 10 have not begun",
                        "Of the 10 people here, 6 have not begun. Of the 4 people who explored it or went further, 1 has",
                        "self-reported");
    }

    @Test
    void everyModuleIsListedAndThoseWithProgressHaveAChart() {
        String page = onward.browser().signIn("reviewer").get("/insight").body();

        ShippedContent.library().modules().forEach(module -> assertThat(page)
                .contains(module.title().replace("'", "&#39;")));
        assertThat(page.split("<ol class=\"onward-rung-chart\">", -1)).hasSize(2);
        assertThat(page)
                .contains("Where no open step goes further than the first rung", ": no open step yet")
                .doesNotContain("nobody has begun");
    }

    @Test
    void theFiguresAndTheNamesSayThatStepsTakenUnaskedAreNotCounted() {
        RunningOnward.Browser reviewer = onward.browser().signIn("reviewer");

        for (String address : List.of(
                "/insight",
                "/insight/compare?module=inclusive-meetings",
                "/insight/people?module=inclusive-meetings")) {
            String with = address.equals("/insight")
                    ? address
                    : address + "&team=" + trust.branch().services();
            assertThat(reviewer.get(with).body())
                    .as(with)
                    .contains("What people do unasked is private and not counted here");
        }
    }

    @Test
    void namesHaveTheirRungsAndTheAccessIsRecorded() {
        HttpResponse<String> page = onward.browser()
                .signIn("reviewer")
                .get("/insight/people?module=inclusive-meetings&team="
                        + trust.branch().services());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Lee Leader", "Committed", "Ash Member", "Explored", "Not started");
        assertThat(page.body()).doesNotContain("Maya Manager");
        assertThat(audited())
                .containsExactly(
                        "names listed, teams below included " + trust.branch().services());
    }

    @Test
    void teamsAreComparedSideBySideAndPeriodsByTheDatesOfSteps() {
        Learning learning =
                new Learning(onward.jdbi(), ShippedContent::library, InstantSource.fixed(RunningOnward.NOW));
        PersonId member = trust.branch().members().get(5);
        learning.record(Step.of(member, MODULE, Rung.EXPLORED, 5, RunningOnward.NOW.minus(Duration.ofDays(40))));
        RunningOnward.Browser reviewer = onward.browser().signIn("reviewer");
        String compare = "/insight/compare?module=inclusive-meetings&team="
                + trust.branch().root();

        assertThat(reviewer.get("/insight?module=inclusive-meetings").body())
                .contains("Compare the teams side by side");
        assertThat(cells(reviewer.get(compare).body()))
                .containsExactly(
                        "10 people",
                        "3 of 10",
                        "1 of 10",
                        "1 of 10",
                        "1 of 10",
                        "0 of 10",
                        "7 people",
                        "3 of 7",
                        "0 of 7",
                        "1 of 7",
                        "1 of 7",
                        "0 of 7");
        String periods =
                reviewer.get(compare + "&from=2026-11-01&until=2026-11-24").body();
        assertThat(periods).contains("1 November 2026 to 24 November 2026, and 8 October 2026 to 31 October 2026");
        assertThat(cells(periods.substring(periods.indexOf("Who reached each rung"))))
                .startsWith("<strong>2</strong>, before 1", "<strong>1</strong>, before 0");
        for (String wrong : List.of(
                "&from=2026-11-01",
                "&from=x&until=y",
                "&from=2026-11-02&until=2026-11-01",
                "&from=2020-01-01&until=2026-11-01",
                "&from=2026-11-01&until=2026-12-31")) {
            assertThat(reviewer.get(compare + wrong).statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(reviewer.get("/insight/compare").statusCode()).isEqualTo(422);
    }

    private static List<String> cells(String page) {
        return Pattern.compile("<td class=\"govuk-table__cell\"[^>]*>(.*?)</td>")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void fourHundredNamesArePagedFilteredAndSorted() {
        new People(onward.jdbi())
                .addPeople(IntStream.range(0, 400)
                        .mapToObj(number -> new Person(
                                new PersonId(Ids.next()),
                                "Zed Number%03d".formatted(number),
                                "zed%03d@northmoor.invalid".formatted(number),
                                "Made-up post",
                                trust.branch().team(),
                                Optional.empty()))
                        .toList());
        RunningOnward.Browser reviewer = onward.browser().signIn("reviewer");
        String list = "/insight/people?module=inclusive-meetings&team="
                + trust.branch().root();

        Set<String> names = new HashSet<>();
        for (int page = 1; page <= 9; page++) {
            Pattern.compile("<bdi>(Zed Number\\d+)</bdi>")
                    .matcher(reviewer.get(list + "&page=" + page).body())
                    .results()
                    .forEach(match -> names.add(match.group(1)));
        }

        assertThat(names).hasSize(400);
        assertThat(reviewer.get(list).body())
                .contains("1–50 of 410", "module&#61;inclusive-meetings&amp;page&#61;2\" rel=\"next\"");
        assertThat(reviewer.get(list + "&name=zed+number123").body())
                .contains("Zed Number123", "1 person found")
                .doesNotContain("Zed Number124");
        assertThat(reviewer.get(list + "&rung=committed").body())
                .contains("Lee Leader", "1 person found")
                .doesNotContain("Zed Number");
        assertThat(reviewer.get(list + "&rung=not-started").body()).contains("406 people found");
        assertThat(reviewer.get(list + "&order=furthest").body().replaceFirst("(?s).*?scope=\"row\"", ""))
                .startsWith(" class=\"govuk-table__header\"><bdi>Lee Leader</bdi>");
        for (String wrong : List.of("&rung=nonsense", "&order=nonsense", "&page=0", "&name=" + "x".repeat(101))) {
            assertThat(reviewer.get(list + wrong).statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(reviewer.get(list + "&page=10").statusCode()).isEqualTo(404);
    }

    @Test
    void theMembersOfATeamCanBeListedWithoutSubteams() {
        String page = onward.browser()
                .signIn("reviewer")
                .get("/insight/people?members=only&module=inclusive-meetings&team="
                        + trust.branch().services())
                .body();

        assertThat(page).contains("Lee Leader").doesNotContain("Ash Member");
    }

    @Test
    void theFileHasARowPerTeamAndModuleAndTheExportIsRecorded() {
        HttpResponse<String> file = onward.api("reviewer").get(LADDER + ".csv?module=inclusive-meetings");

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).matches("text/csv; ?charset=utf-8");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"onward-ladder-2026-11-24.csv\"");
        assertThat(lines.get(0))
                .startsWith("\ufeffteam,team-id,parent,level,module,module-id,people,not-started,explored,");
        assertThat(lines.get(1)).startsWith("Digital,").contains(",10,6,1,1,1,1,0,3,2,0,1,0,0,0,2,1,1,1,0,0,1,0,0,0");
        assertThat(lines.get(3))
                .startsWith("Digital Support,")
                .contains(",6,4,1,0,1,0,0,6,4,1,0,1,0,0,2,0,1,0,0,2,0,1,0,0");
        assertThat(audited())
                .containsExactly("figures exported " + trust.branch().root());
        assertThat(onward.browser()
                        .signIn("reviewer")
                        .get("/insight/ladder.csv")
                        .body()
                        .lines())
                .hasSize(1 + 3 * ShippedContent.library().modules().size());
    }

    @Test
    void aNameThatLooksLikeAFormulaIsEscaped() {
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE team SET name = '=HYPERLINK(\"http://example.invalid\"), \"Siân\"' WHERE id = ?",
                        trust.branch().team()));

        assertThat(onward.api("reviewer").get(LADDER + ".csv").body())
                .contains("\"'=HYPERLINK(\"\"http://example.invalid\"\"), \"\"Siân\"\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-reviewer", "manager", "leader", "administrator", "member"})
    void onlyTheReviewerOfThisPartMayOpenIt(String persona) {
        String asked = "?module=inclusive-meetings&team=" + trust.branch().root();

        for (String path : List.of("/insight", "/insight/people", "/insight/ladder.csv")) {
            assertThat(onward.browser().signIn(persona).get(path + asked).statusCode())
                    .isEqualTo(403);
        }
        for (String path : List.of(LADDER, LADDER + ".csv")) {
            assertThat(onward.api(persona).get(path + asked).statusCode()).isEqualTo(403);
        }
        assertThat(audited()).isEmpty();
    }

    @Test
    void aSignedOutVisitorIsSentToSignIn() {
        assertThat(onward.signedOutApi().get(LADDER).statusCode()).isEqualTo(401);
        assertThat(onward.browser().get("/insight").statusCode()).isEqualTo(303);
    }

    @Test
    void aTeamAboveTheReviewersPartIsRefused() {
        assertThat(onward.api("reviewer").get(LADDER + "?team=" + trust.top()).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insight?page=-1",
                "/insight?page=0",
                "/insight?page=one",
                "/insight?page=99999999999",
                "/insight?module=nonsense",
                "/insight?module=Not%20A%20Slug",
                "/insight?team=nonsense",
                "/insight/people",
                "/insight/people?module=inclusive-meetings",
                LADDER + "?by=nonsense",
                LADDER + "?by=band",
                LADDER + "?module=nonsense",
                LADDER + ".csv?module=nonsense",
                LADDER + ".csv?team=1"
            })
    void invalidParametersAreRefusedWithTheNameOfTheirField(String path) {
        HttpResponse<String> answer = path.startsWith("/api")
                ? onward.api("reviewer").get(path)
                : onward.browser().signIn("reviewer").get(path);

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void anUnknownBreakdownIsRefusedWithTheListOfBreakdowns() {
        assertThat(onward.api("reviewer").get(LADDER + "?by=band").body()).contains("team, module", "\"by\"");
    }

    @Test
    void anUnknownTeamOrPageIsNotFound() {
        TeamId nobody = new TeamId(new java.util.UUID(1, 2));

        assertThat(onward.api("reviewer").get(LADDER + "?team=" + nobody).statusCode())
                .isEqualTo(404);
        assertThat(onward.browser().signIn("reviewer").get("/insight?page=2").statusCode())
                .isEqualTo(404);
        assertThat(onward.browser()
                        .signIn("reviewer")
                        .get("/insight/people?page=9&module=inclusive-meetings&team="
                                + trust.branch().team())
                        .statusCode())
                .isEqualTo(404);
    }

    private static Step step(PersonId person, Rung rung) {
        return Step.of(person, MODULE, rung, 5, RunningOnward.NOW);
    }

    private static JsonNode rows(String path) {
        try {
            HttpResponse<String> answer = onward.api("reviewer").get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            return JSON.readTree(answer.body()).get("rows");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> audited() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT action || ' ' || subject FROM audit_entry WHERE action NOT LIKE 'role%'")
                .mapTo(String.class)
                .list());
    }
}
