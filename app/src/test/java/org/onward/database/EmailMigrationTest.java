package org.onward.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A database whose people have addresses that differ in nothing but case is upgraded, and nobody loses their address. */
final class EmailMigrationTest {
    private static final Path FILE = Path.of("..", "migrations", "0100_keep_lifecycle_of_people.sql");

    @Test
    void theFirstKeepsTheAddressAndTheOthersGetOneThatCanBeFound() throws IOException {
        var empty = TestServer.freshDatabase();
        new Migrations(empty).migrate();
        Jdbi jdbi = Jdbi.create(empty);
        jdbi.useHandle(handle -> {
            handle.createScript(rollbackOfEmails()).execute();
            handle.execute("INSERT INTO team (id, name) VALUES ('00000000-0000-0000-0000-000000000001', 'Top')");
            handle.execute(
                    """
                    INSERT INTO person (id, name, email, post, team)
                    SELECT ('00000000-0000-0000-0000-00000000001' || position)::uuid, 'Robin', email, 'Analyst',
                        '00000000-0000-0000-0000-000000000001'
                    FROM unnest(ARRAY['Robin@x.org', 'robin@x.org', 'ÉLAN@x.org', 'ROBIN@x.org', 'élan@x.org'])
                        WITH ORDINALITY AS given (email, position)
                    """);

            handle.createScript(changesetOfEmails()).execute();
        });

        List<String> emails = jdbi.withHandle(handle -> handle.select("SELECT email FROM person ORDER BY id")
                .mapTo(String.class)
                .list());
        assertThat(emails)
                .containsExactly(
                        "Robin@x.org",
                        "robin@x.org.same-as-another-1.invalid",
                        "ÉLAN@x.org",
                        "ROBIN@x.org.same-as-another-2.invalid",
                        "élan@x.org.same-as-another-1.invalid");
    }

    private static List<String> changeset() throws IOException {
        String file = Files.readString(FILE);
        int begin = file.indexOf("--changeset onward:2\n");
        int end = file.indexOf("--changeset onward:3\n");
        return file.substring(begin, end).lines().skip(1).toList();
    }

    private static String changesetOfEmails() throws IOException {
        return changeset().stream().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    }

    private static String rollbackOfEmails() throws IOException {
        return changeset().stream()
                .filter(line -> line.startsWith("--rollback "))
                .map(line -> line.substring("--rollback ".length()))
                .collect(Collectors.joining("\n"));
    }
}
