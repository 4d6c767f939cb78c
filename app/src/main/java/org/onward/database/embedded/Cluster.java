package org.onward.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onward.database.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's data on the disk: made once, and from then on either in order or reported. */
final class Cluster {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    static final String NAME = "onward";
    static final String PASSWORD_FILE = "onward.password";
    static final String COMPLETE_MARK = "onward.complete";

    private static final String MAJOR_VERSION = "18";

    private final Path folder;

    /** Stands beside the data, and so outlives it. */
    private final Path madeNote;

    Cluster(Path dataFolder) {
        this.folder = dataFolder.resolve("database");
        this.madeNote = dataFolder.resolve("database.made");
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

    /** Makes the database where there never was one, and checks the one that there is. */
    void makeOrCheck(BundledPostgres postgres) {
        try {
            if (Files.exists(folder)) {
                check();
            } else if (Files.exists(madeNote)) {
                throw damaged("the folder is gone; it was made at " + Files.getLastModifiedTime(madeNote));
            } else {
                LOG.info("Making a new database in {}", folder);
                new NewCluster(postgres, folder).make();
            }
            if (!Files.exists(madeNote)) {
                PrivateFiles.write(madeNote, "Onward made a database here.\n");
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
            throw damaged("it was never completed, or lost the file " + COMPLETE_MARK);
        }
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            throw damaged("its file PG_VERSION is missing");
        }
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw damaged("it was made by PostgreSQL " + version + ", and Onward brings version " + MAJOR_VERSION);
        }
    }
}
