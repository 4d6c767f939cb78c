package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.onward.people.Team;
import org.onward.people.TeamId;

/** A team of 400 people, and 300 teams below another. */
final class LongListsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final LearningModule MODULE =
            ShippedContent.library().module(new ItemId("inclusive-meetings")).orElseThrow();
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private SmallTrust trust;
    private List<Person> newMembers;
    private Learning learning;
    private String address;
    private String above;
    private RunningOnward.Browser leader;
    private RunningOnward.Browser manager;

    @BeforeEach
    void createLargeTeams() {
        trust = SmallTrust.create(onward.jdbi());
        People people = new People(onward.jdbi());
        learning = new Learning(onward.jdbi(), ShippedContent::library, onward.clock());
        newMembers = IntStream.range(0, 394)
                .mapToObj(number -> new Person(
                        new PersonId(Ids.next()),
                        "Person Number%03d".formatted(number),
                        "number%03d@northmoor.invalid".formatted(number),
                        "Made-up post",
                        trust.branch().team(),
                        Optional.empty()))
                .toList();
        people.addPeople(newMembers);
        people.addTeams(IntStream.range(0, 299)
                .mapToObj(number -> new Team(
                        new TeamId(Ids.next()),
                        "Ward Number%03d".formatted(number),
                        Optional.of(trust.branch().services()),
                        Optional.empty()))
                .toList());
        address = "/team/" + trust.branch().team();
        above = "/team/" + trust.branch().services();
        leader = onward.browser().signIn("leader");
        manager = onward.browser().signIn("manager");
    }

    @Test
    void theFilterShowsItsResultAndNotTheTopOfThePage() {
        TestOpenness.openEverything(onward.jdbi());
        learning.record(step(newMembers.get(7), Rung.EXPLORED));

        assertThat(leader.get(address).body()).contains("method=\"get\" action=\"" + address + "#people-title\"");
    }

    @Test
    void everybodyIsOnOnePageOfTheTeam() {
        learning.record(step(newMembers.get(7), Rung.EXPLORED));

        List<String> pages = followed(leader, address);

        assertThat(pages).hasSize(10);
        assertThat(pages.get(0)).contains("400 people", "1–40 of 400");
        assertThat(pages.get(9)).contains("361–400 of 400").doesNotContain("rel=\"next\"");
        assertThat(all(pages, "<bdi>(Person Number\\d+)</bdi>"))
                .containsExactlyElementsOf(newMembers.stream().map(Person::name).toList());
    }

    @Test
    void aTeamThatHasNotStartedIsPagedAsWell() {
        assertThat(all(followed(leader, address), "<bdi>(Person Number\\d+)</bdi>"))
                .hasSize(394);
    }

    @Test
    void theFilterFindsByNameAndByRung() {
        TestOpenness.openEverything(onward.jdbi());
        learning.record(List.of(step(newMembers.get(300), Rung.EXPLORED), step(newMembers.get(200), Rung.DISCUSSED)));

        assertThat(names(address + "?name=number300")).containsExactly("Person Number300");
        assertThat(names(address + "?name=pers+number30")).hasSize(10);
        assertThat(names(address + "?module=inclusive-meetings&standing=discussed"))
                .containsExactly("Person Number200");
        assertThat(names(address + "?module=inclusive-meetings&order=furthest").subList(0, 2))
                .containsExactly("Person Number200", "Person Number300");
        assertThat(leader.get(address + "?name=nobody+is+called+that").body())
                .contains("Nobody is found", "0 people found");
        assertThat(leader.get(address + "?module=inclusive-meetings&standing=not-asked")
                        .body())
                .contains("398 people found")
                .contains("module&#61;inclusive-meetings&amp;standing&#61;not-asked&amp;page&#61;2\" rel=\"next\"");
    }

    @Test
    void whoWasAskedIsToldFromWhoWasNot() {
        Map<String, String> ask = Map.of(
                "item",
                "inclusive-meetings",
                "who",
                "people",
                "people",
                newMembers.get(5).id().toString(),
                "completeBy",
                "2026-12-18",
                "reason",
                "You chair the rota meeting.");

        assertThat(leader.submit(address + "/ask", address + "/ask", ask).statusCode())
                .isEqualTo(303);

        String page = leader.get(address + "?name=number005").body();
        assertThat(page)
                .contains("Asked for 18 December 2026", "For <bdi>Person Number005</bdi>", "not done yet")
                .doesNotContain("Not started", "0 of 1 done");
        assertThat(leader.get(address + "?name=number006").body()).contains("Not asked");
        assertThat(names(address + "?module=inclusive-meetings&standing=asked")).containsExactly("Person Number005");
    }

    @Test
    void aRequestToTheTeamsBelowCountsEverybodyWhomItReached() {
        Map<String, String> ask = Map.of(
                "item",
                "inclusive-meetings",
                "who",
                "team",
                "includeSubteams",
                "yes",
                "completeBy",
                "2026-12-18",
                "reason",
                "We plan the rota.");
        manager.submit(above + "/ask", above + "/ask", ask);

        assertThat(manager.get(above).body()).contains("0 of 401 done");
        assertThat(leader.get(address).body()).contains("0 of 400 done");
    }

    @Test
    void everyTeamBelowIsOnOnePageOfItsList() {
        String page = manager.get(above).body();
        assertThat(all(List.of(page), ">(Ward Number\\d+)</a>")).hasSize(11);
        assertThat(page).contains("href=\"" + above + "/teams\"", "All teams below this one");

        List<String> pages = followed(manager, above + "/teams");

        assertThat(pages).hasSize(12);
        assertThat(pages.get(0)).contains("1–25 of 300");
        assertThat(all(pages, ">(Ward Number\\d+)</a>")).hasSize(299).doesNotHaveDuplicates();
        assertThat(all(List.of(manager.get(above + "/teams?name=number299").body()), ">(Ward Number\\d+)</a>"))
                .isEmpty();
        assertThat(all(List.of(manager.get(above + "/teams?name=ward+number298").body()), ">(Ward Number\\d+)</a>"))
                .containsExactly("Ward Number298");
        assertThat(all(List.of(manager.get(above + "/teams?order=people").body()), "scope=\"row\".*?>([^<]+)</a>")
                        .get(0))
                .isEqualTo("Digital Support");
    }

    @Test
    void everyRequestAndDiscussionIsOnOnePageOfItsList() {
        onward.jdbi().useHandle(handle -> {
            handle.execute(
                    """
                    INSERT INTO assignment (id, item, asked_by, team, include_subteams, complete_by, reason, asked)
                    SELECT gen_random_uuid(), 'inclusive-meetings', ?, ?, false, date '2026-10-01' + number, 'Reason ' || number || '.',
                        timestamptz '2026-08-01 09:00Z' + number * interval '1 day'
                    FROM generate_series(1, 60) AS number
                    """,
                    trust.branch().leader(),
                    trust.branch().team());
            handle.execute(
                    "INSERT INTO assignment_person (person, assignment) SELECT ?, id FROM assignment",
                    newMembers.get(0).id());
            handle.execute(
                    """
                    INSERT INTO discussion_session (id, team, module, module_version, title, starts_at, minutes, mode, facilitator,
                        planned, planned_by, held, closed, closed_by, closing_mac)
                    SELECT gen_random_uuid(), ?, 'inclusive-meetings', 'v', 'Talk ' || number || '.',
                        timestamptz '2026-11-01 09:00Z' - number * interval '1 week', 45, 'remote', ?, now(), ?,
                        timestamptz '2026-11-01 09:00Z' - number * interval '1 week', now(), ?, ''
                    FROM generate_series(1, 120) AS number
                    """,
                    trust.branch().team(),
                    trust.branch().leader(),
                    trust.branch().leader(),
                    trust.branch().leader());
        });

        String page = leader.get(address).body();
        assertThat(all(List.of(page), "“<bdi>(Reason \\d+\\.)</bdi>”"))
                .hasSize(5)
                .startsWith("Reason 60.");
        assertThat(page).contains("All 60 requests", "All discussions");
        assertThat(all(followed(leader, address + "/requests"), "“<bdi>(Reason \\d+\\.)</bdi>”"))
                .hasSize(60)
                .doesNotHaveDuplicates();
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(all(followed(leader, address + "/requests?due=passed"), "“<bdi>(Reason \\d+\\.)</bdi>”"))
                .hasSize((int) java.time.temporal.ChronoUnit.DAYS.between(LocalDate.of(2026, 10, 2), today));
        assertThat(all(followed(leader, address + "/discussions"), ">(Talk \\d+\\.)</a>"))
                .hasSize(120)
                .startsWith("Talk 1.")
                .doesNotHaveDuplicates();
        assertThat(leader.get(address + "/discussions?state=planned").body()).contains("No discussion is found");
    }

    @Test
    void directReportsArePagedAndFiltered() {
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE person SET line_manager = ? WHERE name LIKE 'Person Number%'",
                        trust.branch().members().get(0)));
        RunningOnward.Browser member = onward.browser().signIn("member");

        List<String> pages = followed(member, "/team/reports");

        assertThat(pages.get(0)).contains("394 people", "1–40 of 394");
        assertThat(all(pages, "<bdi>(Person Number\\d+)</bdi>")).hasSize(394).doesNotHaveDuplicates();
        learning.record(step(newMembers.get(8), Rung.EXPLORED));
        assertThat(all(
                        List.of(member.get("/team/reports?name=number008&module=inclusive-meetings")
                                .body()),
                        "<bdi>(Person Number\\d+)</bdi>"))
                .containsExactly("Person Number008");
        assertThat(member.get("/team/reports/requests").body()).contains("No request is found");
    }

    @ParameterizedTest
    @CsvSource({
        "?page=0, 422, Pages are numbered from 1",
        "?page=x, 422, Pages are numbered from 1",
        "?page=11, 404, The list ends with page 10",
        "?standing=nonsense&module=inclusive-meetings, 422, Choose one of the rungs in the list",
        "?standing=explored, 422, Choose a module",
        "?order=furthest, 422, Choose a module",
        "?order=nonsense, 422, Choose one of the orders in the list",
        "?module=nonsense, 422, Choose one of the modules",
        "?module=Not%20a%20slug, 422, Choose one of the modules",
        "/teams?order=nonsense, 422, Choose one of the values in the list",
        "/teams?page=2, 404, The list ends with page 1",
        "/requests?due=nonsense, 422, Choose one of the times in the list",
        "/requests?item=nonsense, 422, Choose one of the modules and resources",
        "/discussions?state=nonsense, 422, Choose one of the values in the list",
        "/discussions?page=-1, 422, Pages are numbered from 1"
    })
    void wrongParametersAreExplained(String parameters, int status, String message) {
        HttpResponse<String> answer = leader.get(address + parameters);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(message);
    }

    @Test
    void onlyWhoSeesTheTeamSeesItsLists() {
        for (String list : List.of("/teams", "/requests", "/discussions")) {
            assertThat(onward.browser()
                            .signIn("other-leader")
                            .get(address + list)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(onward.browser().signIn("reviewer").get(address + list).statusCode())
                    .isEqualTo(200);
        }
    }

    private List<String> names(String path) {
        return all(List.of(leader.get(path).body()), "<bdi>(Person Number\\d+)</bdi>").stream()
                .distinct()
                .toList();
    }

    /** The pages of a list from its first one, by the links to the next. */
    private static List<String> followed(RunningOnward.Browser browser, String first) {
        List<String> pages = new ArrayList<>();
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            HttpResponse<String> answer = browser.get(next.get());
            assertThat(answer.statusCode()).as(next.get()).isEqualTo(200);
            pages.add(answer.body());
            assertThat(pages).hasSizeLessThan(50);
            Matcher link = NEXT.matcher(answer.body());
            next = link.find()
                    ? Optional.of(link.group(1).replace("&#61;", "=").replace("&amp;", "&"))
                    : Optional.empty();
        }
        return pages;
    }

    private static List<String> all(List<String> pages, String pattern) {
        return pages.stream()
                .flatMap(page -> Pattern.compile(pattern).matcher(page).results())
                .map(match -> match.group(1))
                .toList();
    }

    private static Step step(Person person, Rung rung) {
        return Step.of(person.id(), MODULE, rung, 5, RunningOnward.NOW);
    }
}
