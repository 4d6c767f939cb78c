package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.catalogue.ContentArchive;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.Roles;

/**
 * A small trust in which everything happened once, told to the service as people would. What is private is the leader's;
 * what belongs to a team belongs to the team of six that the leader leads.
 */
final class RouteTestData {
    static final String MODULE = "inclusive-meetings";
    static final String OTHER_MODULE = "fair-recruitment";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningOnward onward;
    private final SmallTrust trust;
    private final Callers callers;
    private final Map<String, String> things = new LinkedHashMap<>();

    RouteTestData(RunningOnward onward) {
        this.onward = onward;
        this.trust = SmallTrust.create(onward.jdbi());
        this.callers = new Callers(onward);
        keep("team", branch().team());
        keep("module", MODULE);
        keep("resource", "chairing-inclusively");
        keep("theme", "meetings-scheduling");
        keep("pathway", "new-line-manager");
        keep("person", member());
        archive();
        discuss();
        ask();
        learn();
        prepare();
        hold();
        keep(
                "grant",
                one(
                        "SELECT id FROM role_grant WHERE role = 'reviewer' AND person = ?",
                        branch().reviewer().value()));
        grantARoleThatWaits();
    }

    /** By an administrator of the whole trust, so that the administrator of the branch may confirm it. */
    private void grantARoleThatWaits() {
        Roles roles = new Roles(onward.jdbi(), new AuditTrail(onward.jdbi(), onward.clock()), onward.clock());
        People people = new People(onward.jdbi());
        PersonId granter = branch().members().get(5);
        roles.grantAsOperator(granter, Role.ADMINISTRATOR, people.requireTeam(trust.top()));
        keep(
                "waiting grant",
                roles.grant(granter, branch().members().get(4), Role.REVIEWER, people.requireTeam(branch().services()))
                        .id());
    }

    SmallTrust.Branch branch() {
        return trust.branch();
    }

    /** The texts of today, kept as they are at a start. */
    private void archive() {
        Library library = ShippedContent.library();
        new ContentArchive(onward.jdbi(), onward.clock()).keep(library);
        keep("version", library.item(new ItemId(MODULE)).orElseThrow().version());
        keep(
                "resource version",
                library.item(new ItemId(thing("resource"))).orElseThrow().version());
    }

    /** The person behind {@link CallerRole#MEMBER}. */
    String member() {
        return branch().members().get(0).toString();
    }

    /** Those who meet when the team meets. */
    List<PersonId> participants() {
        return Stream.concat(Stream.of(branch().leader()), branch().members().stream())
                .toList();
    }

    Callers callers() {
        return callers;
    }

    /** A real thing by the name that it has in paths, such as {@code session}. */
    String thing(String name) {
        return things.get(name);
    }

    Map<String, String> things() {
        return Map.copyOf(things);
    }

    private void keep(String name, Object thing) {
        things.put(name, thing.toString());
    }

    /** One session to come, one that waits to be closed, and one closed that the member missed. */
    private void discuss() {
        keep("session", plan(MODULE, "2026-12-08T10:00:00Z"));
        keep("session to close", plan(MODULE, "2026-11-23T10:00:00Z"));
        keep("closed session", plan(OTHER_MODULE, "2026-11-20T10:00:00Z"));
        post(
                CallerRole.LEADER,
                "/api/v1/sessions/%s/close".formatted(thing("closed session")),
                """
                {'attendance': [{'person': '%s', 'status': 'attended'}, {'person': '%s', 'status': 'apologies'}],
                 'themes': ['Rotate the time'],
                 'commitments': [{'owner': '%s', 'when': 'I write an advert', 'will': 'ask for two skills', 'scope': 'me'}]}
                """
                        .formatted(branch().leader(), member(), branch().leader()));
        keep(
                "proposal",
                one(
                        "SELECT id FROM commitment WHERE owner = ? AND state = 'proposed'",
                        branch().leader().value()));
    }

    private String plan(String module, String startsAt) {
        return id(post(
                CallerRole.LEADER,
                "/api/v1/sessions",
                "{'team': '%s', 'module': '%s', 'startsAt': '%s', 'minutes': 45, 'mode': 'hybrid'}"
                        .formatted(branch().team(), module, startsAt)));
    }

    private void ask() {
        keep(
                "assignment",
                id(post(
                        CallerRole.LEADER,
                        "/api/v1/assignments",
                        "{'item': '%s', 'team': '%s', 'completeBy': '2027-01-15', 'reason': 'We meet a lot'}"
                                .formatted(MODULE, branch().team()))));
    }

    /** A sheet of prompts that the leader shared, with some time left on it. */
    private void prepare() {
        String full = id(post(
                CallerRole.LEADER,
                "/api/v1/teams/%s/prompt-sheets".formatted(branch().team()),
                "{'minutes': 45, 'seed': 7}"));
        submit("/team/prompts/%s/drop".formatted(full), Map.of("question", "4"));
        keep(
                "sheet",
                one(
                        "SELECT id FROM prompt_sheet WHERE made_by = ? ORDER BY id DESC",
                        branch().leader().value()));
        submit("/team/prompts/%s/use".formatted(thing("sheet")), Map.of("how", "shared"));
        keep(
                "moment",
                id(post(
                        CallerRole.LEADER,
                        "/api/v1/teams/%s/moments".formatted(branch().team()),
                        "{'moment': 'recruiting-opens', 'on': '2026-12-04'}")));
        keep("prompt", firstOf(thing("sheet")));
        keep(
                "second prompt",
                one(
                        "SELECT prompt FROM prompt_sheet_prompt WHERE sheet = ? ORDER BY place OFFSET 1",
                        UUID.fromString(thing("sheet"))));
        reportAQuestion();
    }

    /** On another sheet, so that the first one stays as it is. */
    private void reportAQuestion() {
        String sheet = id(post(
                CallerRole.LEADER,
                "/api/v1/teams/%s/prompt-sheets".formatted(branch().team()),
                "{'minutes': 20, 'seed': 7}"));
        submit("/team/prompts/%s/use".formatted(sheet), Map.of("how", "shared"));
        keep("reported prompt", firstOf(sheet));
        HttpResponse<String> answer = callers.send(
                CallerRole.MEMBER,
                Call.of("POST", "/team/prompts/excluding")
                        .form(Map.of(
                                "sheet", sheet, "prompt", thing("reported prompt"), "why", "Not everybody drives")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        keep("report", onward.jdbi().withHandle(handle -> handle.select("SELECT id FROM prompt_report")
                .mapTo(String.class)
                .one()));
    }

    private String firstOf(String sheet) {
        return one("SELECT prompt FROM prompt_sheet_prompt WHERE sheet = ? ORDER BY place", UUID.fromString(sheet));
    }

    private void learn() {
        post(
                CallerRole.LEADER,
                "/api/v1/me/steps",
                "{'item': '%s', 'step': 'reflected', 'note': 'Mine'}".formatted(MODULE));
        keep(
                "note",
                one(
                        "SELECT id FROM reflection WHERE person = ?",
                        branch().leader().value()));
        submit(
                "/modules/%s/commitments".formatted(MODULE),
                Map.of("when", "I chair", "will", "ask first", "scope", "me", "reviewOn", "2026-12-08"));
        keep(
                "commitment",
                one(
                        "SELECT id FROM commitment WHERE owner = ? AND state = 'open'",
                        branch().leader().value()));
    }

    /** A note that the leader sent after signing out. */
    private void hold() {
        Callers.Session session = callers.freshSession(CallerRole.LEADER);
        callers.signOut(session);
        HttpResponse<String> answer = callers.send(Callers.withToken(
                session,
                Call.of("POST", "/modules/%s/reflection".formatted(MODULE))
                        .form(Map.of("note", "Written after signing out", "noteMinutes", "4"))));
        assertThat(answer.statusCode()).isEqualTo(401);
        keep(
                "heldForm",
                one(
                        "SELECT id FROM held_form WHERE person = ?",
                        branch().leader().value()));
    }

    private void submit(String path, Map<String, String> form) {
        HttpResponse<String> answer =
                callers.send(CallerRole.LEADER, Call.of("POST", path).form(form));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(303);
    }

    private JsonNode post(CallerRole who, String path, String json) {
        HttpResponse<String> answer =
                callers.send(who, Call.of("POST", path).sending(Call.JSON, json.replace('\'', '"')));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 201);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(path + " answered " + answer.body(), e);
        }
    }

    private static String id(JsonNode answer) {
        return answer.get("id").asText();
    }

    private String one(String query, UUID person) {
        return onward.jdbi()
                .withHandle(handle ->
                        handle.select(query, person).mapTo(String.class).first());
    }
}
