package org.onward.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.onward.database.DatabaseUnavailable;

/** Makes PostgreSQL's data folder: under another name, so that the folder is either complete or not there. */
final class NewCluster {

    private final BundledPostgres postgres;
    private final Path folder;

    NewCluster(BundledPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** What an interrupted first start left under the other name has never served anybody, and is made anew. */
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

    /** The collation is PostgreSQL's own, so that lists have the same order on every machine. */
    private void initialise(Path data, String password) throws IOException {
        Path passwordFile = data.resolveSibling("superuser.password");
        PrivateFiles.write(passwordFile, password);
        try {
            succeed(postgres.run(
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

    /** The service is not the superuser of its own database. */
    private void addRoleAndDatabase(Path data, String password) {
        String sql = "CREATE ROLE " + Cluster.NAME + " LOGIN PASSWORD '" + password + "'\n" //
                + "CREATE DATABASE " + Cluster.NAME + " OWNER " + Cluster.NAME + "\n";
        succeed(postgres.run("postgres", List.of("--single", "-D", data.toString(), "postgres"), sql));
    }

    private void succeed(BundledPostgres.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new DatabaseUnavailable("The embedded PostgreSQL could not make its database in " + folder + ": "
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
