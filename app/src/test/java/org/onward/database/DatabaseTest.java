package org.onward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    public record BoatId(UUID value) {}

    record HarbourId(String value) {}

    public enum Rig {
        CUTTER,
        FULL_RIGGED_SHIP
    }

    public record Boat(
            BoatId id,
            HarbourId homeHarbour,
            Rig rig,
            Instant launchedAt,
            LocalDate insuredUntil,
            Optional<BoatId> tender,
            Optional<LocalDate> soldOn,
            List<HarbourId> ports,
            List<Rig> pastRigs) {}

    public record Count(HarbourId homeHarbour, long boats) {}

    interface BoatDao {
        @SqlUpdate(
                """
                CREATE TABLE IF NOT EXISTS boat (
                    id uuid PRIMARY KEY,
                    home_harbour text NOT NULL,
                    rig text NOT NULL,
                    launched_at timestamptz NOT NULL,
                    insured_until date NOT NULL,
                    tender uuid,
                    sold_on date,
                    ports text[] NOT NULL,
                    past_rigs text[] NOT NULL
                )
                """)
        void createTable();

        @SqlUpdate(
                """
                INSERT INTO boat (id, home_harbour, rig, launched_at, insured_until, tender, sold_on, ports, past_rigs)
                VALUES (:id, :homeHarbour, :rig, :launchedAt, :insuredUntil, :tender, :soldOn, :ports, :pastRigs)
                """)
        void add(@BindMethods Boat boat);

        @SqlQuery("SELECT * FROM boat WHERE id = :id")
        Optional<Boat> find(BoatId id);

        @SqlQuery("SELECT id FROM boat WHERE id = ANY(:ids) ORDER BY id")
        List<BoatId> among(List<BoatId> ids);

        @SqlQuery("SELECT id FROM boat WHERE home_harbour = ANY(:harbours) ORDER BY id")
        Set<BoatId> in(Set<HarbourId> harbours);

        @SqlQuery("SELECT id FROM unnest(:ids) WITH ORDINALITY AS given(id, place) ORDER BY place DESC")
        List<BoatId> backwards(List<BoatId> ids);

        @SqlQuery("SELECT home_harbour, count(*) AS boats FROM boat GROUP BY home_harbour")
        List<Count> count();

        @SqlQuery("SELECT tender FROM boat WHERE id = :id")
        Optional<BoatId> tender(BoatId id);

        @SqlUpdate("UPDATE boat SET rig = :rig WHERE id = :id")
        int rerig(BoatId id, String rig);

        @SqlQuery("SELECT :rig::text IS NULL AND :id::uuid IS NULL AND :at::timestamptz IS NULL")
        boolean allAbsent(Optional<Rig> rig, Optional<BoatId> id, Optional<Instant> at);
    }

    private final Jdbi jdbi = database.jdbi();
    private final BoatDao boats = jdbi.onDemand(BoatDao.class);

    @BeforeEach
    void createTable() {
        boats.createTable();
    }

    @AfterAll
    static void dropTable() {
        database.jdbi().useHandle(handle -> handle.execute("DROP TABLE boat"));
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        Boat tender = boat(Rig.CUTTER, Optional.empty(), Optional.empty());
        Boat ship = boat(Rig.FULL_RIGGED_SHIP, Optional.of(tender.id()), Optional.of(LocalDate.of(2026, 11, 22)));

        boats.add(tender);
        boats.add(ship);

        assertThat(boats.find(tender.id())).contains(tender);
        assertThat(boats.find(ship.id())).contains(ship);
        assertThat(boats.find(new BoatId(Ids.next()))).isEmpty();
    }

    @Test
    void anEnumIsStoredAsItsWord() {
        Boat ship = boat(Rig.FULL_RIGGED_SHIP, Optional.empty(), Optional.empty());
        boats.add(ship);

        String stored = jdbi.withHandle(handle ->
                handle.createQuery("SELECT rig FROM boat").mapTo(String.class).one());

        assertThat(stored).isEqualTo("full-rigged-ship");
    }

    @Test
    void aWordThatTheEnumDoesNotHaveIsRefused() {
        Boat ship = boat(Rig.FULL_RIGGED_SHIP, Optional.empty(), Optional.empty());
        boats.add(ship);
        boats.rerig(ship.id(), "raft");

        assertThatThrownBy(() -> boats.find(ship.id()))
                .hasStackTraceContaining("\"raft\", which is not a constant of Rig");
    }

    @Test
    void listsAndSetsOfIdsBindToArrays() {
        Boat first = boat(Rig.CUTTER, Optional.empty(), Optional.empty());
        Boat second = boat(Rig.CUTTER, Optional.empty(), Optional.empty());
        boats.add(first);
        boats.add(second);
        BoatId stranger = new BoatId(Ids.next());

        assertThat(boats.among(List.of(second.id(), stranger, first.id()))).containsExactly(first.id(), second.id());
        assertThat(boats.among(List.of())).isEmpty();
        assertThat(boats.in(Set.of(first.homeHarbour()))).containsOnly(first.id(), second.id());
        assertThat(boats.backwards(List.of(first.id(), second.id()))).containsExactly(second.id(), first.id());
    }

    @Test
    void aRecordMayMapAnyStatement() {
        boats.add(boat(Rig.CUTTER, Optional.empty(), Optional.empty()));
        boats.add(boat(Rig.CUTTER, Optional.empty(), Optional.empty()));

        assertThat(boats.count()).containsExactly(new Count(new HarbourId("leith"), 2));
    }

    @Test
    void aNullColumnIsAnEmptyOptional() {
        Boat lone = boat(Rig.CUTTER, Optional.empty(), Optional.empty());
        boats.add(lone);

        assertThat(boats.tender(lone.id())).isEmpty();
        assertThat(boats.allAbsent(Optional.empty(), Optional.empty(), Optional.empty()))
                .isTrue();
    }

    @Test
    void anInstantIsTheSameInstantInAnyTimeZone() {
        TimeZone before = TimeZone.getDefault();
        Boat summer = boat(Rig.CUTTER, Optional.empty(), Optional.empty());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            boats.add(summer);
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(boats.find(summer.id())).contains(summer);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aViolatedConstraintIsAnException() {
        Boat ship = boat(Rig.CUTTER, Optional.empty(), Optional.empty());
        boats.add(ship);

        assertThatThrownBy(() -> boats.add(ship)).isInstanceOf(JdbiException.class);
    }

    @Test
    void laterIdsSortAfterEarlierOnes() {
        List<UUID> made = Stream.generate(Ids::next).limit(1_000).toList();

        assertThat(made.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
        assertThat(made).allMatch(id -> id.version() == 7);
    }

    private static Boat boat(Rig rig, Optional<BoatId> tender, Optional<LocalDate> soldOn) {
        return new Boat(
                new BoatId(Ids.next()),
                new HarbourId("leith"),
                rig,
                Instant.parse("2026-07-01T23:30:00.123456Z"),
                LocalDate.of(2027, 3, 28),
                tender,
                soldOn,
                List.of(new HarbourId("leith"), new HarbourId("oban")),
                List.of(Rig.CUTTER, Rig.FULL_RIGGED_SHIP));
    }
}
