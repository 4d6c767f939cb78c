package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.catalogue.ContentArchive;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.Roles;
import org.onward.people.change.TestChanges;

/**
 * Creates a small trust with one of each kind of item, through the service's own routes. Private items are the
 * leader's. Items of a team belong to the leader's team of six.
 */
final class RouteTestData {
    static final String MODULE = "inclusive-meetings";
    static final String OTHER_MODULE = "fair-recruitment";
    static final String TOPIC = "reminder";

    /** A module that the leader shares, and one that the leader had explored before the manager asked for it. */
    static final String SHARED = "empathy-and-curiosity";

    static final String DONE_BEFORE = "voice-and-safety";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningOnward onward;
    private final SmallTrust trust;
    private final Callers callers;
    private final Map<String, String> things = new LinkedHashMap<>();

    RouteTestData(RunningOnward onward) {
        this.onward = onward;
        this.trust = SmallTrust.create(onward.jdbi());
        this.callers = new Callers(onward);
        put("team", branch().team());
        put("module", MODULE);
        put("resource", "chairing-inclusively");
        put("theme", "meetings-scheduling");
        put("pathway", "new-line-manager");
        put("person", member());
        archive();
        createSessions();
        createAssignment();
        createLearning();
        createEarlierCommitments();
        exploreItems();
        createPromptSheet();
        createHeldForm();
        put(
                "grant",
                one(
                        "SELECT id FROM role_grant WHERE role = 'reviewer' AND person = ?",
                        branch().reviewer().value()));
        createPendingGrant();
        createLeaderProposal();
        createContact();
        createLocalOffer();
        createMorePeople();
        createContentChanges();
        // Otherwise the service takes up the published review some seconds later, and writes its search index during a
        // test.
        onward.pollContent();
        createSavedItem();
        giveUpAMessage();
    }

    private void createSavedItem() {
        onward.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO saved_item (person, kind, item, saved)
                        VALUES (:person, 'favourite', 'inclusive-meetings', :now)
                        """)
                .bind("person", branch().leader().value())
                .bind("now", onward.clock().instant())
                .execute());
    }

    /** Creates a change that another editor proposed, one of the editor's own, and a review that is published. */
    private void createContentChanges() {
        put("change", Ids.next());
        put("own change", Ids.next());
        put("published change", Ids.next());
        onward.jdbi().useHandle(handle -> {
            addChange(handle, thing("change"), "texts", UUID.fromString(member()));
            addChange(handle, thing("own change"), "texts", branch().reviewer().value());
            addChange(
                    handle,
                    thing("published change"),
                    "review",
                    branch().reviewer().value());
            handle.execute(
                    """
                    INSERT INTO content_change_step (change, type, proposed_by, step, taken_by, taken, reason, number)
                    SELECT id, type, proposed_by, 'published', proposed_by, proposed, '', 1
                    FROM content_change WHERE type = 'review'
                    """);
        });
    }

    private void addChange(Handle handle, String id, String type, UUID author) {
        LearningResource resource = ShippedContent.library()
                .resource(new ItemId("chairing-inclusively"))
                .orElseThrow();
        handle.execute(
                """
                INSERT INTO content_change (id, kind, item, type, proposed_by, proposed, note)
                VALUES (?::uuid, 'resource', 'chairing-inclusively', ?, ?, ?, 'Plainer')
                """,
                id,
                type,
                author,
                onward.clock().instant());
        boolean review = type.equals("review");
        handle.execute(
                "INSERT INTO content_change_field (change, field, base, text_before, text_after) VALUES (?::uuid, ?, ?, ?, ?)",
                id,
                review ? "last-checked" : "publisher",
                review ? "an earlier version" : resource.publisher(),
                review ? "2026-11-22" : resource.publisher(),
                review ? "2026-11-23" : "Another publisher");
    }

    /** The texts of a resource as the form that edits it has them. */
    Map<String, String> textsOfTheResource() {
        LearningResource resource = ShippedContent.library()
                .resource(new ItemId("chairing-inclusively"))
                .orElseThrow();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", resource.title());
        texts.put("publisher", resource.publisher());
        texts.put("audience", resource.audience());
        texts.put("accessibility", resource.accessibility());
        texts.put("why", resource.why().source());
        String seen = texts.entrySet().stream()
                .map(text -> text.getKey() + "\n" + text.getValue())
                .collect(Collectors.joining("\n"));
        Map<String, String> fields = new LinkedHashMap<>();
        texts.forEach((name, text) -> fields.put("text-" + name, text));
        fields.put("seen", ContentVersion.of(seen).toString());
        return fields;
    }

    private void createContact() {
        put("contact", Ids.next());
        onward.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO local_contact (id, team, kind, name, reach, note)
                        VALUES (:id::uuid, :team, 'onward', 'Learning desk', 'Extension 2020', '')
                        """)
                .bind("id", thing("contact"))
                .bind("team", branch().team().value())
                .execute());
    }

    /** A picture of figures is made for eleven people or more. */
    private void createMorePeople() {
        new People(onward.jdbi())
                .addPeople(IntStream.range(0, 5)
                        .mapToObj(number -> new Person(
                                new PersonId(Ids.next()),
                                "Zed Number%d".formatted(number),
                                "zed%d@northmoor.invalid".formatted(number),
                                "Made-up post",
                                branch().team(),
                                Optional.empty()))
                        .toList());
    }

    private void createLocalOffer() {
        put("offer", Ids.next());
        onward.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO local_offer (id, team, kind, name, purpose, reach, link, reviewed_on)
                        VALUES (:id::uuid, :team, 'mentoring', 'Reciprocal mentoring', 'Six conversations',
                            'Extension 2020', '', '2026-09-01')
                        """)
                .bind("id", thing("offer"))
                .bind("team", branch().team().value())
                .execute());
    }

    private void giveUpAMessage() {
        onward.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO outbox (topic, recipient, body, created, state, attempts, next_attempt, ended, failure)
                        VALUES (:topic, :recipient::uuid, 'Hello', :now, 'failed', 10, :now, :now, 'No answer')
                        """)
                .bind("topic", TOPIC)
                .bind("recipient", member())
                .bind("now", onward.clock().instant())
                .execute());
    }

    /**
     * The grant comes from an administrator of the whole trust, so that the administrator of the branch may confirm it.
     */
    private void createPendingGrant() {
        Roles roles = new Roles(onward.jdbi(), new AuditTrail(onward.jdbi(), onward.clock()), onward.clock());
        People people = new People(onward.jdbi());
        PersonId granter = branch().members().get(5);
        roles.grantAsOperator(granter, Role.ADMINISTRATOR, people.requireTeam(trust.top()));
        put(
                "waiting grant",
                roles.grant(granter, branch().members().get(4), Role.REVIEWER, people.requireTeam(branch().services()))
                        .id());
    }

    /** The proposal comes from the administrator of the whole trust who granted the pending role. */
    private void createLeaderProposal() {
        put(
                "leader proposal",
                TestChanges.of(onward.jdbi(), onward.clock())
                        .leaders()
                        .propose(branch().members().get(5), branch().members().get(4), branch().team())
                        .id());
    }

    SmallTrust.Branch branch() {
        return trust.branch();
    }

    /** Archives the current content, as the service does at start. */
    private void archive() {
        Library library = ShippedContent.library();
        new ContentArchive(onward.jdbi(), onward.clock()).archive(library);
        put("version", library.item(new ItemId(MODULE)).orElseThrow().version());
        put(
                "resource version",
                library.item(new ItemId(thing("resource"))).orElseThrow().version());
    }

    /** The person of {@link CallerRole#MEMBER}. */
    String member() {
        return branch().members().get(0).toString();
    }

    /** The participants of the team's meetings. */
    List<PersonId> participants() {
        return Stream.concat(Stream.of(branch().leader()), branch().members().stream())
                .toList();
    }

    Callers callers() {
        return callers;
    }

    /** The id of an existing item, by its name in paths, such as {@code session}. */
    String thing(String name) {
        return things.get(name);
    }

    Map<String, String> things() {
        return Map.copyOf(things);
    }

    private void put(String name, Object thing) {
        things.put(name, thing.toString());
    }

    /**
     * Creates one future session, one session that can be closed, one closed session that the member missed, and one that was
     * cancelled. Somebody from outside the team runs them.
     */
    private void createSessions() {
        put("session", plan(MODULE, "2026-12-08T10:00:00Z"));
        put("session to close", plan(MODULE, "2026-11-23T10:00:00Z"));
        put("cancelled session", plan(MODULE, "2026-12-15T10:00:00Z"));
        post(CallerRole.LEADER, "/api/v1/sessions/%s/cancel".formatted(thing("cancelled session")), "{}");
        put("closed session", plan(OTHER_MODULE, "2026-11-20T10:00:00Z"));
        post(
                CallerRole.LEADER,
                "/api/v1/sessions/%s/close".formatted(thing("closed session")),
                """
                {'attendance': [{'person': '%s', 'status': 'attended'}, {'person': '%s', 'status': 'apologies'}],
                 'themes': ['Rotate the time'],
                 'commitments': [{'owner': '%s', 'when': 'I write an advert', 'will': 'ask for two skills', 'scope': 'me'}]}
                """
                        .formatted(branch().leader(), member(), branch().leader()));
        put(
                "proposal",
                one(
                        "SELECT id FROM commitment WHERE owner = ? AND state = 'proposed'",
                        branch().leader().value()));
    }

    private String plan(String module, String startsAt) {
        return id(post(
                CallerRole.LEADER,
                "/api/v1/sessions",
                "{'team': '%s', 'module': '%s', 'startsAt': '%s', 'minutes': 45, 'mode': 'hybrid', 'facilitator': '%s'}"
                        .formatted(
                                branch().team(),
                                module,
                                startsAt,
                                trust.other().members().get(1))));
    }

    private void createAssignment() {
        put("assignment", ask("We meet a lot"));
        put("withdrawn assignment", ask("A mistake"));
        post(
                CallerRole.LEADER,
                "/api/v1/assignments/%s/action".formatted(thing("withdrawn assignment")),
                "{'action': 'withdraw'}");
    }

    private String ask(String reason) {
        return id(post(
                CallerRole.LEADER,
                "/api/v1/assignments",
                "{'item': '%s', 'team': '%s', 'completeBy': '2027-01-15', 'reason': '%s'}"
                        .formatted(MODULE, branch().team(), reason)));
    }

    /** Creates a prompt sheet that the leader has shared, with unused minutes. */
    private void createPromptSheet() {
        String full = id(post(
                CallerRole.LEADER,
                "/api/v1/teams/%s/prompt-sheets".formatted(branch().team()),
                "{'minutes': 45, 'seed': 7}"));
        submit("/team/prompts/%s/drop".formatted(full), Map.of("question", "4"));
        put(
                "sheet",
                one(
                        "SELECT id FROM prompt_sheet WHERE made_by = ? ORDER BY id DESC",
                        branch().leader().value()));
        submit("/team/prompts/%s/use".formatted(thing("sheet")), Map.of("how", "shared"));
        put(
                "moment",
                id(post(
                        CallerRole.LEADER,
                        "/api/v1/teams/%s/moments".formatted(branch().team()),
                        "{'moment': 'recruiting-opens', 'on': '2026-12-04'}")));
        put("prompt", firstOf(thing("sheet")));
        put(
                "second prompt",
                one(
                        "SELECT prompt FROM prompt_sheet_prompt WHERE sheet = ? ORDER BY place OFFSET 1",
                        UUID.fromString(thing("sheet"))));
        reportAQuestion();
    }

    /** Reports a question of another sheet, so that the first sheet is unchanged. */
    private void reportAQuestion() {
        String sheet = id(post(
                CallerRole.LEADER,
                "/api/v1/teams/%s/prompt-sheets".formatted(branch().team()),
                "{'minutes': 20, 'seed': 7}"));
        submit("/team/prompts/%s/use".formatted(sheet), Map.of("how", "shared"));
        put("reported prompt", firstOf(sheet));
        HttpResponse<String> answer = callers.send(
                CallerRole.MEMBER,
                Call.of("POST", "/team/prompts/excluding")
                        .form(Map.of(
                                "sheet", sheet, "prompt", thing("reported prompt"), "why", "Not everybody drives")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        put("report", onward.jdbi().withHandle(handle -> handle.select("SELECT id FROM prompt_report")
                .mapTo(String.class)
                .one()));
    }

    private String firstOf(String sheet) {
        return one("SELECT prompt FROM prompt_sheet_prompt WHERE sheet = ? ORDER BY place", UUID.fromString(sheet));
    }

    private void createLearning() {
        post(
                CallerRole.LEADER,
                "/api/v1/me/steps",
                "{'item': '%s', 'step': 'reflected', 'note': 'Mine'}".formatted(MODULE));
        put(
                "note",
                one(
                        "SELECT id FROM reflection WHERE person = ?",
                        branch().leader().value()));
        submit(
                "/modules/%s/commitments".formatted(MODULE),
                Map.of("when", "I chair", "will", "ask first", "scope", "me", "reviewOn", "2026-12-08"));
        put(
                "commitment",
                one(
                        "SELECT id FROM commitment WHERE owner = ? AND state = 'open'",
                        branch().leader().value()));
        submit("/who-sees-what/%s/share".formatted(SHARED), Map.of());
        post(CallerRole.LEADER, "/api/v1/me/steps", "{'item': '%s', 'step': 'explored'}".formatted(DONE_BEFORE));
        post(
                CallerRole.MANAGER,
                "/api/v1/assignments",
                "{'item': '%s', 'people': ['%s'], 'completeBy': '2027-01-15', 'reason': 'We need it'}"
                        .formatted(DONE_BEFORE, branch().leader()));
    }

    /** Records a case and a resource as read by everybody who can be tested, so that each of them can take it back. */
    private void exploreItems() {
        put("finished resource", "meeting-ground-rules");
        for (CallerRole who : CallerRole.SIGNED_IN) {
            for (String item : List.of(OTHER_MODULE, thing("finished resource"))) {
                post(who, "/api/v1/me/steps", "{'item': '%s', 'step': 'explored', 'minutes': 5}".formatted(item));
            }
        }
    }

    /** Creates a commitment with an answer, and a withdrawn one. */
    private void createEarlierCommitments() {
        for (String will : List.of("answered", "withdrawn")) {
            submit(
                    "/modules/%s/commitments".formatted(OTHER_MODULE),
                    Map.of("when", "I advertise", "will", will, "scope", "me", "reviewOn", "2026-12-15"));
            put(
                    will + " commitment",
                    one(
                            "SELECT id FROM commitment WHERE owner = ? AND state = 'open' AND will = '%s'"
                                    .formatted(will),
                            branch().leader().value()));
        }
        submit("/commitments/%s/check-back".formatted(thing("answered commitment")), Map.of("answer", "kept"));
        submit("/commitments/%s/withdraw".formatted(thing("withdrawn commitment")), Map.of());
    }

    /** Creates a held form: a note that the leader sent after signing out. */
    private void createHeldForm() {
        Callers.Session session = callers.freshSession(CallerRole.LEADER);
        callers.signOut(session);
        HttpResponse<String> answer = callers.send(Callers.withToken(
                session,
                Call.of("POST", "/modules/%s/reflection".formatted(MODULE))
                        .form(Map.of("note", "Written after signing out", "noteMinutes", "4"))));
        assertThat(answer.statusCode()).isEqualTo(401);
        put(
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
