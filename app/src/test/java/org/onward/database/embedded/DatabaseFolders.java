package org.onward.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.DatabaseSettings;
import org.onward.database.Ids;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Data folders that tests may damage. They are copies of one folder that is created once, because creating one takes a
 * second.
 */
final class DatabaseFolders {

    private static final class Shared {
        static final Path FOLDER = create();
    }

    private DatabaseFolders() {}

    /** A folder that may be opened and written to. Only the program files are shared. */
    static Path copy() throws IOException {
        return copyOf(file -> file.startsWith(Shared.FOLDER.resolve("database")));
    }

    /** A folder with hard links to all files. A test may delete and add files, but must not write to one. */
    static Path linked() throws IOException {
        return copyOf(file -> false);
    }

    static void remove(Path folder) throws IOException {
        clear(folder);
        PrivateFiles.delete(folder);
    }

    /** The name contains spaces, to test that they work. */
    private static Path copyOf(Predicate<Path> toBeCopied) throws IOException {
        Path folder = Path.of("target", "a copy of " + Shared.FOLDER.getFileName() + " " + Ids.next())
                .toAbsolutePath();
        try (Stream<Path> all = Files.walk(Shared.FOLDER)) {
            for (Path file : all.toList()) {
                Path target = folder.resolve(Shared.FOLDER.relativize(file).toString());
                if (Files.isDirectory(file) || toBeCopied.test(file)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
        return folder;
    }

    static <T> T withDatabase(Path folder, Function<Jdbi, T> work) {
        try (DataFolder locked = DataFolder.openLocked(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(locked)) {
            return work.apply(Jdbi.create(source(database.settings())));
        }
    }

    /** A data source without a pool, so that no connection stays open when a server is killed. */
    static DataSource source(DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return source;
    }

    static void clear(Path folder) {
        try (DataFolder locked = DataFolder.openLocked(folder)) {
            EmbeddedDatabase.deleteData(locked);
        }
    }

    private static Path create() {
        Path folder = Path.of("target", "database-made-once-" + System.getProperty("surefire.forkNumber", "1"))
                .toAbsolutePath();
        if (Files.exists(folder)) {
            clear(folder);
        }
        withDatabase(folder, jdbi -> folder);
        return folder;
    }
}
