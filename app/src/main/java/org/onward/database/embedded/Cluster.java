package org.onward.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onward.database.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data directory of the embedded PostgreSQL. It is created once. A directory that is missing or damaged later is
 * reported, and never replaced.
 */
final class Cluster {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    static final String NAME = "onward";
    static final String PASSWORD_FILE = "onward.password";
    static final String COMPLETE_MARK = "onward.complete";

    private static final String MAJOR_VERSION = "18";

    private final Path folder;

    /** Is next to the data directory, so it still exists when the directory was deleted. */
    private final Path createdFile;

    Cluster(Path dataFolder) {
        this.folder = dataFolder.resolve("database");
        this.createdFile = dataFolder.resolve("database.made");
    }

    Path folder() {
        return folder;
    }

    String password() {
        try {
            return Files.readString(folder.resolve(PASSWORD_FILE));
        } catch (IOException e) {
            throw damaged("its file " + PASSWORD_FILE + " cannot be read");
        }
    }

    /** Creates the data directory at the first start, and checks it at later starts. */
    void createOrCheck(BundledPostgres postgres) {
        try {
            if (Files.exists(folder)) {
                check();
            } else if (Files.exists(createdFile)) {
                throw damaged("the folder is missing; it was created at " + Files.getLastModifiedTime(createdFile));
            } else {
                LOG.info("Creating a new database in {}", folder);
                new NewCluster(postgres, folder).make();
            }
            if (!Files.exists(createdFile)) {
                PrivateFiles.write(createdFile, "Onward created a database here.\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot work in " + folder, e);
        }
    }

    DatabaseUnavailable damaged(String reason) {
        return new DatabaseUnavailable("The database in " + folder + " cannot be opened: " + reason
                + ". Nothing in it was changed. Either restore " + folder.getParent() + " from a backup, or give up all"
                + " that is in it and start with an empty one: ./onward demo --fresh");
    }

    private void check() throws IOException {
        if (!Files.exists(folder.resolve(COMPLETE_MARK))) {
            throw damaged("it was never completed, or the file is missing: " + COMPLETE_MARK);
        }
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            throw damaged("its file PG_VERSION is missing");
        }
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw damaged("it was created by PostgreSQL " + version + ", and Onward has version " + MAJOR_VERSION);
        }
    }
}
