package org.onward.learning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;

/**
 * What may happen to the counters, at random: steps (several people at once, the same person twice in a batch, dates out of
 * order, a resource that counts for two modules), corrections, moves, teams that are made for somebody, and people who join.
 */
final class RandomHistory {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    /** Few, so that their steps meet in the same rows. */
    private static final List<String> ITEMS =
            List.of("inclusive-meetings", "allyship-in-three-moves", "chairing-inclusively", "meeting-ground-rules");

    private static final List<UUID> SESSIONS =
            IntStream.range(0, 3).mapToObj(number -> new UUID(7, number)).toList();

    private final Transactions transactions;
    private final SmallOrganisation organisation;
    private final Learning learning;
    private final People people;
    private final List<Item> items;

    RandomHistory(Jdbi jdbi, SmallOrganisation organisation, Learning learning, People people, Library library) {
        this.transactions = new Transactions(jdbi);
        this.organisation = organisation;
        this.learning = learning;
        this.people = people;
        this.items = ITEMS.stream()
                .map(id -> library.item(new ItemId(id)).orElseThrow())
                .toList();
    }

    /** Lets something happen: the same for the same seed. */
    void happen(long seed) {
        Random random = new Random(seed);
        int kind = random.nextInt(12);
        if (kind < 5) {
            learning.record(steps(random));
        } else if (kind < 6) {
            learning.correct(any(random, SESSIONS), any(random, List.of(Rung.values())), some(random), steps(random));
        } else if (kind < 7) {
            learning.retract(any(random, SESSIONS), any(random, List.of(Rung.values())), some(random));
        } else if (kind < 9) {
            learning.transfer(any(random, organisation.people()), anyTeam(random));
        } else if (kind < 11) {
            moveToANewTeam(any(random, organisation.people()), anyTeam(random));
        } else {
            people.addPeople(Stream.generate(() -> newcomer(anyTeam(random)))
                    .limit(1 + random.nextInt(3))
                    .toList());
        }
    }

    /** In one transaction: whoever records a step of theirs meanwhile sees both or neither. */
    private void moveToANewTeam(PersonId person, TeamId above) {
        Team team = new Team(new TeamId(Ids.next()), "New team", Optional.of(above), Optional.empty());
        transactions.useTransaction(() -> {
            people.addTeams(List.of(team));
            learning.transfer(person, team.id());
        });
    }

    private List<Step> steps(Random random) {
        return Stream.generate(() -> step(random)).limit(1 + random.nextInt(6)).toList();
    }

    private Step step(Random random) {
        Step step = Step.of(
                any(random, organisation.people()),
                any(random, items),
                any(random, List.of(Rung.values())),
                random.nextInt(60),
                START.plus(random.nextInt(300), ChronoUnit.DAYS));
        return random.nextBoolean() ? step.from(any(random, SESSIONS)) : step;
    }

    private List<PersonId> some(Random random) {
        return Stream.generate(() -> any(random, organisation.people()))
                .limit(1 + random.nextInt(8))
                .toList();
    }

    private TeamId anyTeam(Random random) {
        return any(random, organisation.teams()).id();
    }

    private static Person newcomer(TeamId team) {
        PersonId id = new PersonId(Ids.next());
        return new Person(id, "New Colleague", id + "@example.invalid", "Analyst", team, Optional.empty());
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
