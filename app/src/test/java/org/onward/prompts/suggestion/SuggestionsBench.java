package org.onward.prompts.suggestion;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.onward.TestOrganisation;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.people.Access;
import org.onward.people.TeamId;
import org.onward.prompts.record.TeamRecord;
import org.onward.prompts.record.TeamRecords;
import org.onward.prompts.sheet.PromptSheets;

/**
 * Measures a week's suggestions for every team of a made-up trust with 20,000 people, 1,700 teams and two years of
 * history. Run it by hand: java -cp (the tests' class path) org.onward.prompts.suggestion.SuggestionsBench
 */
final class SuggestionsBench {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final int ROUNDS = 5;
    private static final int FEW = 200;

    private final Jdbi jdbi = new TestDatabase().jdbi();
    private final Library library = ShippedContent.library();

    private SuggestionsBench() {}

    public static void main(String[] arguments) {
        new SuggestionsBench().run();
    }

    private void run() {
        populate();
        Access access = new Access(jdbi);
        Supplier<Library> content = () -> library;
        TeamRecords records = new TeamRecords(jdbi, content, CLOCK);
        Suggestions suggestions =
                new Suggestions(jdbi, access, new PromptSheets(jdbi, access, content, CLOCK), content, CLOCK);
        List<TeamId> teams = TestOrganisation.teamsThatMeet(jdbi);
        System.out.printf(
                "%d teams, %d prompts%n", teams.size(), library.prompts().size());
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            long facts =
                    teams.stream().map(records::recordOf).map(TeamRecord::facts).count();
            long read = System.nanoTime();
            List<Suggestion> all = teams.stream()
                    .map(suggestions::uncheckedSuggestionFor)
                    .flatMap(Optional::stream)
                    .toList();
            long done = System.nanoTime();
            System.out.printf(
                    "round %d: facts of %d teams %d ms; facts and suggestions %d ms, %s%n",
                    round,
                    facts,
                    (read - start) / 1_000_000,
                    (done - read) / 1_000_000,
                    all.stream().collect(Collectors.groupingBy(Suggestion::kind, TreeMap::new, Collectors.counting())));
        }
        Map<String, Long> statements = new TreeMap<>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.merge(
                        context.getExtensionMethod().getMethod().getName(),
                        context.getElapsedTime(ChronoUnit.MICROS),
                        Long::sum);
            }
        });
        long start = System.nanoTime();
        teams.stream().limit(FEW).forEach(team -> suggestions.uncheckedSuggestionFor(team));
        System.out.printf(
                "one team at a time: %.1f ms each; microseconds of its statements: %s%n",
                (System.nanoTime() - start) / 1e6 / FEW,
                statements.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue() / FEW, (a, b) -> a, TreeMap::new)));
    }

    /** Inserts with plain SQL, because the facades would take an hour. */
    private void populate() {
        List<String> modules = library.modules().stream()
                .map(LearningModule::id)
                .map(Object::toString)
                .toList();
        List<String> prompts =
                library.prompts().stream().map(Prompt::id).map(Object::toString).toList();
        jdbi.useHandle(handle -> {
            handle.execute("SELECT setseed(0.5)");
            handle.execute("CREATE TABLE t AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, 1700) n");
            handle.execute("CREATE TABLE p AS SELECT n, gen_random_uuid() AS id, 1 + n % 1700 AS team"
                    + " FROM generate_series(1, 20000) n");
            handle.execute(
                    "INSERT INTO team (id, name, parent)"
                            + " SELECT t.id, 'Team ' || t.n, above.id FROM t LEFT JOIN t above ON above.n = t.n / 8 ORDER BY t.n");
            handle.execute(
                    "INSERT INTO person (id, name, email, post, team)"
                            + " SELECT p.id, 'Person ' || p.n, p.n || '@bench.invalid', 'Post', t.id FROM p JOIN t ON t.n = p.team");
            handle.execute("UPDATE team SET leader = (SELECT p.id FROM t JOIN p ON p.team = greatest(1, t.n / 8)"
                    + " WHERE t.id = team.id ORDER BY (p.n * 31 + t.n) % 97 LIMIT 1)");
            handle.createUpdate(
                            """
                            INSERT INTO progress (person, item, explored, reflected, discussed, committed, minutes)
                            SELECT p.id, m.item, :now - make_interval(days => ((p.n * m.k) % 700)::integer),
                                CASE WHEN (p.n + m.k) % 2 = 0 THEN :now - interval '9 days' END,
                                CASE WHEN (p.n + m.k) % 3 = 0 THEN :now - interval '8 days' END,
                                CASE WHEN (p.n + m.k) % 5 = 0 THEN :now - interval '7 days' END, 20
                            FROM p CROSS JOIN unnest(:modules) WITH ORDINALITY AS m (item, k)
                            WHERE (p.n * 7 + m.k * 13) % 3 = 0
                            """)
                    .bind("now", NOW)
                    .bindArray("modules", String.class, modules)
                    .execute();
            handle.createUpdate(
                            """
                            INSERT INTO commitment (id, owner, module, taken_down_by, state, "when", will, scope, review_on,
                                proposed, confirmed)
                            SELECT gen_random_uuid(), id, 'inclusive-meetings', id, 'open', 'a', 'b', 'self',
                                date '2026-11-24' + n % 60 - 4, :now, :now
                            FROM p WHERE n % 23 = 0
                            """)
                    .bind("now", NOW)
                    .execute();
            handle.createUpdate(
                            """
                            INSERT INTO discussion_session (id, team, module, module_version, title, starts_at, minutes, mode,
                                facilitator, planned, planned_by, held, closed, closed_by, closing_mac)
                            SELECT gen_random_uuid(), team.id, m.item, 'v', 'Title', at, 45, 'remote', leader, at, leader, at, at,
                                leader, 'x'
                            FROM team JOIN t ON t.id = team.id
                                CROSS JOIN unnest(:modules) WITH ORDINALITY AS m (item, k)
                                CROSS JOIN LATERAL (SELECT :now - make_interval(days => (10 + (t.n * m.k) % 600)::integer)) AS x (at)
                            WHERE (t.n + m.k) % 4 = 0
                            """)
                    .bind("now", NOW)
                    .bindArray("modules", String.class, modules)
                    .execute();
            handle.execute(
                    "INSERT INTO discussion_agenda_part SELECT id, 0, 'Talk', 45, 'round' FROM discussion_session");
            handle.createUpdate(
                            """
                            INSERT INTO discussion_agenda_prompt
                            SELECT id, 0, k, (:prompts)[1 + abs(hashtext(id::text || k)) % :many], 'What?'
                            FROM discussion_session CROSS JOIN generate_series(1, 6) k
                            """)
                    .bindArray("prompts", String.class, prompts)
                    .bind("many", prompts.size())
                    .execute();
            handle.createUpdate(
                            """
                            INSERT INTO prompt_sheet (id, team, made_by, made, minutes, mode, seed, subject, notes, root)
                            SELECT id, team, leader, at, 15, 'remote', 1, '', '{}', id
                            FROM (SELECT gen_random_uuid() AS id, team.id AS team, leader,
                                    :now - make_interval(days => (9 + k * 31 + t.n % 20)::integer) AS at
                                FROM team JOIN t ON t.id = team.id CROSS JOIN generate_series(1, 20) k
                                WHERE t.n % 10 > 0) made
                            """)
                    .bind("now", NOW)
                    .execute();
            handle.createUpdate(
                            """
                            INSERT INTO prompt_sheet_prompt (sheet, place, prompt, version, text, depth, stage, format, minutes,
                                follow_on, because)
                            SELECT DISTINCT ON (id, prompt) id, k, prompt, 'v', 'What?', 1, 'what', 'round', 4, '', ''
                            FROM (SELECT id, k, (:prompts)[1 + abs(hashtext(id::text || k)) % :many] AS prompt
                                FROM prompt_sheet CROSS JOIN generate_series(1, 4) k) line
                            """)
                    .bindArray("prompts", String.class, prompts)
                    .bind("many", prompts.size())
                    .execute();
            handle.execute("INSERT INTO prompt_sheet_use (id, sheet, how, used, used_by)"
                    + " SELECT gen_random_uuid(), id, 'run', made, made_by FROM prompt_sheet");
            handle.execute(
                    "INSERT INTO prompt_outcome SELECT sheet, prompt, CASE WHEN place = 2 THEN 'fell-flat' ELSE 'worked' END,"
                            + " made, made_by FROM prompt_sheet_prompt JOIN prompt_sheet ON id = sheet");
            handle.createUpdate(
                            """
                            INSERT INTO team_moment SELECT gen_random_uuid(), team.id, 'recruiting-opens', date '2026-11-24' + t.n % 90,
                                :now, leader
                            FROM team JOIN t ON t.id = team.id WHERE t.n % 2 = 0
                            """)
                    .bind("now", NOW)
                    .execute();
            handle.execute("ANALYZE");
        });
    }
}
