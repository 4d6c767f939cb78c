package org.onward.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.onward.database.DatabaseUnavailable;

/**
 * Creates the data directory of the embedded PostgreSQL. It is created under a temporary name and renamed at the end,
 * so that the directory is complete or missing.
 */
final class NewCluster {

    private final BundledPostgres postgres;
    private final Path folder;

    NewCluster(BundledPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Creates the directory. Files of an interrupted attempt are deleted first; they contain no data yet. */
    void make() throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        PrivateFiles.delete(unfinished);
        String password = password();
        initialise(unfinished, password);
        addRoleAndDatabase(unfinished, password);
        PrivateFiles.write(unfinished.resolve(Cluster.PASSWORD_FILE), password);
        PrivateFiles.write(
                unfinished.resolve(Cluster.COMPLETE_MARK), "This database is complete. Onward looks for this.\n");
        PrivateFiles.rename(unfinished, folder);
    }

    /** Runs initdb with PostgreSQL's builtin collation, so that lists have the same order on every machine. */
    private void initialise(Path data, String password) throws IOException {
        Path passwordFile = data.resolveSibling("superuser.password");
        PrivateFiles.write(passwordFile, password);
        try {
            requireSuccess(postgres.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + data,
                            "--username=postgres",
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--text-search-config=english"),
                    ""));
        } finally {
            PrivateFiles.delete(passwordFile);
        }
    }

    /** Creates a role for the service, because it must not be the superuser. */
    private void addRoleAndDatabase(Path data, String password) {
        String sql = "CREATE ROLE " + Cluster.NAME + " LOGIN PASSWORD '" + password + "'\n" //
                + "CREATE DATABASE " + Cluster.NAME + " OWNER " + Cluster.NAME + "\n";
        requireSuccess(postgres.run("postgres", List.of("--single", "-D", data.toString(), "postgres"), sql));
    }

    private void requireSuccess(BundledPostgres.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new DatabaseUnavailable("The embedded PostgreSQL could not create its database in " + folder + ": "
                    + outcome.output() + "\nIf this machine cannot run it, use a PostgreSQL of your own, version 15 or"
                    + " later: name it in a configuration file and start ./onward server FILE.yml");
        }
    }

    private static String password() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }
}
