package org.onward.learning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Rung;

/**
 * The expected and the actual content of the derived tables in the same form. The expected content is computed from the
 * events, the openness, the primary posts of people and the parents of teams, without the SQL under test.
 */
record CountedByHand(
        Map<String, String> progress,
        Map<String, Integer> ladder,
        Map<String, Integer> sizes,
        Map<String, Integer> tree,
        Map<UUID, UUID> members) {
    private record Event(UUID id, UUID person, Rung rung, int minutes, Instant at, List<String> items, UUID retracts) {}

    private record Period(Instant from, Instant until) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    static CountedByHand fromTheEvents(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            Map<UUID, UUID> teams = uuids(
                    handle,
                    "SELECT person AS key, team AS value FROM post WHERE is_primary AND until = 'infinity' AND since <= "
                            + "timestamptz '2026-11-20T09:00:00Z'");
            Map<UUID, UUID> parents = uuids(handle, "SELECT id AS key, parent AS value FROM team");
            Map<String, Integer> sizes = new TreeMap<>();
            teams.values().forEach(team -> addToTeamAndAbove(sizes, team, parents, ""));

            Map<String, List<Period>> periods = periods(handle);
            Map<UUID, Map<String, Map<Rung, Instant>>> reached = new HashMap<>();
            Map<UUID, Map<String, Map<Rung, Instant>>> reachedOpenly = new HashMap<>();
            Map<String, Integer> minutes = new TreeMap<>();
            for (Event event : inForce(handle)) {
                for (String item : event.items()) {
                    reach(reached, event, item);
                    if (event.rung() == Rung.DISCUSSED
                            || periods.getOrDefault(event.person() + " " + item, List.of()).stream()
                                    .anyMatch(period -> period.covers(event.at()))) {
                        reach(reachedOpenly, event, item);
                    }
                    minutes.merge(event.person() + " " + item, event.minutes(), Integer::sum);
                }
            }
            Map<String, String> progress = new TreeMap<>();
            Map<String, Integer> ladder = new TreeMap<>();
            reached.forEach((person, items) -> items.forEach((item, rungs) -> progress.put(
                    person + " " + item,
                    rungs + " "
                            + reachedOpenly.getOrDefault(person, Map.of()).getOrDefault(item, Map.of()) + " "
                            + minutes.get(person + " " + item))));
            reachedOpenly.forEach((person, items) -> items.forEach((item, rungs) -> {
                Rung highest =
                        rungs.keySet().stream().reduce((low, high) -> high).orElseThrow();
                if (teams.containsKey(person)) {
                    addToTeamAndAbove(ladder, teams.get(person), parents, " " + item + " " + highest);
                    rungs.keySet()
                            .forEach(rung -> addToTeamAndAbove(
                                    ladder, teams.get(person), parents, " " + item + " HELD " + rung));
                }
            }));
            return new CountedByHand(progress, ladder, sizes, tree(parents), teams);
        });
    }

    private static void reach(Map<UUID, Map<String, Map<Rung, Instant>>> reached, Event event, String item) {
        reached.computeIfAbsent(event.person(), key -> new TreeMap<>())
                .computeIfAbsent(item, key -> new TreeMap<>())
                .merge(event.rung(), event.at(), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** When each item was open for each person: each opening with the end that a later row gives it. */
    private static Map<String, List<Period>> periods(Handle handle) {
        Map<Long, Instant> ends = new HashMap<>();
        handle.createQuery("SELECT ends, until FROM openness WHERE ends IS NOT NULL")
                .map((row, context) -> ends.put(row.getLong("ends"), moment(row, "until")))
                .list();
        Map<String, List<Period>> periods = new HashMap<>();
        handle.createQuery("SELECT id, person, item, opened_from, until FROM openness WHERE ends IS NULL")
                .map((row, context) -> periods.computeIfAbsent(
                                row.getString("person") + " " + row.getString("item"), key -> new ArrayList<>())
                        .add(new Period(
                                moment(row, "opened_from"),
                                ends.getOrDefault(row.getLong("id"), moment(row, "until")))))
                .list();
        return periods;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return switch (text) {
            case "infinity" -> Instant.MAX;
            case "-infinity" -> Instant.MIN;
            default -> row.getTimestamp(column).toInstant();
        };
    }

    static CountedByHand fromTheTables(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            Map<String, String> progress = new TreeMap<>();
            handle.createQuery("SELECT * FROM progress")
                    .map((row, context) -> {
                        Map<Rung, Instant> rungs = rungs(row, "");
                        if (!rungs.isEmpty() || row.getInt("minutes") != 0) {
                            progress.put(
                                    row.getString("person") + " " + row.getString("item"),
                                    rungs + " " + rungs(row, "open_") + " " + row.getInt("minutes"));
                        }
                        return row.getInt("rung");
                    })
                    .list();
            return new CountedByHand(
                    progress,
                    sums(
                            handle,
                            """
                            SELECT team || (CASE slot WHEN 0 THEN ' own ' ELSE ' below ' END) || item || ' '
                                || rung AS key,
                                people
                            FROM ladder_count CROSS JOIN LATERAL (VALUES
                                ('EXPLORED', explored), ('REFLECTED', reflected), ('DISCUSSED', discussed),
                                ('COMMITTED', committed), ('FOLLOWED_THROUGH', followed_through),
                                ('HELD EXPLORED', held_explored), ('HELD REFLECTED', held_reflected),
                                ('HELD DISCUSSED', held_discussed), ('HELD COMMITTED', held_committed),
                                ('HELD FOLLOWED_THROUGH', followed_through)) AS counted (rung, people)
                            """),
                    sums(
                            handle,
                            "SELECT team || (CASE slot WHEN 0 THEN ' own' ELSE ' below' END) AS key, people FROM team_size"),
                    lines(handle),
                    uuids(handle, "SELECT id AS key, team AS value FROM person WHERE team IS NOT NULL"));
        });
    }

    private static Map<Rung, Instant> rungs(ResultSet row, String prefix) throws SQLException {
        Map<Rung, Instant> rungs = new TreeMap<>();
        for (Rung rung : Rung.values()) {
            java.sql.Timestamp at = row.getTimestamp(prefix + rung.word().replace('-', '_'));
            if (at != null) {
                rungs.put(rung, at.toInstant());
            }
        }
        return rungs;
    }

    private static Map<String, Integer> sums(Handle handle, String sql) {
        Map<String, Integer> sums = new TreeMap<>();
        handle.createQuery(sql)
                .map((row, context) -> sums.merge(row.getString("key"), row.getInt("people"), Integer::sum))
                .list();
        sums.values().removeIf(people -> people == 0);
        return sums;
    }

    /** Adds one to the team's own count, and to the count "below" of every team above it. */
    private static void addToTeamAndAbove(
            Map<String, Integer> counts, UUID team, Map<UUID, UUID> parents, String what) {
        counts.merge(team + " own" + what, 1, Integer::sum);
        for (UUID above = parents.get(team); above != null; above = parents.get(above)) {
            counts.merge(above + " below" + what, 1, Integer::sum);
        }
    }

    /** How far every team is below each one above it, by the parents alone. */
    private static Map<String, Integer> tree(Map<UUID, UUID> parents) {
        Map<String, Integer> tree = new TreeMap<>();
        for (UUID team : parents.keySet()) {
            int distance = 0;
            for (UUID above = team; above != null; above = parents.get(above)) {
                tree.put(team + " below " + above, distance++);
            }
        }
        return tree;
    }

    private static Map<String, Integer> lines(Handle handle) {
        Map<String, Integer> lines = new TreeMap<>();
        handle.createQuery("SELECT team || ' below ' || above AS key, distance FROM team_line")
                .map((row, context) -> lines.put(row.getString("key"), row.getInt("distance")))
                .list();
        return lines;
    }

    private static List<Event> inForce(Handle handle) {
        List<Event> events = handle.createQuery("SELECT * FROM learning_event")
                .map((row, context) -> new Event(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        Rung.fromString(row.getString("rung")),
                        row.getInt("minutes"),
                        row.getTimestamp("happened").toInstant(),
                        texts(row.getArray("counts_for")),
                        row.getObject("retracts", UUID.class)))
                .list();
        Set<UUID> retracted = new HashSet<>();
        events.forEach(event -> retracted.add(event.retracts()));
        List<Event> inForce = new ArrayList<>(events);
        inForce.removeIf(event -> event.retracts() != null || retracted.contains(event.id()));
        return inForce;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Map<UUID, UUID> uuids(Handle handle, String sql) {
        Map<UUID, UUID> found = new HashMap<>();
        handle.createQuery(sql)
                .map((row, context) -> found.put(row.getObject("key", UUID.class), row.getObject("value", UUID.class)))
                .list();
        return found;
    }
}
