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

/** Data folders to kill, damage and reopen: copies of one that was made once, because making one takes a second. */
final class DatabaseFolders {

    private static final class Shared {
        static final Path MADE = make();
    }

    private DatabaseFolders() {}

    /** To be opened and written to. The programs are the same files. */
    static Path copy() throws IOException {
        return reproduce(file -> file.startsWith(Shared.MADE.resolve("database")));
    }

    /** To be damaged by deleting and adding files, never by writing into one: every file is the same file. */
    static Path linked() throws IOException {
        return reproduce(file -> false);
    }

    static void remove(Path folder) throws IOException {
        wipe(folder);
        PrivateFiles.delete(folder);
    }

    /** The name has a space in it, as names of folders do. */
    private static Path reproduce(Predicate<Path> toBeCopied) throws IOException {
        Path folder = Path.of("target", "a copy of " + Shared.MADE.getFileName() + " " + Ids.next())
                .toAbsolutePath();
        try (Stream<Path> all = Files.walk(Shared.MADE)) {
            for (Path file : all.toList()) {
                Path target = folder.resolve(Shared.MADE.relativize(file).toString());
                if (Files.isDirectory(file) || toBeCopied.test(file)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
        return folder;
    }

    static <T> T opened(Path folder, Function<Jdbi, T> work) {
        try (DataFolder taken = DataFolder.take(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(taken)) {
            return work.apply(Jdbi.create(source(database.settings())));
        }
    }

    /** Without a pool, so that nothing is left open when a server is killed. */
    static DataSource source(DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return source;
    }

    static void wipe(Path folder) {
        try (DataFolder taken = DataFolder.take(folder)) {
            EmbeddedDatabase.startOver(taken);
        }
    }

    private static Path make() {
        Path folder = Path.of("target", "database-made-once").toAbsolutePath();
        if (Files.exists(folder)) {
            wipe(folder);
        }
        opened(folder, jdbi -> folder);
        return folder;
    }
}
