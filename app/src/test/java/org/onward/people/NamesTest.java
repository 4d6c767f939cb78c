package org.onward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.database.Ids;
import org.onward.database.TestDatabase;

/** Checks that names are sorted and searched as people read and type them. */
final class NamesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final TeamId team = new TeamId(Ids.next());
    private People people;

    @BeforeEach
    void add() {
        people = new People(database.jdbi());
        people.addTeams(List.of(new Team(team, "Ward 3", Optional.empty(), Optional.empty())));
        List<Person> all = new ArrayList<>();
        for (String name : List.of(
                "Zoe Young",
                "Émilie Roux",
                "de Souza",
                "José Álvarez-Núñez",
                "Niamh O’Brien",
                "Alan Farrell",
                "Eve Adams",
                "Dawn Hill",
                "Edward Park",
                "Łukasz Wójcik")) {
            all.add(new Person(
                    new PersonId(Ids.next()),
                    name,
                    "p%d.x_y@trust.example".formatted(all.size()),
                    "Nurse",
                    team,
                    Optional.empty()));
        }
        people.addPeople(all);
    }

    @Test
    void namesAreSortedWithoutRegardToAccentsAndCase() {
        assertThat(people.members(team))
                .extracting(Person::name)
                .containsExactly(
                        "Alan Farrell",
                        "Dawn Hill",
                        "de Souza",
                        "Edward Park",
                        "Émilie Roux",
                        "Eve Adams",
                        "José Álvarez-Núñez",
                        "Łukasz Wójcik",
                        "Niamh O’Brien",
                        "Zoe Young");
    }

    @Test
    void teamsAreSortedLikePeople() {
        people.addTeams(List.of("Zest", "Élan", "east", "West").stream()
                .map(name -> new Team(new TeamId(Ids.next()), name, Optional.of(team), Optional.empty()))
                .toList());

        assertThat(people.nearbyTeams(team))
                .filteredOn(nearby -> nearby.distance() < 0)
                .extracting(NearbyTeam::name)
                .containsExactly("east", "Élan", "West", "Zest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jose|José Álvarez-Núñez",
                "JOSÉ|José Álvarez-Núñez",
                "Jose\u0301|José Álvarez-Núñez",
                "alvarez nunez|José Álvarez-Núñez",
                "nunez-alvarez|José Álvarez-Núñez",
                "O'Brien|Niamh O’Brien",
                "O’Brien|Niamh O’Brien",
                "Oʼbrien|Niamh O’Brien",
                "o`brien|Niamh O’Brien",
                "obrien|Niamh O’Brien",
                "Farrell, Alan|Alan Farrell",
                "Alan Farrell|Alan Farrell",
                "Alan  Farrell|Alan Farrell",
                "Alan\u00A0Farrell|Alan Farrell",
                "\u200BAlan Farrell|Alan Farrell",
                "Fa\u00ADrrell|Alan Farrell",
                "arrel|Alan Farrell",
                "al fa|Alan Farrell",
                "lukasz wojcik|Łukasz Wójcik",
                "souza de|de Souza",
                "p5.x_y@trust|Alan Farrell"
            })
    void aSearchIgnoresCaseAccentsAndPunctuation(String typed, String found) {
        assertThat(people.find(List.of(team), typed, 20, 0))
                .extracting(FoundPerson::name)
                .containsExactly(found);
        assertThat(people.count(List.of(team), typed)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alan Hill", "%", "_", "\\", "''", "...", "%an%hill%", "xyz"})
    void aTextThatMatchesNoNameFindsNobody(String typed) {
        assertThat(people.find(List.of(team), typed, 20, 0)).isEmpty();
        assertThat(people.count(List.of(team), typed)).isZero();
    }

    @Test
    void peopleInOtherPartsOfTheTreeAreNotFound() {
        TeamId other = new TeamId(Ids.next());
        people.addTeams(List.of(new Team(other, "Elsewhere", Optional.empty(), Optional.empty())));

        assertThat(people.find(List.of(other), "alan", 20, 0)).isEmpty();
    }

    @Test
    void aSearchCanUseTheIndex() {
        String plan = database.jdbi().inTransaction(handle -> {
            handle.execute("SET LOCAL enable_seqscan = off");
            return handle.createQuery(
                            """
                            EXPLAIN SELECT id FROM person WHERE searchable LIKE '%farrell%' AND searchable LIKE '%alan%'
                            """)
                    .mapTo(String.class)
                    .collect(Collectors.joining());
        });

        assertThat(plan).contains("person_searchable");
    }
}
