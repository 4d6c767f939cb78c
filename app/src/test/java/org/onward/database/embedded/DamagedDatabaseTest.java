package org.onward.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onward.database.DatabaseUnavailable;

@Tag("embedded")
@Timeout(120)
class DamagedDatabaseTest {

    @TempDir
    Path temporary;

    private Path folder;
    private Path data;

    @BeforeEach
    void createDataFolder() throws IOException {
        folder = DatabaseFolders.linked();
        data = folder.resolve("database");
    }

    @AfterEach
    void deleteDataFolder() throws IOException {
        DatabaseFolders.remove(folder);
    }

    @Test
    void anIncompleteDatabaseIsReportedAndKept() throws IOException {
        Files.delete(data.resolve("onward.complete"));

        assertRefused("never completed");
    }

    @Test
    void aDatabaseThatPostgresCannotOpenIsReportedAndKept() throws IOException {
        Files.delete(data.resolve("global/pg_control"));

        assertRefused("pg_control").hasMessageContaining("postgresql.log");
    }

    @Test
    void aDeletedDatabaseIsNotReplaced() throws IOException {
        Files.move(data, folder.resolve("moved-away"));

        assertRefused("the folder is missing; it was created at 20");
    }

    @Test
    void aDatabaseOfAnotherVersionIsReportedAndKept() throws IOException {
        Files.delete(data.resolve("PG_VERSION"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertRefused("it was created by PostgreSQL 17");
    }

    @Test
    void anInterruptedFirstStartIsRepeated() throws IOException {
        Files.move(data, folder.resolve("database.unfinished"));
        Files.delete(folder.resolve("database.made"));
        Files.delete(folder.resolve("database.unfinished/global/pg_control"));

        boolean open = DatabaseFolders.withDatabase(folder, jdbi -> true);

        assertThat(open).isTrue();
        assertThat(data).isDirectory();
        assertThat(folder.resolve("database.unfinished")).doesNotExist();
    }

    @Test
    void startingOverGivesAnEmptyDatabase() throws IOException {
        Files.delete(data.resolve("global/pg_control"));
        DatabaseFolders.clear(folder);

        boolean open = DatabaseFolders.withDatabase(folder, jdbi -> true);

        assertThat(open).isTrue();
    }

    @Test
    void aFolderWithOtherFilesIsRefused() throws IOException {
        Path photographs = Files.createDirectory(temporary.resolve("photographs"));
        Files.createFile(photographs.resolve("holiday.jpeg"));

        assertThatThrownBy(() -> DataFolder.openLocked(photographs))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(photographs.toString())
                .hasMessageContaining("ONWARD_DATA");

        assertThat(photographs).isDirectoryContaining("glob:**/holiday.jpeg");
    }

    @Test
    void onlyTheOwnerCanReadTheDataAndThePassword() throws IOException {
        List<Path> secrets = List.of(data, data.resolve("onward.password"));

        for (Path secret : secrets) {
            assertThat(Files.getPosixFilePermissions(secret).stream().map(Enum::name))
                    .as(secret.toString())
                    .allMatch(permission -> permission.startsWith("OWNER_"));
        }
    }

    @Test
    void anUnsupportedMachineIsReportedAndTheMessageSaysWhatToDo() {
        assertThatThrownBy(() -> BundledPostgres.archive("SunOS", "sparcv9"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("SunOS, sparcv9")
                .hasMessageContaining("./onward server FILE.yml");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String reason) throws IOException {
        List<String> before = files();
        AbstractThrowableAssert<?, ? extends Throwable> refusal = assertThatThrownBy(
                        () -> DatabaseFolders.withDatabase(folder, jdbi -> true))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(reason)
                .hasMessageContaining("restore")
                .hasMessageContaining("./onward demo --fresh");
        assertThat(files()).isEqualTo(before);
        return refusal;
    }

    /** All files except PostgreSQL's log, which contains the reason. */
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> !file.endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }
}
