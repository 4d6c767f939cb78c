package org.onward.database;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class MigrationFilesTest {

    private static final Path FOLDER = Path.of("..", "migrations");
    private static final Pattern CHANGESET = Pattern.compile("(?m)^--changeset ");
    private static final Pattern ROLLBACK = Pattern.compile("(?m)^--rollback ");

    private static final Pattern CONCURRENT_INDEX = Pattern.compile(
            "DROP INDEX CONCURRENTLY IF EXISTS (\\w+);\\s*CREATE (UNIQUE )?INDEX CONCURRENTLY \\1 ON [^;]*;");

    @Test
    void everyFileNameHasANumberAndWords() throws IOException {
        assertThat(files()).allMatch(name -> name.matches("[0-9]{4}_[a-z0-9_]+\\.sql"));
    }

    @Test
    void numbersAreUnique() throws IOException {
        assertThat(files().stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
    }

    @Test
    void theChangelogNamesEveryFileInTheOrderOfTheNumbers() throws IOException {
        JsonNode changelog =
                new YAMLMapper().readTree(FOLDER.resolve("changelog.yaml").toFile());

        List<String> named = StreamSupport.stream(
                        changelog.get("databaseChangeLog").spliterator(), false)
                .map(entry -> entry.get("include").get("file").asText())
                .toList();

        assertThat(named).isEqualTo(files());
    }

    @Test
    void everyChangesetHasARollback() throws IOException {
        for (String name : files()) {
            String sql = Files.readString(FOLDER.resolve(name));
            String[] changesets = CHANGESET.split(sql);
            assertThat(changesets).as(name + " has a changeset").hasSizeGreaterThan(1);
            assertThat(Stream.of(changesets).skip(1))
                    .as("changesets of " + name)
                    .allMatch(changeset -> ROLLBACK.matcher(changeset).find(), "has a line --rollback …");
        }
    }

    /** The whole changeset runs again when a kill left the index invalid, or valid but not recorded: so it drops it first. */
    @Test
    void anIndexThatIsBuiltConcurrentlyHasAChangesetOfItsOwnThatCanRunAgain() throws IOException {
        String good =
                """
                onward:1 runInTransaction:false
                DROP INDEX CONCURRENTLY IF EXISTS boat_harbour;
                CREATE INDEX CONCURRENTLY boat_harbour ON boat (harbour);
                --rollback DROP INDEX boat_harbour;
                """;
        assertThat(outsideATransactionOnlyAsAllowed(good)).isTrue();
        assertThat(List.of(
                        good.replace(" runInTransaction:false", ""),
                        good.replace("DROP INDEX CONCURRENTLY IF EXISTS boat_harbour;", ""),
                        good.replace("EXISTS boat_harbour", "EXISTS other"),
                        good.replace("CREATE INDEX", "DELETE FROM boat; CREATE INDEX")))
                .noneMatch(MigrationFilesTest::outsideATransactionOnlyAsAllowed);

        for (String name : files()) {
            assertThat(Stream.of(CHANGESET.split(Files.readString(FOLDER.resolve(name))))
                            .skip(1))
                    .as("changesets of " + name)
                    .allMatch(MigrationFilesTest::outsideATransactionOnlyAsAllowed);
        }
    }

    private static boolean outsideATransactionOnlyAsAllowed(String changeset) {
        boolean outside = changeset.lines().findFirst().orElse("").contains("runInTransaction:false");
        String sql = changeset
                .lines()
                .skip(1)
                .filter(line -> !line.startsWith("--"))
                .collect(joining("\n"))
                .strip();
        return outside ? CONCURRENT_INDEX.matcher(sql).matches() : !sql.contains("CONCURRENTLY");
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> folder = Files.list(FOLDER)) {
            return folder.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
