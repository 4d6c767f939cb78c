package org.onward.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.LoggedEvents;
import org.onward.RawConnection;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.learning.TestOpenness;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.secrets.MasterKey;
import org.onward.signin.SignIns;

/** Downloads to slow clients, and their effect on other requests. */
final class ExportTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    /** Enough teams that the file is larger than all buffers between the service and its client. */
    private static final int TEAMS = 4_000;

    private static final int RECORDS =
            1 + (TEAMS + 3) * ShippedContent.library().modules().size();
    private static final String PATH = "/api/v1/insight/ladder.csv";

    private SmallTrust trust;

    @BeforeEach
    void createTrustOfManyTeamsWithTenReviewers() {
        trust = SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        new People(onward.jdbi())
                .addTeams(IntStream.range(0, TEAMS)
                        .mapToObj(number -> new Team(
                                new TeamId(Ids.next()),
                                "Team %05d of a large organisation".formatted(number),
                                Optional.of(trust.branch().root()),
                                Optional.empty()))
                        .toList());
        IntStream.range(0, 10).forEach(this::addReviewer);
    }

    private void addReviewer(int number) {
        InstantSource clock = InstantSource.fixed(RunningOnward.NOW);
        Person person = new Person(
                new PersonId(Ids.next()),
                "Reviewer " + number,
                "reviewer-%d@northmoor.invalid".formatted(number),
                "Made-up post",
                trust.branch().root(),
                Optional.empty());
        new People(onward.jdbi()).addPeople(List.of(person));
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                        INSERT INTO role_grant
                        SELECT (jsonb_populate_record(
                            given, jsonb_build_object('id', CAST(? AS text), 'person', CAST(? AS text)))).*
                        FROM role_grant given
                        WHERE given.person = ? AND given.role = 'reviewer'
                        """,
                        Ids.next().toString(),
                        person.id().toString(),
                        trust.branch().reviewer().value()));
        new SignIns(onward.jdbi(), clock, MasterKey.parse(RunningOnward.MASTER_KEY))
                .setPersona("reviewer-" + number, person.id());
    }

    @Test
    void tenSlowClientsHoldNoDatabaseConnection() throws Exception {
        List<SlowClient> clients = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            clients.add(new SlowClient("reviewer-" + number));
        }
        try {
            List<SlowClient> served = clients.stream()
                    .filter(client -> client.head.startsWith("HTTP/1.1 200"))
                    .toList();
            List<SlowClient> refused =
                    clients.stream().filter(client -> !served.contains(client)).toList();

            assertThat(served).hasSize(4);
            assertThat(refused)
                    .allSatisfy(client ->
                            assertThat(client.head).startsWith("HTTP/1.1 503").contains("Retry-After: 5"));
            assertThat(connectionsThatExport()).isZero();
            for (int page = 0; page < 20; page++) {
                assertThat(onward.api("leader").get("/api/v1/me/learning").statusCode())
                        .isEqualTo(200);
            }
            for (SlowClient client : served) {
                client.assertComplete();
            }
            assertThat(onward.api("reviewer-9").get(PATH).body().lines()).hasSize(RECORDS);
        } finally {
            clients.forEach(SlowClient::close);
        }
    }

    @Test
    void aPersonMayDownloadOneFileAtATime() throws Exception {
        try (SlowClient first = new SlowClient("reviewer-0")) {
            HttpResponse<String> second = onward.api("reviewer-0").get(PATH);

            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            assertThat(second.body()).contains("Wait until it is complete");
            assertThat(onward.api("reviewer-1").get(PATH).statusCode()).isEqualTo(200);

            first.assertComplete();
        }
        assertThat(onward.api("reviewer-0").get(PATH).statusCode()).isEqualTo(200);
        assertThat(exports()).as("a refusal is no export").isEqualTo(3);
    }

    /** A regression test: the file used to lose rows in the middle and looked complete. */
    @Test
    void aDatabaseFailureDuringTheDownloadLosesNoRows() throws Exception {
        try (SlowClient client = new SlowClient("reviewer-0")) {
            onward.jdbi()
                    .useHandle(
                            handle -> handle.execute(
                                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                            + " AND datname = current_database() AND query LIKE '%JOIN LATERAL%' AND state <> 'idle'"));

            client.assertComplete();
        }
    }

    @Test
    void aClientThatDisconnectsFreesItsPermitAndIsNotLoggedAsAnError() throws Exception {
        try (LoggedEvents log = new LoggedEvents()) {
            try (SlowClient client = new SlowClient("reviewer-0")) {
                client.connection.reset();
            }

            int status = 429;
            while (status == 429) {
                status = onward.api("reviewer-0").get(PATH).statusCode();
            }
            assertThat(status).isEqualTo(200);
            assertThat(log.failures()).isEmpty();
        }
    }

    private static int connectionsThatExport() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                + " AND datname = current_database() AND state LIKE '%in transaction%'")
                .mapTo(Integer.class)
                .one());
    }

    private static int exports() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT count(*) FROM audit_entry WHERE action = 'figures exported'")
                .mapTo(Integer.class)
                .one());
    }

    /** A client that has read only the response headers so far. */
    private static final class SlowClient implements AutoCloseable {
        final RawConnection connection;
        final String head;

        SlowClient(String persona) throws IOException {
            connection = RawConnection.to(onward.address("/"));
            connection.send(
                    """
                    GET %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer demo-%s
                    Connection: close

                    """
                            .formatted(PATH, persona));
            StringBuilder read = new StringBuilder();
            InputStream stream = connection.stream();
            while (read.indexOf("\r\n\r\n") < 0) {
                int next = stream.read();
                assertThat(next).as("after %s", read).isNotNegative();
                read.append((char) next);
            }
            head = read.toString();
        }

        void assertComplete() throws IOException {
            byte[] body = connection.stream().readAllBytes();
            assertThat(head).contains("Content-Length: " + body.length);
            assertThat(new String(body, StandardCharsets.UTF_8).lines()).hasSize(RECORDS);
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
