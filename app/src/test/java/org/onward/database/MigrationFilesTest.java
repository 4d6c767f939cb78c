package org.onward.database;

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

    private static List<String> files() throws IOException {
        try (Stream<Path> folder = Files.list(FOLDER)) {
            return folder.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
