package org.onward.discussion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.people.PersonId;
import org.onward.secrets.MasterKey;
import org.onward.signin.SignIns;

/** A test fixture: a trust that plans and closes sessions through the API, with queries for the results. */
record PastSessions(RunningOnward onward, SmallTrust trust) {
    static final String MODULE = "inclusive-meetings";

    /**
     * Creates the trust with two more personas: {@code facilitator} and {@code absentee} are members of the leader's team.
     */
    static PastSessions create(RunningOnward onward) {
        SmallTrust trust = SmallTrust.create(onward.jdbi());
        SignIns signIns = new SignIns(onward.jdbi(), onward.clock(), MasterKey.parse(RunningOnward.MASTER_KEY));
        signIns.setPersona("facilitator", trust.branch().members().get(1));
        signIns.setPersona("absentee", trust.branch().members().get(2));
        return new PastSessions(onward, trust);
    }

    PersonId member(int number) {
        return trust.branch().members().get(number);
    }

    /**
     * Plans a session of the leader's team that started an hour ago. The persona {@code facilitator} runs it. Returns its
     * id.
     */
    String planned() {
        HttpResponse<String> answer = onward.api("leader")
                .post(
                        "/api/v1/sessions",
                        """
                        {"team": "%s", "module": "%s", "startsAt": "2026-11-24T09:00:00Z", "minutes": 45,
                         "mode": "hybrid", "facilitator": "%s"}"""
                                .formatted(trust.branch().team(), MODULE, member(1)));
        return read(answer).path("id").asText();
    }

    /** Plans such a session and closes it. Members 0 and 1 attended, member 2 sent apologies, the others have no entry. */
    String closed() {
        String session = planned();
        close("facilitator", session, closing());
        return session;
    }

    String closing() {
        return """
                {"attendance": [%s, %s, %s],
                 "themes": ["Half past twelve shuts people out"],
                 "commitments": [{"owner": "%s", "when": "I set up a meeting", "will": "offer two times", "scope": "me"}]}"""
                .formatted(mark(0, "attended"), mark(1, "attended"), mark(2, "apologies"), member(0));
    }

    String mark(int member, String status) {
        return "{\"person\": \"%s\", \"status\": \"%s\"}".formatted(member(member), status);
    }

    HttpResponse<String> close(String persona, String session, String body) {
        return onward.api(persona).post("/api/v1/sessions/%s/close".formatted(session), body);
    }

    HttpResponse<String> correct(String persona, String session, String... marks) {
        String body = "{\"attendance\": [%s]}".formatted(String.join(",", marks));
        return onward.api(persona).post("/api/v1/sessions/%s/correct".formatted(session), body);
    }

    /** The indexes of the members who have reached the rung "discussed". */
    List<Integer> discussed() {
        List<PersonId> discussed = onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT person FROM progress WHERE discussed IS NOT NULL AND item = ?", MODULE)
                .mapTo(PersonId.class)
                .list());
        return discussed.stream()
                .map(person -> trust.branch().members().indexOf(person))
                .sorted()
                .collect(Collectors.toList());
    }

    int minutes(int member) {
        return number("SELECT coalesce(sum(minutes), 0) FROM progress WHERE person = '%s'".formatted(member(member)));
    }

    int number(String sql) {
        return onward.jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(int.class).one());
    }

    static int count(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.select("SELECT count(*) FROM discussion_session")
                .mapTo(int.class)
                .one());
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
