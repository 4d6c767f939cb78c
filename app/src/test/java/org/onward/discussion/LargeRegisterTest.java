package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.database.Ids;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;

/** A team of 400 closes and corrects a session with forms alone, as a browser without JavaScript sends them. */
final class LargeRegisterTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final int MAX_BODY_BYTES = 256 * 1024;

    private List<PersonId> newMembers;
    private String address;
    private RunningOnward.Browser leader;
    private PastSessions pastSessions;

    @BeforeEach
    void createTeam() {
        pastSessions = PastSessions.create(onward);
        List<Person> people = IntStream.range(0, 400)
                .mapToObj(number -> new Person(
                        new PersonId(Ids.next()),
                        "%s Person%03d".formatted(number == 399 ? "Élodie" : (char) ('A' + number % 26), number),
                        "p%03d@northmoor.invalid".formatted(number),
                        "Made-up post",
                        pastSessions.trust().branch().team(),
                        Optional.empty()))
                .toList();
        new People(onward.jdbi()).addPeople(people, RunningOnward.NOW.minusSeconds(86_400));
        newMembers = people.stream().map(Person::id).toList();
        address = "/sessions/" + pastSessions.planned();
        leader = onward.browser().signIn("leader");
    }

    @Test
    void everybodyIsMarkedInOneFormAndCorrectedInAnother() {
        Map<String, String> form = marks("attended");
        form.put("present", "some");
        assertThat(form.toString().length()).isLessThan(MAX_BODY_BYTES / 2);

        assertThat(leader.submit(address + "/close", address + "/close", form).statusCode())
                .isEqualTo(303);
        assertThat(number("attended")).isEqualTo(400);
        assertThat(leader.get(address).body()).contains("Élodie Person399");

        assertThat(leader.submit(address + "/correct", address + "/correct", allMarks("apologies"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(number("apologies")).isEqualTo(407);
    }

    @Test
    void aFormWithAMistakeKeepsEveryMark() {
        HttpResponse<String> answer = leader.submit(address + "/close", address + "/close", marks("apologies"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Pattern.compile("value=\"apologies\" selected")
                        .matcher(answer.body())
                        .results())
                .hasSize(400);
    }

    @Test
    void theLettersOfTheNamesAreLinks() {
        String page = leader.get(address + "/close").body();

        assertThat(page)
                .contains("href=\"#register-A\"", "href=\"#register-Z\"", "id=\"register-E\"")
                .doesNotContain("#register-É");
        assertThat(page.split("id=\"register-E\"", -1))
                .as("one place for each letter")
                .hasSize(2);
    }

    private Map<String, String> marks(String status) {
        Map<String, String> form = new TreeMap<>();
        newMembers.forEach(person -> form.put("attendance-" + person, status));
        return form;
    }

    private Map<String, String> allMarks(String status) {
        Map<String, String> form = marks(status);
        form.put("attendance-" + pastSessions.trust().branch().leader(), status);
        pastSessions.trust().branch().members().forEach(member -> form.put("attendance-" + member, status));
        return form;
    }

    private int number(String status) {
        return pastSessions.number("SELECT count(*) FROM discussion_attendance WHERE status = '%s'".formatted(status));
    }
}
