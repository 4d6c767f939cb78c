package org.onward.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onward.people.TestViewers.viewer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.people.Actor;
import org.onward.people.NearbyTeam;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.change.TestChanges;

final class LearningTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T09:00:00Z");

    private final Library library = ShippedContent.library();
    private final LearningModule module =
            library.module(new ItemId("inclusive-meetings")).orElseThrow();
    private final Item resource = library.item(module.resources().get(0)).orElseThrow();
    private SmallOrganisation organisation;
    private Learning learning;
    private PersonId person;

    @BeforeEach
    void organise() {
        organisation = SmallOrganisation.create(database.jdbi());
        learning = new Learning(database.jdbi(), () -> library, InstantSource.fixed(FRIDAY));
        person = organisation.people().get(9);
        new Openness(database.jdbi(), InstantSource.fixed(Instant.EPOCH))
                .ask(UUID.randomUUID(), module.id(), organisation.people());
    }

    @Test
    void aStepIsStoredWithItsDateAndItsMinutes() {
        Progress progress = learning.record(Step.of(person, module, Rung.EXPLORED, 7, MONDAY));

        assertThat(progress.explored()).contains(MONDAY);
        assertThat(progress.highestRung()).contains(Rung.EXPLORED);
        assertThat(progress.minutes()).isEqualTo(7);
        assertThat(learning.progressOf(viewer(person), module.id())).isEqualTo(progress);
    }

    @Test
    void aStepOnAResourceCountsForTheModuleFromWhichItWasOpened() {
        learning.record(Step.of(person, resource, Rung.EXPLORED, 8, MONDAY).openedFrom(module.id()));

        assertThat(learning.progressOf(viewer(person), module.id()).highestRung())
                .contains(Rung.EXPLORED);
        assertThat(learning.progressOf(viewer(person), resource.id()).highestRung())
                .contains(Rung.EXPLORED);
        assertThat(learning.learningRecordOf(viewer(person), Instant.EPOCH, List.of())
                        .minutes())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE learning_event SET minutes = 0",
                "DELETE FROM learning_event",
                "TRUNCATE learning_event",
                "TRUNCATE person, learning_event CASCADE"
            })
    void eventsAreNeverChanged(String statement) {
        learning.record(Step.of(person, module, Rung.EXPLORED, 7, MONDAY));

        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(statement)))
                .hasStackTraceContaining("learning_event is append-only");
    }

    @Test
    void aStepOnAResourceCountsForNoModuleThatOnlyLinksIt() {
        ItemId anotherModule = library.modules().stream()
                .map(LearningModule::id)
                .filter(id -> !library.module(id).orElseThrow().resources().contains(resource.id()))
                .findFirst()
                .orElseThrow();

        learning.record(Step.of(person, resource, Rung.EXPLORED, 8, MONDAY));
        learning.record(Step.of(person, resource, Rung.EXPLORED, 8, FRIDAY).openedFrom(anotherModule));

        assertThat(learning.progressOf(viewer(person)))
                .singleElement()
                .satisfies(progress -> assertThat(progress.item()).isEqualTo(resource.id()));
    }

    @Test
    void theEarliestDateOfARungIsKept() {
        learning.record(Step.of(person, module, Rung.EXPLORED, 5, FRIDAY));
        learning.record(Step.of(person, module, Rung.EXPLORED, 5, MONDAY));

        assertThat(learning.progressOf(viewer(person), module.id()).explored()).contains(MONDAY);
        assertThat(learning.learningRecordOf(viewer(person), Instant.EPOCH, List.of())
                        .minutes())
                .isEqualTo(10);
    }

    @Test
    void everyTeamAboveCountsAPersonOnTheirHighestRungOnly() {
        learning.record(Step.of(person, module, Rung.EXPLORED, 5, MONDAY));
        learning.record(Step.of(person, module, Rung.REFLECTED, 5, FRIDAY));

        for (TeamId team : lineOf(person)) {
            assertThat(counts(team)).containsExactly(Map.entry(module.id() + " 2", 1));
        }
    }

    @Test
    void movingAPersonMovesTheirRungToTheCountersOfTheNewTeam() {
        learning.record(Step.of(person, module, Rung.DISCUSSED, 30, MONDAY));
        List<TeamId> before = lineOf(person);
        TeamId clinics = organisation.teams().get(4).id();

        TestChanges.of(database.jdbi(), InstantSource.fixed(FRIDAY)).people().move(Actor.OPERATOR, person, clinics);

        assertThat(counts(clinics)).containsExactly(Map.entry(module.id() + " 3", 1));
        assertThat(counts(before.get(0))).isEmpty();
        assertThat(counts(organisation.top())).containsExactly(Map.entry(module.id() + " 3", 1));
    }

    @Test
    void aRetractedStepHasNoRungAndNoMinutesButItsEventIsKept() {
        UUID session = UUID.randomUUID();
        learning.record(Step.of(person, module, Rung.EXPLORED, 5, MONDAY));
        learning.record(Step.of(person, module, Rung.DISCUSSED, 45, FRIDAY).from(session));

        learning.correct(session, Rung.DISCUSSED, List.of(person), List.of());

        assertThat(learning.progressOf(viewer(person), module.id()).highestRung())
                .contains(Rung.EXPLORED);
        assertThat(learning.learningRecordOf(viewer(person), Instant.EPOCH, List.of())
                        .minutes())
                .isEqualTo(5);
        assertThat(counts(organisation.top())).containsExactly(Map.entry(module.id() + " 1", 1));
        int events = database.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM learning_event")
                .mapTo(Integer.class)
                .one());
        assertThat(events).isEqualTo(3);
    }

    @Test
    void aRungFromTwoSessionsIsKeptWhenOneIsRetracted() {
        UUID first = UUID.randomUUID();
        learning.record(Step.of(person, module, Rung.DISCUSSED, 45, MONDAY).from(first));
        learning.record(Step.of(person, module, Rung.DISCUSSED, 20, FRIDAY).from(UUID.randomUUID()));

        learning.correct(first, Rung.DISCUSSED, List.of(person), List.of());

        assertThat(learning.progressOf(viewer(person), module.id()).discussed()).contains(FRIDAY);
    }

    @Test
    void aCorrectionRetractsAndRecordsInOneTransaction() {
        UUID session = UUID.randomUUID();
        PersonId colleague = organisation.people().get(10);
        learning.record(Step.of(person, module, Rung.DISCUSSED, 45, MONDAY).from(session));

        learning.correct(
                session,
                Rung.DISCUSSED,
                List.of(person),
                List.of(Step.of(colleague, module, Rung.DISCUSSED, 45, MONDAY).from(session)));

        assertThat(learning.progressOf(viewer(person), module.id()).highestRung())
                .isEmpty();
        assertThat(learning.progressOf(viewer(colleague), module.id()).discussed())
                .contains(MONDAY);
        assertThat(learning.progressOf(viewer(colleague), module.id()).minutes())
                .isEqualTo(45);
        Map<String, Integer> corrected = counts(organisation.top());
        learning.recount();
        assertThat(counts(organisation.top())).isEqualTo(corrected).containsExactly(Map.entry(module.id() + " 3", 1));
    }

    @Test
    void anEventCanNeitherBeChangedNorDeleted() {
        learning.record(Step.of(person, module, Rung.EXPLORED, 5, MONDAY));

        assertThatThrownBy(() ->
                        database.jdbi().useHandle(handle -> handle.execute("UPDATE learning_event SET minutes = 60")))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute("DELETE FROM learning_event")))
                .hasMessageContaining("append-only");
    }

    private List<TeamId> lineOf(PersonId person) {
        People people = new People(database.jdbi());
        return people.nearbyTeams(people.requirePerson(person).team()).stream()
                .filter(nearby -> nearby.distance() >= 0)
                .sorted(Comparator.comparing(NearbyTeam::distance))
                .map(NearbyTeam::id)
                .toList();
    }

    private Map<String, Integer> counts(TeamId team) {
        return new TreeMap<>(Counters.of(database.jdbi(), team, module.id()));
    }
}
