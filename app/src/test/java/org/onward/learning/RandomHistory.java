package org.onward.learning;

import static org.onward.people.TestViewers.viewer;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.database.Transactions;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.bulk.BulkOptions;
import org.onward.people.bulk.BulkReport;
import org.onward.people.bulk.PersonField;
import org.onward.people.bulk.RowSource;
import org.onward.people.bulk.StagedRow;
import org.onward.people.change.NewPost;
import org.onward.people.change.PostId;
import org.onward.people.change.TestChanges;
import org.onward.web.Problem;

/**
 * Applies random changes that affect the counters: steps (of several people at once, of one person twice in a batch, with
 * dates out of order, on a resource that counts for two modules) and corrections; requests, sharing and agreement to what was
 * done before; people who join, move, leave and come back, one by one and in imported files; teams that are created, moved, merged and closed.
 */
final class RandomHistory {
    /** The kinds of change, and how often each is chosen. */
    enum ChangeKind {
        STEPS(8),
        ASK(3),
        WITHDRAW(2),
        SHARE(2),
        UNSHARE(1),
        COUNT_EARLIER(3),
        CORRECTION(2),
        RETRACTION(2),
        MOVE(4),
        MOVE_TO_NEW_TEAM(1),
        JOIN(2),
        EXPECT(2),
        START(3),
        LEAVE(3),
        REJOIN(4),
        IMPORT(4),
        NEW_POST(1),
        CREATE_TEAM(2),
        RENAME_TEAM(1),
        APPOINT(1),
        MOVE_TEAM(4),
        MERGE_TEAM(2),
        CLOSE_TEAM(3);

        private static final List<ChangeKind> BY_WEIGHT = Stream.of(values())
                .flatMap(kind -> IntStream.range(0, kind.weight).mapToObj(each -> kind))
                .toList();

        private final int weight;

        ChangeKind(int weight) {
            this.weight = weight;
        }
    }

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    /** Few items, so that concurrent steps change the same rows. */
    private static final List<String> ITEMS =
            List.of("inclusive-meetings", "allyship-in-three-moves", "chairing-inclusively", "meeting-ground-rules");

    /** Of the small organisation, as long as its teams are not renamed, moved, merged or closed. */
    private static final List<String> PATHS = List.of("Top", "West", "East", "West > Wards", "East > Clinics");

    private static final List<UUID> SESSIONS =
            IntStream.range(0, 3).mapToObj(number -> new UUID(7, number)).toList();

    private static final List<UUID> REQUESTS =
            IntStream.range(0, 3).mapToObj(number -> new UUID(8, number)).toList();

    private final Transactions transactions;
    private final Learning learning;
    private final Openness openness;
    private final OrganisationChanges changes;
    private final List<Item> items;
    private final List<PersonId> people;
    private final Set<PersonId> numbered;
    private final List<TeamId> teams;
    private final Map<ChangeKind, Integer> applied = new EnumMap<>(ChangeKind.class);

    RandomHistory(
            Jdbi jdbi,
            SmallOrganisation organisation,
            Learning learning,
            Openness openness,
            OrganisationChanges changes,
            Library library) {
        this.transactions = new Transactions(jdbi);
        this.learning = learning;
        this.openness = openness;
        this.changes = changes;
        this.items = ITEMS.stream()
                .map(id -> library.item(new ItemId(id)).orElseThrow())
                .toList();
        this.people = new CopyOnWriteArrayList<>(organisation.people());
        this.numbered = Set.copyOf(organisation.people());
        numbered.forEach(person ->
                changes.details().changeEmployeeNumber(Actor.OPERATOR, person, Optional.of(person.toString())));
        this.teams = new CopyOnWriteArrayList<>(
                organisation.teams().stream().map(Team::id).toList());
    }

    /** Applies one random change; the same seed gives the same change. A change that is refused changes nothing. */
    void applyRandomChange(long seed) {
        Random random = new Random(seed);
        ChangeKind kind = oneOf(random, ChangeKind.BY_WEIGHT);
        try {
            apply(kind, random);
            synchronized (applied) {
                applied.merge(kind, 1, Integer::sum);
            }
        } catch (Problem refused) {
            if (refused.type() == Problem.ProblemType.NOT_FOUND) {
                throw refused;
            }
        }
    }

    /** How often each kind of change was applied and not refused. */
    Map<ChangeKind, Integer> applied() {
        synchronized (applied) {
            return new EnumMap<>(applied);
        }
    }

    private void apply(ChangeKind kind, Random random) {
        Actor by = Actor.OPERATOR;
        switch (kind) {
            case STEPS -> learning.record(steps(random));
            case ASK ->
                openness.ask(oneOf(random, REQUESTS), oneOf(random, items).id(), distinctPeople(random));
            case WITHDRAW ->
                openness.withdraw(oneOf(random, REQUESTS), oneOf(random, items).id(), distinctPeople(random));
            case SHARE ->
                openness.share(
                        viewer(oneOf(random, people)), oneOf(random, items).id());
            case UNSHARE ->
                openness.unshare(
                        viewer(oneOf(random, people)), oneOf(random, items).id());
            case COUNT_EARLIER ->
                openness.countEarlier(
                        viewer(oneOf(random, people)), oneOf(random, items).id());
            case CORRECTION ->
                learning.correct(
                        oneOf(random, SESSIONS),
                        oneOf(random, List.of(Rung.values())),
                        somePeople(random),
                        steps(random));
            case RETRACTION ->
                learning.correct(
                        oneOf(random, SESSIONS), oneOf(random, List.of(Rung.values())), somePeople(random), List.of());
            case MOVE -> changes.people().move(by, oneOf(random, people), oneOf(random, teams));
            case MOVE_TO_NEW_TEAM -> moveToANewTeam(oneOf(random, people), oneOf(random, teams));
            case JOIN -> people.add(changes.people().join(by, TestChanges.newcomer(oneOf(random, teams))));
            case EXPECT ->
                people.add(changes.people()
                        .expect(by, TestChanges.newcomer(oneOf(random, teams)), LocalDate.of(2026, 12, 1)));
            case START -> changes.people().start(by, oneOfTheLatest(random));
            case LEAVE -> changes.people().leave(by, oneOf(random, people));
            case REJOIN ->
                changes.people()
                        .rejoin(
                                by,
                                oneOf(random, people),
                                new NewPost("Analyst", oneOf(random, teams), Optional.empty()));
            case IMPORT -> importRows(random);
            case NEW_POST -> addPost(oneOf(random, people), oneOf(random, teams), random.nextBoolean());
            case CREATE_TEAM -> teams.add(changes.teams().create(by, "New team", oneOf(random, teams)));
            case RENAME_TEAM -> changes.teams().rename(by, oneOf(random, teams), "Renamed team");
            case APPOINT -> changes.teams().appoint(by, oneOf(random, teams), oneOf(random, people));
            case MOVE_TEAM -> changes.teams().move(by, oneOf(random, teams), oneOf(random, teams));
            case MERGE_TEAM -> changes.teams().merge(by, oneOf(random, teams), oneOf(random, teams));
            case CLOSE_TEAM -> changes.teams().close(by, oneOf(random, teams));
        }
    }

    /** Creates a team and moves a person to it in one transaction. */
    private void moveToANewTeam(PersonId person, TeamId above) {
        teams.add(transactions.inTransaction(() -> {
            TeamId made = changes.teams().create(Actor.OPERATOR, "New team", above);
            changes.people().move(Actor.OPERATOR, person, made);
            return made;
        }));
    }

    /** Imports a file in which some of the first people move, leave and come back, and somebody is new. */
    private void importRows(Random random) {
        List<StagedRow<PersonField>> rows = new ArrayList<>();
        for (PersonId person : distinctPeople(random)) {
            if (numbered.contains(person)) {
                rows.add(row(rows.size() + 2, person.toString(), random));
            }
        }
        rows.add(row(rows.size() + 2, "new " + random.nextInt(5), random));
        BulkReport report = changes.bulk()
                .apply(Actor.OPERATOR, new Rows(rows), new BulkOptions(false, false, true, OptionalInt.empty()));
        if (!report.applied()) {
            throw Problem.conflict("Nothing changes.");
        }
    }

    private static StagedRow<PersonField> row(int line, String number, Random random) {
        return new StagedRow<>(
                line,
                Map.of(
                        PersonField.EMPLOYEE_NUMBER,
                        number,
                        PersonField.NAME,
                        "Robin " + number,
                        PersonField.POST,
                        "Analyst",
                        PersonField.TEAM,
                        oneOf(random, PATHS),
                        PersonField.STATUS,
                        random.nextInt(4) == 0 ? "left" : "active"),
                List.of());
    }

    private record Rows(List<StagedRow<PersonField>> rows) implements RowSource<PersonField> {
        @Override
        public Set<PersonField> fields() {
            return Set.of(PersonField.values());
        }

        @Override
        public void read(Consumer<StagedRow<PersonField>> reader) {
            rows.forEach(reader);
        }
    }

    /** In one transaction, because a post that has only just begun is deleted when the person leaves. */
    private void addPost(PersonId person, TeamId team, boolean primary) {
        transactions.useTransaction(() -> {
            PostId post = changes.posts().add(Actor.OPERATOR, person, "Trainer", team);
            if (primary) {
                changes.posts().makePrimary(Actor.OPERATOR, post);
            }
        });
    }

    private List<Step> steps(Random random) {
        return Stream.generate(() -> step(random)).limit(1 + random.nextInt(6)).toList();
    }

    private Step step(Random random) {
        Step step = Step.of(
                oneOf(random, people),
                oneOf(random, items),
                oneOf(random, List.of(Rung.values())),
                random.nextInt(60),
                START.plus(random.nextInt(300), ChronoUnit.DAYS));
        Step opened =
                random.nextBoolean() ? step.openedFrom(oneOf(random, items).id()) : step;
        return random.nextBoolean() ? opened.from(oneOf(random, SESSIONS)) : opened;
    }

    private List<PersonId> somePeople(Random random) {
        return Stream.generate(() -> oneOf(random, people))
                .limit(1 + random.nextInt(8))
                .toList();
    }

    private List<PersonId> distinctPeople(Random random) {
        return somePeople(random).stream().distinct().toList();
    }

    /**
     * A clock whose times are random within the days of the steps, as if every call came from a node whose clock is wrong:
     * what is open must not depend on clocks that agree.
     */
    static InstantSource wrongClock(long seed) {
        Random random = new Random(seed);
        return () -> {
            synchronized (random) {
                return START.plus(random.nextInt(300 * 24 * 60), ChronoUnit.MINUTES);
            }
        };
    }

    /** Expected people are among those who were added last. */
    private PersonId oneOfTheLatest(Random random) {
        int size = people.size();
        return people.get(size - 1 - random.nextInt(Math.min(size, 6)));
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
