package org.onward;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.SqlRelations.Relation;
import org.onward.database.TestDatabase;

/**
 * Every table belongs to one package, and only that package's SQL names it. What a package wants others to read it publishes as
 * a view, so that it can change its tables without looking into other packages.
 */
final class TableOwnershipTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    /** The tables and views of each package. A new one fails the build until it is added here. */
    private static final Map<String, Set<String>> OWNED = Map.ofEntries(
            Map.entry(
                    "people",
                    Set.of(
                            "person",
                            "team",
                            "team_line",
                            "team_size",
                            "team_headcount",
                            "past_membership",
                            "past_team",
                            "person_state_change",
                            "person_leave",
                            "paused_person",
                            "person_identity",
                            "post",
                            "leader_proposal",
                            "role_grant",
                            "role_in_force")),
            Map.entry("signin", Set.of("sign_in_session", "persona")),
            Map.entry("web", Set.of("idempotency_key", "held_form")),
            Map.entry(
                    "learning",
                    Set.of(
                            "learning_event",
                            "progress",
                            "open_progress",
                            "openness",
                            "open_period",
                            "monthly_total",
                            "monthly_total_written",
                            "organisation_total",
                            "folded_progress",
                            "completion_rule",
                            "ladder_count",
                            "ladder",
                            "mandatory_record")),
            Map.entry("audit", Set.of("audit_entry", "audit_log")),
            Map.entry(
                    "catalogue",
                    Set.of(
                            "content_version",
                            "saved_item",
                            "kept_item",
                            "search_set",
                            "search_document",
                            "search_word",
                            "missed_search",
                            "missed_search_count",
                            "missed_search_week")),
            Map.entry("reflection", Set.of("reflection", "reflection_revision", "reflection_key")),
            Map.entry(
                    "assignment",
                    Set.of(
                            "assignment",
                            "assignment_person",
                            "assigned_item",
                            "pressing_assignment",
                            "received_assignment")),
            Map.entry(
                    "commitment",
                    Set.of("commitment", "commitment_revision", "check_back", "current_commitment", "open_commitment")),
            Map.entry(
                    "discussion",
                    Set.of(
                            "discussion_session",
                            "discussion_agenda_part",
                            "discussion_agenda_prompt",
                            "discussion_attendance",
                            "discussion_attendance_correction",
                            "discussion_session_change",
                            "discussion_theme",
                            "planned_session",
                            "announced_session",
                            "attendance_correction",
                            "missed_session",
                            "team_session",
                            "held_session",
                            "cancelled_session")),
            Map.entry(
                    "prompts",
                    Set.of(
                            "prompt_sheet",
                            "prompt_sheet_prompt",
                            "prompt_sheet_use",
                            "prompt_sheet_use_noted",
                            "prompt_sheet_thought",
                            "prompt_outcome",
                            "prompt_figure",
                            "prompt_figure_count",
                            "prompt_report",
                            "team_moment",
                            "team_prompt")),
            Map.entry("editing", Set.of("content_change", "content_change_field", "content_change_step")),
            Map.entry("browsing", Set.of("local_offer")),
            Map.entry("help", Set.of("local_contact")),
            Map.entry("job", Set.of("scheduled_tasks", "job_run")),
            Map.entry("outbox", Set.of("outbox")),
            Map.entry("database", Set.of("health_check", "databasechangelog", "databasechangeloglock")));

    /**
     * Tables that other packages may read, and lock rows of. Nearly every statement asks who is in a team, who leads it and what
     * is above it; {@code people} keeps these columns, and a view would only repeat them. All views may be read.
     */
    private static final Set<String> READ_BY_OTHERS = Set.of("person", "team", "team_line");

    private static final Pattern SQL = Pattern.compile(
            "\\b(SELECT|INSERT|UPDATE|DELETE|LOCK|TRUNCATE|TABLE|FROM|JOIN|INTO)\\b"
                    + "|(?i:^[\\s(]*(select|insert\\s+into|update\\s+\\w+|delete\\s+from|with\\s+\\w+|lock\\s+table|truncate)\\b)");

    private static final Path CLASSES = Path.of("target", "classes", "org", "onward");

    private record Source(String name, String owner, String sql) {}

    @Test
    void everyTableAndViewHasOneOwner() {
        assertThat(OWNED.values().stream().flatMap(Set::stream))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(kinds().keySet());
    }

    @Test
    void noPackageNamesAForeignTableInItsSql() throws IOException {
        Map<String, String> kinds = kinds();
        List<Source> sources = sources();

        Set<String> wrong =
                sources.stream().flatMap(source -> foreign(source, kinds)).collect(toCollection(TreeSet::new));

        assertThat(sources.stream().map(Source::owner))
                .as("packages whose SQL was read")
                .containsAll(OWNED.keySet());
        assertThat(wrong).isEmpty();
    }

    @Test
    void noViewNamesAForeignTable() {
        Map<String, String> kinds = kinds();

        Set<String> wrong =
                viewDefinitions().flatMap(source -> foreign(source, kinds)).collect(toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    /** The check itself: what it must find, and what it must let pass. */
    @Test
    void aForeignTableIsFoundWhereverItIsNamed() {
        Map<String, String> kinds = kinds();

        assertThat(List.of(
                        "SELECT id FROM discussion_session WHERE team = :team",
                        "SELECT 1 FROM team, discussion_session session WHERE session.team = team.id",
                        "SELECT 1 FROM team LEFT JOIN public.discussion_session ON true",
                        "SELECT 1 FROM team JOIN person ON person.id IN (team.leader), discussion_session",
                        "SELECT 1 FROM person WHERE EXISTS (SELECT FROM discussion_session)",
                        "WITH recent AS MATERIALIZED (SELECT * FROM \"discussion_session\") SELECT 1 FROM recent",
                        "INSERT INTO discussion_session (id) VALUES (:id)",
                        "UPDATE discussion_session SET closed = :now",
                        "DELETE FROM discussion_session",
                        "DELETE FROM team_moment USING discussion_session WHERE true",
                        "LOCK TABLE team_moment, discussion_session IN SHARE MODE",
                        "select id from discussion_session",
                        " JOIN discussion_session ON true"))
                .allSatisfy(sql -> assertThat(foreign(new Source("Made-up", "prompts", sql), kinds))
                        .as(sql)
                        .hasSize(1));
        assertThat(foreign(new Source("Made-up", "prompts", "UPDATE team SET name = ''"), kinds))
                .hasSize(1);
        assertThat(foreign(new Source("Made-up", "learning", "SELECT FROM held_session"), kinds))
                .as("a view of a higher layer")
                .hasSize(1);
        assertThat(List.of(
                        "SELECT 1 FROM held_session WHERE held IS DISTINCT FROM commitment",
                        "WITH discussion_session AS (SELECT 1) SELECT * FROM discussion_session",
                        "SELECT extract(epoch FROM made), reflection FROM prompt_sheet -- FROM discussion_session",
                        "SELECT id FROM person WHERE name = ' FROM discussion_session' FOR NO KEY UPDATE",
                        "SELECT commitment FROM unnest(:commitments) AS commitment"))
                .allSatisfy(sql -> assertThat(foreign(new Source("Made-up", "prompts", sql), kinds))
                        .as(sql)
                        .isEmpty());
    }

    private static Stream<String> foreign(Source source, Map<String, String> kinds) {
        return SqlRelations.in(source.sql()).stream()
                .filter(relation -> kinds.containsKey(relation.name()))
                .filter(relation -> !isAllowed(source.owner(), relation, kinds.get(relation.name())))
                .map(relation -> "%s (%s) %s %s, which belongs to %s"
                        .formatted(
                                source.name(),
                                source.owner(),
                                relation.changed() ? "changes" : "reads",
                                relation.name(),
                                ownerOf(relation.name()).orElse("no package")));
    }

    private static boolean isAllowed(String from, Relation relation, String kind) {
        String owner = ownerOf(relation.name()).orElse("");
        if (owner.equals(from)) {
            return true;
        }
        boolean published = kind.equals("v") || READ_BY_OTHERS.contains(relation.name());
        return published && !relation.changed() && ArchitectureTest.isAllowed(from, owner);
    }

    private static Optional<String> ownerOf(String relation) {
        return OWNED.entrySet().stream()
                .filter(owned -> owned.getValue().contains(relation))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every table (r) and view (v) in the migrated database. */
    private static Map<String, String> kinds() {
        return database.jdbi().withHandle(handle -> handle
                .createQuery(
                        """
                        SELECT relname, relkind::text
                        FROM pg_class
                        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
                        """)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Stream<Source> viewDefinitions() {
        return database
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                """
                                SELECT viewname, definition FROM pg_views WHERE schemaname = 'public'
                                """)
                        .map((row, context) -> new Source(
                                row.getString(1), ownerOf(row.getString(1)).orElse(""), row.getString(2)))
                        .list())
                .stream();
    }

    private static List<Source> sources() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(TableOwnershipTest::sources)
                    .toList();
        }
    }

    private static Stream<Source> sources(Path classFile) {
        Path within = CLASSES.relativize(classFile);
        String owner = within.getNameCount() == 1 ? "" : within.getName(0).toString();
        try {
            return ClassConstants.strings(classFile).stream()
                    .filter(SQL.asPredicate())
                    .map(sql -> new Source(within.toString(), owner, sql));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
