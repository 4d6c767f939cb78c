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
 * Applies random changes that affect the counters: steps (of several people at once, of one person twice in a batch,
 * with dates out of order, on a resource that counts for two modules), corrections, moves, new teams and new people.
 */
final class RandomHistory {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    /** Few items, so that concurrent steps change the same rows. */
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

    /** Applies one random change; the same seed gives the same change. */
    void applyRandomChange(long seed) {
        Random random = new Random(seed);
        int choice = random.nextInt(12);
        if (choice < 5) {
            learning.record(steps(random));
        } else if (choice < 6) {
            learning.correct(
                    oneOf(random, SESSIONS), oneOf(random, List.of(Rung.values())), somePeople(random), steps(random));
        } else if (choice < 7) {
            learning.retract(oneOf(random, SESSIONS), oneOf(random, List.of(Rung.values())), somePeople(random));
        } else if (choice < 9) {
            learning.transfer(oneOf(random, organisation.people()), anyTeam(random));
        } else if (choice < 11) {
            moveToANewTeam(oneOf(random, organisation.people()), anyTeam(random));
        } else {
            people.addPeople(Stream.generate(() -> newcomer(anyTeam(random)))
                    .limit(1 + random.nextInt(3))
                    .toList());
        }
    }

    /** Adds a team and moves a person to it in one transaction. */
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
                oneOf(random, organisation.people()),
                oneOf(random, items),
                oneOf(random, List.of(Rung.values())),
                random.nextInt(60),
                START.plus(random.nextInt(300), ChronoUnit.DAYS));
        return random.nextBoolean() ? step.from(oneOf(random, SESSIONS)) : step;
    }

    private List<PersonId> somePeople(Random random) {
        return Stream.generate(() -> oneOf(random, organisation.people()))
                .limit(1 + random.nextInt(8))
                .toList();
    }

    private TeamId anyTeam(Random random) {
        return oneOf(random, organisation.teams()).id();
    }

    private static Person newcomer(TeamId team) {
        PersonId id = new PersonId(Ids.next());
        return new Person(id, "New Colleague", id + "@example.invalid", "Analyst", team, Optional.empty());
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
