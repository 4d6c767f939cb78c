package org.onward.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onward.people.TestViewers.viewer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.change.TestChanges;

final class RecountTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final People people = new People(database.jdbi());
    private final Learning learning = new Learning(database.jdbi(), ShippedContent::library, InstantSource.fixed(NOW));
    private SmallOrganisation organisation;

    @BeforeEach
    void createHistory() {
        new CompletionRules(database.jdbi(), InstantSource.fixed(NOW)).store(ShippedContent.library());
        organisation = SmallOrganisation.create(database.jdbi());
        RandomHistory history = new RandomHistory(
                database.jdbi(),
                organisation,
                learning,
                new Openness(database.jdbi(), RandomHistory.wrongClock(1)),
                TestChanges.of(database.jdbi(), InstantSource.fixed(NOW)),
                ShippedContent.library());
        new Random(1).longs(100).forEach(history::applyRandomChange);
    }

    @Test
    void aRecountChangesNothingWhenAllRowsAreCorrect() {
        List<String> before = rows();

        Learning.Recount recount = learning.recount();

        assertThat(recount.progress().compared()).isPositive();
        assertThat(recount.progress().repaired()).isZero();
        assertThat(recount.ladder().compared()).isPositive();
        assertThat(recount.ladder().repaired()).isZero();
        assertThat(people.recountTeamSizes().repaired()).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aRecountRepairsThePeriodsOfOpenness() {
        database.jdbi()
                .useHandle(handle -> assertThat(handle.execute("UPDATE progress SET open = '{}' WHERE open <> '{}'"))
                        .isPositive());

        assertThat(learning.recount().progress().repaired()).isPositive();
        assertThat(learning.recount().progress().repaired()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ladder_count SET reflected = reflected + 3",
                "UPDATE ladder_count SET held_discussed = held_discussed + 1",
                "DELETE FROM ladder_count WHERE slot = 0",
                "INSERT INTO ladder_count SELECT id, 'of-old', 7, 0, 0, 0, 0, 2 FROM team",
                "UPDATE progress SET explored = now(), minutes = minutes + 1 WHERE rung < 3",
                "DELETE FROM progress WHERE rung > 2",
                "UPDATE progress SET open_explored = explored WHERE explored <> coalesce(open_explored, 'infinity')",
                "INSERT INTO progress (person, item, explored, minutes) SELECT id, 'of-old', now(), 5 FROM person",
                "UPDATE team_size SET people = 0",
                "DELETE FROM team_size WHERE slot > 0"
            })
    void aRecountRepairsDamagedRows(String damagingStatement) {
        CountedByHand correct = CountedByHand.fromTheTables(database.jdbi());
        database.jdbi().useHandle(handle -> assertThat(handle.execute(damagingStatement))
                .isPositive());
        assertThat(CountedByHand.fromTheTables(database.jdbi())).isNotEqualTo(correct);

        Learning.Recount recount = learning.recount();
        int sizes = people.recountTeamSizes().repaired();

        assertThat(recount.progress().repaired() + recount.ladder().repaired() + sizes)
                .isPositive();
        assertThat(CountedByHand.fromTheTables(database.jdbi())).isEqualTo(correct);
    }

    @Test
    void anItemWithOnlyRetractedStepsIsNotStarted() {
        UUID session = UUID.randomUUID();
        LearningModule module =
                ShippedContent.library().module(new ItemId("fair-recruitment")).orElseThrow();
        PersonId person = organisation.people().get(0);
        learning.record(Step.of(person, module, Rung.DISCUSSED, 45, NOW).from(session));

        learning.correct(session, Rung.DISCUSSED, List.of(person), List.of());

        assertThat(learning.progressOf(viewer(person)))
                .noneMatch(progress -> progress.item().equals(module.id()));
        assertThat(learning.progressOf(viewer(person), module.id()).highestRung())
                .isEmpty();
    }

    private static List<String> rows() {
        return database.jdbi().withHandle(handle -> handle.select(
                        """
                                SELECT progress::text AS row FROM progress
                                UNION ALL SELECT ladder_count::text FROM ladder_count
                                UNION ALL SELECT team_size::text FROM team_size
                                ORDER BY row
                                """)
                .mapTo(String.class)
                .list());
    }
}
