package org.onward.routes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.onward.web.AccessRule;

/**
 * Contains a valid request for every route. Path parameters are filled with the ids of {@link RouteTestData} by name. A
 * route needs an entry here if it has a body or a query, or if its access rule depends on more than its path.
 */
final class Samples {
    /** The callers with access when the item belongs to the leader or to the leader's team. */
    private static final Map<AccessRule, Set<CallerRole>> CALLERS_WITH_ACCESS = Map.ofEntries(
            Map.entry(AccessRule.ANYONE, CallerRole.EVERYBODY),
            Map.entry(AccessRule.SIGNED_IN, CallerRole.SIGNED_IN),
            Map.entry(AccessRule.OWNER, Set.of(CallerRole.LEADER)),
            Map.entry(AccessRule.LEADS, Set.of(CallerRole.LEADER, CallerRole.MANAGER)),
            Map.entry(AccessRule.SEES_RUNGS, Set.of(CallerRole.LEADER, CallerRole.MANAGER, CallerRole.REVIEWER)),
            Map.entry(
                    AccessRule.FACILITATES,
                    Set.of(CallerRole.LEADER, CallerRole.MANAGER, CallerRole.OUTSIDE_FACILITATOR)),
            Map.entry(AccessRule.INVITED, Set.of(CallerRole.MEMBER, CallerRole.LEADER)),
            Map.entry(AccessRule.REVIEWS, Set.of(CallerRole.REVIEWER)),
            Map.entry(AccessRule.EDITS, Set.of(CallerRole.REVIEWER)),
            Map.entry(AccessRule.ADMINISTERS, Set.of(CallerRole.ADMINISTRATOR)),
            Map.entry(
                    AccessRule.HOLDS_ROLE,
                    Set.of(
                            CallerRole.REVIEWER,
                            CallerRole.OTHER_REVIEWER,
                            CallerRole.ADMINISTRATOR,
                            CallerRole.OTHER_ADMINISTRATOR)));

    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final Map<String, String> things;

    Samples(RouteTestData world) {
        things = world.things();
        signIn();
        learner(world);
        saved();
        myYear();
        commitments(world);
        discussion(world);
        sessionPages(world);
        prompts(world);
        team(world);
        insight(world);
        administration(world);
        editing(world);
    }

    private void editing(RouteTestData world) {
        String address = "/editing/items/resource/chairing-inclusively";
        for (String route : List.of(
                "GET /editing/items/{kind}/{item}",
                "POST /editing/items/{kind}/{item}",
                "POST /editing/items/{kind}/{item}/preview",
                "POST /editing/items/{kind}/{item}/reviewed")) {
            Sample sample = on(route).path("kind", "resource").path("item", "chairing-inclusively");
            if (route.startsWith("POST")) {
                sample.formOn(address);
            }
            if (route.startsWith("POST") && !route.endsWith("reviewed")) {
                world.textsOfTheResource().forEach(sample::field);
                sample.field("text-title", "Chairing so that everybody is heard")
                        .field("note", "A plainer title");
            }
        }
        String open = world.thing("change");
        on("POST /editing/changes/{change}/publish").formOn("/editing/changes/" + open);
        on("POST /editing/changes/{change}/return")
                .formOn("/editing/changes/" + open)
                .field("reason", "Keep the title of the publisher");
        String own = world.thing("own change");
        on("POST /editing/changes/{change}/withdraw").path("change", own).formOn("/editing/changes/" + own);
        String published = world.thing("published change");
        on("POST /editing/changes/{change}/undo")
                .path("change", published)
                .formOn("/editing/changes/" + published)
                .field("reason", "It said too much");
    }

    private void signIn() {
        on("POST /sign-in").formOn("/sign-in").field("persona", "member").field("after", "/");
        on("POST /sign-out").formOn("/");
        on("POST /held-forms/{heldForm}/discard").formOn("/held-forms");
    }

    private void learner(RouteTestData world) {
        on("POST /api/v1/me/steps").json("{'item': 'inclusive-meetings', 'step': 'explored', 'minutes': 5}");
        on("POST /modules/{module}/case")
                .formOn("/modules/allyship-in-three-moves")
                .path("module", "allyship-in-three-moves")
                .field("caseMinutes", 5);
        on("GET /resources/{resource}/versions/{version}").path("version", world.thing("resource version"));
        on("POST /modules/{module}/reflection")
                .formOn("/modules/inclusive-meetings")
                .field("note", "Only mine to read")
                .field("noteMinutes", 3);
        on("POST /modules/{module}/reflection/{note}/delete").formOn("/modules/inclusive-meetings");
        on("POST /who-sees-what/{item}/share")
                .path("item", RouteTestData.MODULE)
                .formOn("/modules/" + RouteTestData.MODULE);
        on("POST /who-sees-what/{item}/stop-sharing")
                .path("item", RouteTestData.SHARED)
                .formOn("/modules/" + RouteTestData.SHARED);
        on("POST /who-sees-what/{item}/count")
                .path("item", RouteTestData.DONE_BEFORE)
                .formOn("/modules/" + RouteTestData.DONE_BEFORE);
        on("GET /api/v1/me/progress/{item}").path("item", RouteTestData.SHARED);
        on("POST /api/v1/me/progress/{item}/action")
                .path("item", RouteTestData.DONE_BEFORE)
                .json("{'action': 'count'}");
        on("POST /notes/{note}")
                .formOn("/notes/" + world.thing("note"))
                .field("note", "Only mine to read and to change");
        on("POST /notes/{note}/delete").formOn("/notes/" + world.thing("note"));
        on("POST /modules/{module}/starters/{starter}").path("starter", "1").formOn("/modules/inclusive-meetings");
        on("POST /modules/{module}/commitments/starters/{starter}")
                .path("starter", "1")
                .formOn("/modules/inclusive-meetings/commitments");
        on("POST /modules/{module}/commitment")
                .formOn("/modules/inclusive-meetings")
                .field("when", "I plan a meeting")
                .field("will", "ask who it shuts out")
                .field("scope", "team")
                .field("reviewOn", "2026-12-10");
        on("POST /modules/{module}/keep").formOn("/modules/" + RouteTestData.MODULE);
        on("POST /modules/{module}/keep/undo").query("favourite", "yes").formOn("/modules/" + RouteTestData.MODULE);
        on("POST /modules/{module}/case/undo")
                .path("module", RouteTestData.OTHER_MODULE)
                .formOn("/modules/" + RouteTestData.OTHER_MODULE);
        on("POST /resources/{resource}/complete/undo")
                .path("resource", world.thing("finished resource"))
                .formOn("/resources/" + world.thing("finished resource"));
        on("POST /resources/{resource}/complete")
                .formOn("/resources/" + world.thing("resource"))
                .field("minutesSpent", 12);
    }

    private void saved() {
        on("POST /saved")
                .formOn("/catalogue")
                .field("item", "inclusive-meetings")
                .field("kind", "later")
                .field("after", "/catalogue");
        on("POST /saved/remove")
                .formOn("/saved")
                .field("item", "inclusive-meetings")
                .field("kind", "favourite");
    }

    private void myYear() {
        for (String file : List.of("csv", "json", "pdf")) {
            on("GET /my-year/record." + file)
                    .query("from", "2026-01-01")
                    .query("until", "2026-12-31")
                    .query("part", "learning");
        }
    }

    private void commitments(RouteTestData world) {
        String proposal = world.thing("proposal");
        on("POST /modules/{module}/commitments")
                .formOn("/modules/inclusive-meetings/commitments")
                .field("when", "I plan a meeting")
                .field("will", "ask who it shuts out")
                .field("scope", "team")
                .field("reviewOn", "2026-12-10");
        on("POST /commitments/{commitment}/confirm")
                .path("commitment", proposal)
                .formOn("/commitments/" + proposal)
                .field("when", "I write an advert")
                .field("will", "ask for two skills")
                .field("scope", "me")
                .field("reviewOn", "2026-12-10");
        on("POST /commitments/{commitment}/discard")
                .path("commitment", proposal)
                .formOn("/commitments/" + proposal);
        on("POST /commitments/{commitment}/check-back")
                .formOn("/commitments/" + world.thing("commitment"))
                .field("answer", "not-yet")
                .field("words", "There was no meeting to chair")
                .field("reviewOn", "2026-12-20");
        on("POST /commitments/{commitment}/withdraw").formOn("/commitments/" + world.thing("commitment"));
        on("POST /commitments/{commitment}/restore")
                .path("commitment", world.thing("withdrawn commitment"))
                .formOn("/commitments/" + world.thing("withdrawn commitment"));
        on("POST /commitments/{commitment}/change")
                .formOn("/commitments/%s/change".formatted(world.thing("commitment")))
                .field("when", "I chair the planning meeting")
                .field("will", "ask the last to join first")
                .field("scope", "team")
                .field("reviewOn", "2026-12-20");
        String answered = world.thing("answered commitment");
        on("GET /commitments/{commitment}/answer").path("commitment", answered);
        on("POST /commitments/{commitment}/answer")
                .path("commitment", answered)
                .formOn("/commitments/%s/answer".formatted(answered))
                .field("answer", "partly")
                .field("words", "Two of three times")
                .field("reviewOn", "2026-12-20");
        on("POST /api/v1/commitments/{commitment}/confirm")
                .path("commitment", proposal)
                .json(
                        "{'when': 'I write an advert', 'will': 'ask for two skills', 'scope': 'me', 'reviewOn': '2026-12-10'}");
        on("POST /api/v1/commitments/{commitment}/change")
                .json("{'when': 'I chair', 'will': 'ask last', 'scope': 'me', 'reviewOn': '2026-12-10'}");
        on("POST /api/v1/commitments/{commitment}/check-back")
                .json("{'answer': 'kept', 'words': 'Each time', 'reviewOn': '2026-12-20'}");
        on("POST /api/v1/commitments/{commitment}/answer")
                .path("commitment", answered)
                .json("{'answer': 'partly', 'words': 'Two of three times', 'reviewOn': '2026-12-20'}");
        on("POST /api/v1/commitments/{commitment}/action").json("{'action': 'withdraw'}");
    }

    private void discussion(RouteTestData world) {
        on("POST /api/v1/sessions")
                .json(
                        """
                        {'team': '%s', 'module': 'inclusive-meetings', 'startsAt': '2027-01-19T10:00:00Z', 'minutes': 45,
                         'mode': 'remote', 'facilitator': '%s'}
                        """
                                .formatted(world.branch().team(), world.member()));
        on("POST /api/v1/sessions/{session}/close")
                .path("session", world.thing("session to close"))
                .json(
                        """
                        {'attendance': [{'person': '%1$s', 'status': 'attended'}], 'themes': ['Take turns'],
                         'commitments': [{'owner': '%1$s', 'when': 'I chair', 'will': 'ask', 'scope': 'team', 'reviewOn': '2026-12-15'}]}
                        """
                                .formatted(world.member()));
        on("POST /api/v1/sessions/{session}/correct")
                .path("session", world.thing("closed session"))
                .json("{'attendance': [{'person': '%s', 'status': 'attended'}]}".formatted(world.member()));
        on("PUT /api/v1/sessions/{session}/themes")
                .path("session", world.thing("closed session"))
                .json("{'themes': ['Take turns']}");
        on("POST /api/v1/sessions/{session}/move")
                .json(
                        """
                        {'startsAt': '2027-01-26T10:00:00Z', 'minutes': 45, 'mode': 'remote', 'reason': 'The ward is inspected that day'}
                        """);
        on("POST /api/v1/sessions/{session}/cancel")
                .path("session", world.thing("session to close"))
                .json("{'reason': 'Half of us are away'}");
        on("POST /api/v1/sessions/{session}/restore")
                .path("session", world.thing("cancelled session"))
                .json("{}");
        on("POST /api/v1/sessions/{session}/catch-up")
                .path("session", world.thing("closed session"))
                .json("{'minutes': 20}")
                .onlyFor(CallerRole.MEMBER);
    }

    private void sessionPages(RouteTestData world) {
        String team = world.branch().team().toString();
        on("GET /sessions/{session}")
                .onlyFor(CallerRole.MEMBER, CallerRole.LEADER, CallerRole.MANAGER, CallerRole.OUTSIDE_FACILITATOR);
        on("GET /sessions/new").query("team", team);
        on("POST /sessions/new")
                .query("team", team)
                .formOn("/sessions/new?team=" + team)
                .field("module", RouteTestData.MODULE)
                .field("date", "2027-01-19")
                .field("time", "10:00")
                .field("minutes", 45)
                .field("mode", "remote")
                .field("facilitator", world.branch().leader());
        String toClose = world.thing("session to close");
        Sample close = on("POST /sessions/{session}/close")
                .path("session", toClose)
                .formOn("/sessions/%s/close".formatted(toClose))
                .field("present", "some")
                .field("themes", "Take turns")
                .field("owner-1", world.member())
                .field("when-1", "I chair")
                .field("will-1", "ask who is missing")
                .field("scope-1", "me");
        on("POST /sessions/{session}/cancel")
                .path("session", toClose)
                .formOn("/sessions/" + toClose)
                .field("reason", "Half of us are away");
        String cancelled = world.thing("cancelled session");
        on("POST /sessions/{session}/restore").path("session", cancelled).formOn("/sessions/" + cancelled);
        on("POST /sessions/{session}/move")
                .formOn("/sessions/%s/move".formatted(world.thing("session")))
                .field("date", "2027-01-26")
                .field("time", "10:00")
                .field("minutes", 45)
                .field("mode", "remote")
                .field("reason", "The ward is inspected that day");
        on("POST /sessions/{session}/facilitator")
                .path("session", toClose)
                .formOn("/sessions/" + toClose)
                .field("facilitator", world.branch().leader());
        String closed = world.thing("closed session");
        on("GET /sessions/{session}/themes").path("session", closed);
        on("POST /sessions/{session}/themes")
                .path("session", closed)
                .formOn("/sessions/%s/themes".formatted(closed))
                .field("themes", "Take turns");
        on("GET /sessions/{session}/correct").path("session", closed);
        Sample correct = on("POST /sessions/{session}/correct")
                .path("session", closed)
                .formOn("/sessions/%s/correct".formatted(closed));
        world.participants().forEach(person -> {
            close.field("attendance-" + person, "attended");
            correct.field("attendance-" + person, "attended");
        });
        on("GET /sessions/{session}/catch-up").path("session", closed).onlyFor(CallerRole.MEMBER);
        on("POST /sessions/{session}/catch-up")
                .path("session", closed)
                .formOn("/sessions/%s/catch-up".formatted(closed))
                .field("minutes", 20)
                .onlyFor(CallerRole.MEMBER);
    }

    private void prompts(RouteTestData world) {
        String team = world.branch().team().toString();
        String sheet = "/team/prompts/" + world.thing("sheet");
        on("POST /api/v1/teams/{team}/prompt-sheets").json("{'minutes': 30, 'mode': 'hybrid', 'seed': 7}");
        on("GET /team/prompts").query("team", team);
        on("POST /team/prompts")
                .query("team", team)
                .formOn("/team/prompts?team=" + team)
                .field("minutes", 30)
                .field("mode", "remote")
                .field("moment", "");
        on("POST /team/prompts/{sheet}/another").formOn(sheet);
        on("POST /team/prompts/{sheet}/session")
                .formOn(sheet + "/session")
                .field("module", RouteTestData.MODULE)
                .field("date", "2027-01-19")
                .field("time", "10:00")
                .field("minutes", 45)
                .field("mode", "hybrid")
                .field("facilitator", world.branch().leader());
        on("POST /team/prompts/{sheet}/swap").formOn(sheet).field("question", 1);
        on("POST /team/prompts/{sheet}/drop").formOn(sheet).field("question", 2);
        on("POST /team/prompts/{sheet}/own")
                .formOn(sheet + "/own")
                .field("text", "Which rota was last changed by those who work it?")
                .field("depth", 1)
                .field("minutes", 2)
                .field("instead", 2);
        on("POST /team/prompts/{sheet}/unshare").formOn(sheet);
        on("POST /api/v1/teams/{team}/prompt-sheets/{sheet}/swap").json("{'question': 1}");
        on("POST /api/v1/teams/{team}/prompt-sheets/{sheet}/drop").json("{'question': 2}");
        on("POST /api/v1/teams/{team}/prompt-sheets/{sheet}/own")
                .json(
                        "{'text': 'Which rota was last changed by those who work it?', 'depth': 1, 'minutes': 2, 'instead': 2}");
        on("POST /api/v1/teams/{team}/prompt-sheets/{sheet}/use").json("{'how': 'printed'}");
        on("DELETE /api/v1/teams/{team}/prompt-sheets/{sheet}/sharing").query("now", "yes");
        on("POST /team/prompts/{sheet}/use").formOn(sheet).field("how", "run");
        on("GET /team/prompts/{sheet}/print").query("size", "pocket");
        on("GET /team/prompts/{sheet}/shared").onlyFor(CallerRole.MEMBER, CallerRole.LEADER, CallerRole.MANAGER);
        on("POST /team/prompts/{sheet}/shared")
                .formOn(sheet + "/shared")
                .field("done", "yes")
                .onlyFor(CallerRole.MEMBER, CallerRole.LEADER);
        afterwards(world, sheet);
    }

    private void afterwards(RouteTestData world, String sheet) {
        String prompt = world.thing("prompt");
        on("POST /team/prompts/{sheet}/afterwards")
                .formOn(sheet + "/afterwards")
                .field("outcome-1", "fell-flat");
        on("POST /team/prompts/excluding/form")
                .formOn(sheet + "/shared")
                .field("sheet", world.thing("sheet"))
                .onlyFor(CallerRole.MEMBER, CallerRole.LEADER, CallerRole.MANAGER);
        on("POST /editing/prompts/{prompt}/decision")
                .path("prompt", world.thing("reported prompt"))
                .formOn("/editing/prompts")
                .field("decision", "withdraw")
                .field("seen", world.thing("report"));
        String moments = "/team/prompts/moments?team=" + world.branch().team();
        on("GET /team/prompts/moments").query("team", world.branch().team());
        on("POST /team/prompts/moments")
                .query("team", world.branch().team())
                .formOn(moments)
                .field("moment", "go-live")
                .field("on", "2026-12-14");
        on("POST /team/prompts/moments/{moment}/remove").formOn(moments);
        on("POST /api/v1/teams/{team}/moments").json("{'moment': 'go-live', 'on': '2026-12-14'}");
        on("DELETE /api/v1/teams/{team}/moments/{moment}").query("now", "yes");
        on("POST /team/prompts/suggested")
                .query("team", world.branch().services())
                .formOn("/team/" + world.branch().services())
                .onlyFor(CallerRole.MANAGER);
        on("POST /team/prompts/excluding")
                .formOnAnswerTo("/team/prompts/excluding/form", Map.of("sheet", world.thing("sheet")))
                .field("sheet", world.thing("sheet"))
                .field("prompt", world.thing("second prompt"))
                .field("why", "It takes a car for granted")
                .onlyFor(CallerRole.MEMBER, CallerRole.LEADER, CallerRole.MANAGER);
        on("POST /team/prompts/excluding/take-back")
                .formOn("/team/prompts/excluding/take-back")
                .field("report", world.thing("report"));
        on("POST /api/v1/teams/{team}/prompt-sheets/{sheet}/outcomes")
                .json(
                        """
                        {'outcomes': [{'prompt': '%1$s', 'outcome': 'worked'},
                                      {'prompt': '%1$s', 'outcome': 'felt-excluding', 'why': 'It takes a car for granted'}]}
                        """
                                .formatted(prompt));
    }

    private void team(RouteTestData world) {
        on("POST /api/v1/assignments")
                .json(
                        """
                        {'item': 'inclusive-meetings', 'team': '%s', 'includeSubteams': true, 'completeBy': '2027-02-01',
                         'reason': 'Half of us dial in'}
                        """
                                .formatted(world.branch().team()));
        String team = "/team/" + world.branch().team();
        on("POST /team/{team}/ask")
                .formOn(team + "/ask")
                .field("item", RouteTestData.OTHER_MODULE)
                .field("who", "people")
                .field("people", world.member())
                .field("completeBy", "2027-01-20")
                .field("reason", "We recruit in spring");
        on("POST /requests/{assignment}/withdraw").formOn("/requests/%s/withdraw".formatted(world.thing("assignment")));
        on("POST /requests/{assignment}/restore")
                .path("assignment", world.thing("withdrawn assignment"))
                .formOn("/requests/withdrawn");
        on("POST /api/v1/assignments/{assignment}/action").json("{'action': 'withdraw'}");
        on("GET /team/reports/ask")
                .onlyFor(CallerRole.LEADER, CallerRole.MANAGER, CallerRole.OTHER_LEADER, CallerRole.OTHER_MANAGER);
        on("POST /team/reports/ask")
                .formOn("/team/reports/ask")
                .field("item", RouteTestData.OTHER_MODULE)
                .field("who", "people")
                .field("people", world.member())
                .field("completeBy", "2027-01-20")
                .field("reason", "We recruit in spring");
    }

    private void insight(RouteTestData world) {
        String root = world.branch().root().toString();
        on("GET /insight").query("team", root);
        on("GET /insight/compare").query("team", root).query("module", RouteTestData.MODULE);
        for (String picture : List.of("GET /insight/compare.svg", "GET /insight/compare.png")) {
            on(picture)
                    .query("team", root)
                    .query("module", RouteTestData.MODULE)
                    .query("period", "month-2026-11");
        }
        on("GET /insight/people").query("team", root).query("module", RouteTestData.MODULE);
        on("GET /insight/ladder.csv").query("team", root);
        on("GET /api/v1/insight/ladder").query("team", root);
        on("GET /api/v1/insight/ladder.csv").query("team", root);
    }

    private void administration(RouteTestData world) {
        String person = world.branch().leader().toString();
        String team = world.branch().services().toString();
        on("GET /administration").onlyFor(CallerRole.ADMINISTRATOR, CallerRole.OTHER_ADMINISTRATOR);
        on("POST /administration/messages/retry")
                .formOn("/administration")
                .field("topic", RouteTestData.TOPIC)
                .onlyFor(CallerRole.ADMINISTRATOR, CallerRole.OTHER_ADMINISTRATOR);
        on("GET /administration/audit").onlyFor(CallerRole.ADMINISTRATOR, CallerRole.OTHER_ADMINISTRATOR);
        on("GET /administration/audit.csv").onlyFor(CallerRole.ADMINISTRATOR, CallerRole.OTHER_ADMINISTRATOR);
        on("GET /administration/contacts").onlyFor(CallerRole.ADMINISTRATOR, CallerRole.OTHER_ADMINISTRATOR);
        on("POST /administration/contacts")
                .formOn("/administration/contacts")
                .field("kind", "trade-union")
                .field("name", "Staff side office")
                .field("reach", "staff.side@riverbank.example")
                .field("note", "Mondays to Thursdays")
                .onlyFor(CallerRole.ADMINISTRATOR, CallerRole.OTHER_ADMINISTRATOR);
        String contact = "/administration/contacts/" + world.thing("contact");
        on("POST /administration/contacts/{contact}")
                .formOn(contact)
                .field("kind", "onward")
                .field("name", "Learning desk")
                .field("reach", "Extension 2020");
        on("POST /administration/contacts/{contact}/remove").formOn(contact);
        on("GET /administration/networks").onlyFor(CallerRole.ADMINISTRATOR, CallerRole.OTHER_ADMINISTRATOR);
        on("POST /administration/networks")
                .formOn("/administration/networks")
                .field("kind", "mentoring")
                .field("name", "Reciprocal mentoring")
                .field("purpose", "Six conversations with a colleague from another directorate")
                .field("reach", "mentoring@riverbank.example")
                .field("link", "https://intranet.riverbank.example/mentoring")
                .field("reviewed", "2026-09-01")
                .onlyFor(CallerRole.ADMINISTRATOR, CallerRole.OTHER_ADMINISTRATOR);
        String offer = "/administration/networks/" + world.thing("offer");
        on("POST /administration/networks/{offer}")
                .formOn(offer)
                .field("kind", "coaching")
                .field("name", "Coaching pool")
                .field("purpose", "Four hours with a trained coach")
                .field("reach", "Extension 2020")
                .field("reviewed", "2026-09-01");
        on("POST /administration/networks/{offer}/remove").formOn(offer);
        on("GET /administration/roles/grant").query("person", person);
        on("GET /administration/roles/grant/confirm")
                .query("person", person)
                .query("role", "reviewer")
                .query("team", team);
        on("POST /administration/roles/grant/confirm")
                .query("person", person)
                .formOn("/administration/roles/grant/confirm?person=%s&role=reviewer&team=%s".formatted(person, team))
                .field("role", "reviewer")
                .field("team", team);
        on("GET /administration/leaders").query("person", person);
        on("POST /administration/leaders")
                .query("person", person)
                .formOn("/administration/leaders?person=" + person)
                .field("team", team);
        String proposal = world.thing("leader proposal");
        on("GET /administration/leaders/{proposal}/confirm").path("proposal", proposal);
        on("POST /administration/leaders/{proposal}/confirm")
                .path("proposal", proposal)
                .formOn("/administration/leaders/%s/confirm".formatted(proposal));
        on("GET /administration/leaders/{proposal}").path("proposal", proposal);
        on("POST /administration/leaders/{proposal}")
                .path("proposal", proposal)
                .formOn("/administration/leaders/" + proposal);
        String manager = world.branch().manager().toString();
        on("GET /administration/leaders/remove").query("person", manager).query("team", team);
        on("POST /administration/leaders/remove")
                .query("person", manager)
                .query("team", team)
                .formOn("/administration/leaders/remove?person=%s&team=%s".formatted(manager, team));
        String waiting = world.thing("waiting grant");
        on("GET /administration/roles/{grant}/confirm").path("grant", waiting);
        on("POST /administration/roles/{grant}/confirm")
                .path("grant", waiting)
                .formOn("/administration/roles/%s/confirm".formatted(waiting));
        on("POST /administration/roles/{grant}").formOn("/administration/roles/" + world.thing("grant"));
    }

    private Sample on(String route) {
        Sample sample = new Sample();
        if (samples.put(route, sample) != null) {
            throw new IllegalStateException("two entries for " + route);
        }
        return sample;
    }

    Sample of(Route route) {
        return samples.getOrDefault(route.toString(), new Sample());
    }

    Set<CallerRole> allowed(Route route) {
        return of(route)
                .allowed()
                .orElseGet(() -> CALLERS_WITH_ACCESS.get(route.rule().orElseThrow()));
    }

    /** A caller with access: the leader if possible, because most items belong to the leader. */
    CallerRole allowedCaller(Route route) {
        Set<CallerRole> allowed = allowed(route);
        return allowed.contains(CallerRole.LEADER)
                ? CallerRole.LEADER
                : allowed.iterator().next();
    }

    /** Entries for routes that no longer exist. */
    Set<String> without(Set<String> routes) {
        Set<String> left = new LinkedHashSet<>(samples.keySet());
        left.removeAll(routes);
        return left;
    }

    /** A message that says what to add if the route cannot be called yet. */
    Optional<String> missingFor(Route route) {
        String unfilled = route.pathParameters().stream()
                .filter(parameter -> !values(route).containsKey(parameter))
                .map(parameter -> "{" + parameter + "}")
                .collect(Collectors.joining(", "));
        if (!unfilled.isEmpty()) {
            return Optional.of(
                    "%s is new. Add an id for %s: put(\"…\", id) in RouteTestData, or on(\"%s\").path(…) in Samples."
                            .formatted(route, unfilled, route));
        }
        if (route.isWrite() && !samples.containsKey(route.toString())) {
            return Optional.of("%s is new. Add on(\"%s\")%s to Samples, with a valid body."
                    .formatted(route, route, route.isApi() ? ".json(\"{…}\")" : ".formOn(\"/page\").field(…)"));
        }
        return Optional.empty();
    }

    /** A request that succeeds for callers with access. */
    Call call(Route route) {
        Sample sample = of(route);
        Call call = Call.of(route.method(), address(route, values(route), sample.query()));
        if (sample.json().isPresent()) {
            return call.sending(Call.JSON, sample.json().orElseThrow());
        }
        return route.takesForm() ? call.form(sample.fields()) : call;
    }

    /** The values of the path parameters. */
    Map<String, String> values(Route route) {
        Map<String, String> values = new LinkedHashMap<>(things);
        values.putAll(of(route).path());
        values.keySet().retainAll(route.pathParameters());
        return values;
    }

    static String address(Route route, Map<String, String> values, Map<String, String> query) {
        String path = route.path();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replaceAll("\\{" + value.getKey() + "(:[^}]*)?}", Matcher.quoteReplacement(value.getValue()));
        }
        return query.isEmpty() ? path : path + "?" + Call.encoded(query);
    }
}
