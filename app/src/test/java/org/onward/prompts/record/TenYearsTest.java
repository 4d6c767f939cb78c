package org.onward.prompts.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.SmallTrust;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.rules.AtMostThreeCommitments;
import org.onward.content.Prompt;
import org.onward.content.ShippedContent;
import org.onward.database.Database;
import org.onward.database.TestDatabase;
import org.onward.people.Access;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.feedback.Outcomes;
import org.onward.prompts.feedback.PromptStatistics;
import org.onward.prompts.moment.TeamMoments;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.prompts.sheet.SheetId;
import org.onward.web.LondonTime;

/** A team that met every week for ten years and looked at two previews before each sheet that it used. */
final class TenYearsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final int WEEKS = 520;

    private TeamId team;
    private Viewer leader;
    private PromptSheets sheets;
    private TeamRecords records;
    private Outcomes outcomes;

    @BeforeEach
    void live() {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        team = trust.branch().team();
        leader = new Viewer(trust.branch().leader(), "", team, "", true, Set.of());
        sheets = new PromptSheets(database.jdbi(), new Access(database.jdbi()), ShippedContent::library, CLOCK);
        records = new TeamRecords(database.jdbi(), ShippedContent::library, CLOCK);
        outcomes = new Outcomes(database.jdbi(), sheets, CLOCK);
        database.jdbi().useTransaction(handle -> {
            addSheets(handle, true, 1);
            addSheets(handle, false, 2);
            handle.execute(
                    """
                    INSERT INTO prompt_outcome (sheet, prompt, outcome, noted, noted_by)
                    SELECT sheet.id, prompt, (ARRAY['fell-flat', 'worked', 'used'])[1 + abs(hashtext(prompt || made::text)) % 3],
                        made + interval '1 day', made_by
                    FROM prompt_sheet sheet JOIN prompt_sheet_use use ON use.sheet = sheet.id JOIN prompt_sheet_prompt line ON line.sheet = sheet.id
                    WHERE place <= 3
                    """);
        });
        database.jdbi().useHandle(handle -> handle.execute("ANALYZE"));
    }

    private void addSheets(Handle handle, boolean used, int each) {
        handle.createUpdate(
                        """
                        WITH sheet AS (
                            INSERT INTO prompt_sheet (id, team, made_by, made, minutes, mode, seed, subject, notes, root)
                            SELECT id, :team, :leader, CAST(:now AS timestamptz) - number * interval '7 days', 30, 'hybrid', 1, '', '{}', id
                            FROM (
                                SELECT gen_random_uuid() AS id, number
                                FROM generate_series(1, :weeks) number CROSS JOIN generate_series(1, :each) one) made
                            RETURNING id, made, made_by
                        ), line AS (
                            INSERT INTO prompt_sheet_prompt
                                (sheet, place, prompt, version, text, depth, stage, format, minutes, follow_on, because)
                            SELECT id, place, prompts[1 + (extract(epoch FROM made)::bigint / 604800 * 5 + place) % cardinality(prompts)],
                                'v', 'A question?', 1, 'what', 'round', 5, '', 'New'
                            FROM sheet CROSS JOIN generate_series(1, 5) place CROSS JOIN (SELECT :prompts AS prompts) bank
                        )
                        INSERT INTO prompt_sheet_use_noted (id, sheet, how, used, used_by)
                        SELECT gen_random_uuid(), id, 'run', made + interval '1 hour', made_by FROM sheet WHERE :used
                        """)
                .bind("team", team)
                .bind("leader", leader.id())
                .bind("now", NOW)
                .bind("weeks", WEEKS)
                .bind("each", each)
                .bind("used", used)
                .bindArray("prompts", String.class, prompts())
                .execute();
    }

    private static List<Object> prompts() {
        return ShippedContent.library().prompts().stream()
                .map(Prompt::id)
                .<Object>map(Object::toString)
                .sorted()
                .toList();
    }

    @Test
    void previewsAreDeletedAndUsedSheetsStay() {
        while (sheets.deleteOldPreviews(500) > 0) {
            assertThat(number("SELECT count(*) FROM prompt_sheet_use")).isEqualTo(WEEKS);
        }

        assertThat(number("SELECT count(*) FROM prompt_sheet")).isEqualTo(WEEKS + 2 * 4);
    }

    /** Compares all facts but the gatherings, because no rule reads gatherings that are older than some weeks. */
    @Test
    void summarisingChangesNoFactAndReadsLessThanAQuarterOfTheBlocks() {
        TeamFacts before = records.recordOf(team).facts();
        outcomes.countStatistics();
        PromptStatistics statistics = outcomes.statistics(1000, 0);
        long blocksBefore = blocks();

        int summed = 0;
        for (int batch = sheets.summarise(100); batch > 0; batch = sheets.summarise(100)) {
            assertThat(batch).isLessThanOrEqualTo(100);
            summed += batch;
        }
        prune();
        database.jdbi().useHandle(handle -> handle.execute("VACUUM ANALYZE"));

        assertThat(summed).isBetween(WEEKS - 53, WEEKS - 51);
        TeamFacts after = records.recordOf(team).facts();
        assertThat(after).isEqualTo(before);
        outcomes.countStatistics();
        assertThat(outcomes.statistics(1000, 0)).isEqualTo(statistics);
        long blocksAfter = blocks();
        assertThat(blocksAfter * 4).as("blocks read: %d before", blocksBefore).isLessThan(blocksBefore);
    }

    @Test
    void anOldSheetThatIsUsedAgainIsReadAsRecent() {
        sumUp();
        SheetId oldest = new SheetId(UUID.fromString(database.jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT id FROM prompt_sheet WHERE remembered ORDER BY made LIMIT 1")
                .mapTo(String.class)
                .one())));

        sheets.markUsed(leader, oldest, PromptSheet.UseType.PRINTED);

        PromptSheet sheet = sheets.forLeader(leader, oldest);
        TeamFacts facts = records.recordOf(team).facts();
        assertThat(sheet.prompts())
                .allSatisfy(prompt ->
                        assertThat(facts.promptHistory().get(prompt).used()).contains(LondonTime.date(NOW)));
        assertThat(facts.gatherings().get(0).on()).isEqualTo(LondonTime.date(NOW));
        assertThat(sheets.summarise(100)).isZero();
    }

    /** With ten years of sessions, the statement reads those of the last year and the last one of each module. */
    @Test
    void oldSessionsAreNotReadOneByOne() {
        List<String> modules = ShippedContent.library().modules().stream()
                .map(module -> module.id().value())
                .toList();
        database.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                                INSERT INTO discussion_session (id, team, module, module_version, title, starts_at, minutes, mode,
                                    facilitator, planned, planned_by, held, closed, closed_by, closing_mac)
                                SELECT gen_random_uuid(), :team, :modules[1 + number % cardinality(:modules)], 'v', 'A talk', at, 45, 'remote',
                                    :leader, at, :leader, at, at, :leader, ''
                                FROM generate_series(1, :weeks) AS number
                                    CROSS JOIN LATERAL (SELECT CAST(:now AS timestamptz) - number * interval '7 days' AS at) held
                                """)
                .bind("team", team)
                .bind("leader", leader.id())
                .bind("now", NOW)
                .bind("weeks", WEEKS)
                .bindArray("modules", String.class, modules.toArray())
                .execute());
        database.jdbi().useHandle(handle -> handle.execute("VACUUM ANALYZE discussion_session"));

        assertThat(records.recordOf(team).facts().modules().values())
                .allSatisfy(module -> assertThat(module.lastMet()).isPresent());
        assertThat(rowsRead("discussion_session")).isBetween(1L, 57L + modules.size());
    }

    @Test
    void theFiguresAreCountedOnceADay() {
        outcomes.statistics(25, 0);
        List<String> statements = new ArrayList<>();
        Jdbi logged = Database.createJdbi(database.dataSource()).setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.add(context.getRenderedSql());
            }
        });

        new Outcomes(logged, sheets, CLOCK).statistics(25, 0);
        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("prompt_sheet"));
        new Outcomes(logged, sheets, InstantSource.fixed(NOW.plus(Duration.ofDays(1)))).statistics(25, 0);
        assertThat(statements).anyMatch(sql -> sql.contains("prompt_sheet"));
    }

    private void sumUp() {
        int batch;
        do {
            batch = sheets.summarise(100);
        } while (batch > 0);
    }

    private void prune() {
        int batch;
        do {
            batch = sheets.deleteOldPreviews(500);
        } while (batch > 0);
    }

    /** The number of blocks that the statement for composing reads. It does not depend on the speed of the machine. */
    private long blocks() {
        return plan().get("Shared Hit Blocks").asLong();
    }

    /** The number of rows of a table that the statement for composing reads. */
    private long rowsRead(String table) {
        return rowsRead(plan(), table);
    }

    private static long rowsRead(JsonNode node, String table) {
        long rows = table.equals(node.path("Relation Name").asText())
                ? (node.path("Actual Rows").asLong()
                                + node.path("Rows Removed by Filter").asLong()
                                + node.path("Rows Removed by Index Recheck").asLong())
                        * node.path("Actual Loops").asLong()
                : 0;
        for (JsonNode child : node.path("Plans")) {
            rows += rowsRead(child, table);
        }
        return rows;
    }

    private JsonNode plan() {
        String sql = Arrays.stream(TeamRecordDao.class.getMethods())
                .map(method -> method.getAnnotation(SqlQuery.class).value())
                .findFirst()
                .orElseThrow();
        LocalDate today = LondonTime.date(NOW);
        String plan = database.jdbi()
                .withHandle(handle -> handle.createQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)
                        .bind("team", team)
                        .bind("today", today)
                        .bind("startOfToday", NOW.truncatedTo(ChronoUnit.DAYS))
                        .bind("many", AtMostThreeCommitments.MAX_OPEN)
                        .bind("since", NOW.minus(Duration.ofDays(60)))
                        .bind("recent", NOW.minus(Duration.ofDays(396)))
                        .bind("from", today.minusDays(TeamMoments.DAYS_AFTER))
                        .bindArray(
                                "modules",
                                String.class,
                                ShippedContent.library().modules().stream()
                                        .map(module -> module.id().value())
                                        .toArray())
                        .mapTo(String.class)
                        .one());
        try {
            return new ObjectMapper().readTree(plan).get(0).get("Plan");
        } catch (JsonProcessingException e) {
            throw new AssertionError(plan, e);
        }
    }

    private static long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
