package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.secrets.MasterKey;
import org.onward.web.HeldForm;
import org.onward.web.HeldForms;

/** Checks that a form that is sent after its session has ended is held for its author and shown to nobody else. */
@Tag("matrix")
final class HeldFormTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String NOTE = "I set the three o'clock slot myself";
    private static final String REFLECTION = "/modules/inclusive-meetings/reflection";
    private static final Duration SESSION = Duration.ofHours(12);

    @TestFactory
    Stream<DynamicTest> everyFormIsHeldForItsAuthorOnly() {
        FormTexts texts = new FormTexts(onward);
        return texts.formsWithFields()
                .map(route -> Routes.test(route.toString(), () -> {
                    try {
                        assertHeldForAuthorOnly(texts, route);
                    } finally {
                        texts.snapshot.restoreIfChanged();
                    }
                }));
    }

    private static void assertHeldForAuthorOnly(FormTexts texts, Route route) {
        Callers callers = texts.world.callers();
        CallerRole author = texts.samples.allowedCaller(route);
        Callers.Session ended = callers.freshSession(author);
        Call form = Callers.withToken(ended, texts.filled(route, Map.of("once", "rendered-before")));
        callers.signOut(ended);

        HttpResponse<String> tooLate = callers.send(form);
        assertThat(tooLate.statusCode()).as(tooLate.body()).isEqualTo(401);
        assertThat(tooLate.body()).contains("kept for you alone", "/sign-in");
        texts.assertDoesNotShowText(route, tooLate);

        Callers.Session another = callers.session(CallerRole.OTHER_MEMBER);
        HttpResponse<String> sentByAnother = callers.send(form.with("Cookie", another.cookie()));
        assertThat(sentByAnother.statusCode()).as(sentByAnother.body()).isEqualTo(409);
        texts.assertDoesNotShowText(route, sentByAnother);
        String held = texts.heldFormOf(author).orElseThrow();
        assertThat(texts.heldFormOf(CallerRole.OTHER_MEMBER)).isEmpty();
        texts.assertDoesNotShowText(
                route, callers.send(Call.of("GET", "/held-forms").with("Cookie", another.cookie())));
        HttpResponse<String> asked = callers.send(another, showingHeldForm(texts, route, held));
        assertThat(asked.statusCode()).as(asked.body()).isBetween(400, 499);
        texts.assertDoesNotShowText(route, asked);
        assertThat(callers.send(
                                another,
                                Call.of("POST", "/held-forms/%s/discard".formatted(held))
                                        .form(Map.of()))
                        .statusCode())
                .isEqualTo(404);

        Callers.Session again = callers.freshSession(author);
        HttpResponse<String> list = callers.send(Call.of("GET", "/held-forms").with("Cookie", again.cookie()));
        assertThat(HtmlForm.on(list.body(), texts.address(route)))
                .as(list.body())
                .hasValueSatisfying(one -> assertThat(one.fields()).contains("held-form"));
        Map<String, String> before = Snapshot.sums(onward.jdbi());
        HttpResponse<String> shown = callers.send(again, showingHeldForm(texts, route, held));
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(422);
        assertThat(HtmlForm.unescaped(shown.body())).contains("You were signed out while you wrote this");
        texts.assertShowsText(route, shown);
        assertThat(Snapshot.sums(onward.jdbi()))
                .as("the database after showing it")
                .isEqualTo(before);

        HttpResponse<String> sent = callers.send(again, texts.filled(route, Map.of("brought-back", held)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(texts.heldFormOf(author)).as("held after it was sent").isEmpty();
    }

    private static Call showingHeldForm(FormTexts texts, Route route, String held) {
        return Call.of("POST", texts.address(route)).form(Map.of("held-form", held));
    }

    @Test
    void signingInLeadsToTheHeldForms() {
        RouteTestData world = new RouteTestData(onward);
        assertThat(location(world.callers().send(signIn("leader")))).endsWith("/held-forms");
        assertThat(location(world.callers().send(signIn("manager")))).endsWith("/");
    }

    @Test
    void aHeldFormIsDeletedWhenItIsSubmittedAndNotByOtherForms() {
        RouteTestData world = new RouteTestData(onward);
        Callers callers = world.callers();
        String held = world.thing("heldForm");

        HttpResponse<String> shown =
                callers.send(CallerRole.LEADER, Call.of("POST", REFLECTION).form(Map.of("held-form", held)));
        assertThat(shown.body()).contains("name=\"brought-back\" value=\"%s\"".formatted(held));
        HttpResponse<String> wrong = callers.send(
                CallerRole.LEADER, Call.of("POST", REFLECTION).form(Map.of("brought-back", held, "note", " ")));
        assertThat(wrong.body()).contains("name=\"brought-back\" value=\"%s\"".formatted(held));
        callers.send(
                CallerRole.LEADER,
                Call.of("POST", "/modules/allyship-in-three-moves/case")
                        .form(Map.of("brought-back", held, "caseMinutes", "5")));
        assertThat(rows()).isEqualTo(1);

        callers.send(
                CallerRole.LEADER,
                Call.of("POST", REFLECTION).form(Map.of("brought-back", held, "note", NOTE, "noteMinutes", "5")));
        assertThat(rows()).isZero();
    }

    @Test
    void theAuthorCanDiscardAHeldForm() {
        RouteTestData world = new RouteTestData(onward);
        int notes = count("reflection");

        HttpResponse<String> answer = world.callers()
                .send(
                        CallerRole.LEADER,
                        Call.of("POST", "/held-forms/%s/discard".formatted(world.thing("heldForm")))
                                .form(Map.of()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(rows()).isZero();
        assertThat(count("reflection")).isEqualTo(notes);
    }

    @Test
    void formsOfAnExpiredSessionAreHeldForHalfAnHourWithoutACookie() {
        Callers callers = new RouteTestData(onward).callers();
        Call form = note(callers.session(CallerRole.MEMBER), NOTE);

        onward.clock().set(RunningOnward.NOW.plus(SESSION).plus(Duration.ofMinutes(29)));
        assertThat(callers.send(form).body()).contains("kept for you alone");
        assertThat(rowsOf("member")).isEqualTo(1);

        onward.jdbi().useHandle(handle -> handle.execute("DELETE FROM held_form"));
        onward.clock().set(RunningOnward.NOW.plus(SESSION).plus(Duration.ofMinutes(30)));
        HttpResponse<String> later = callers.send(form);
        assertThat(later.statusCode()).isEqualTo(401);
        assertThat(HtmlForm.unescaped(later.body())).contains(NOTE, "Copy what you want to keep");
        assertThat(rows()).isZero();
    }

    @Test
    void theLastFormOfASessionIsHeldForTwelveHours() {
        Callers callers = new RouteTestData(onward).callers();
        Callers.Session session = callers.freshSession(CallerRole.MEMBER);
        callers.signOut(session);
        callers.send(note(session, "The first of two"));
        callers.send(note(session, NOTE));
        assertThat(rowsOf("member")).isEqualTo(1);

        Callers.Session again = callers.freshSession(CallerRole.MEMBER);
        assertThat(HtmlForm.unescaped(held(callers, again))).contains(NOTE).doesNotContain("The first of two");

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofHours(12)));
        assertThat(held(callers, callers.freshSession(CallerRole.MEMBER))).contains("Nothing is kept for you here");
        assertThat(rows()).as("rows after somebody signed in").isZero();
    }

    @Test
    void aHeldFormThatExpiresDuringASessionIsNotShown() {
        Callers callers = new RouteTestData(onward).callers();
        Callers.Session session = callers.freshSession(CallerRole.MEMBER);
        callers.signOut(session);
        callers.send(note(session, NOTE));
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofHours(6)));
        Callers.Session again = callers.freshSession(CallerRole.MEMBER);
        assertThat(HtmlForm.unescaped(held(callers, again))).contains(NOTE);

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofHours(12)));

        assertThat(rowsOf("member")).as("rows that are not deleted yet").isEqualTo(1);
        assertThat(held(callers, again)).contains("Nothing is kept for you here");
    }

    @Test
    void theSamePersonInANewSessionSeesTheOldFormOnItsPage() {
        Callers callers = new RouteTestData(onward).callers();
        Call old = note(callers.freshSession(CallerRole.MEMBER), NOTE);

        HttpResponse<String> answer = callers.send(
                old.with("Cookie", callers.freshSession(CallerRole.MEMBER).cookie()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(HtmlForm.unescaped(answer.body())).contains(NOTE, "Nothing was lost");
        assertThat(rowsOf("member")).isZero();
    }

    @Test
    void anotherPersonsFormIsNotShownEvenIfItsSessionWasDeleted() {
        RouteTestData world = new RouteTestData(onward);
        Callers callers = world.callers();
        Call old = Call.of("POST", REFLECTION)
                .form(Map.of(
                        "note",
                        NOTE,
                        "csrf",
                        callers.session(CallerRole.LEADER).csrf(),
                        "made-for-" + world.branch().leader(),
                        ""));
        onward.jdbi().useHandle(handle -> handle.execute("UPDATE sign_in_session SET form_token_hash = NULL"));

        HttpResponse<String> answer = callers.send(
                old.with("Cookie", callers.session(CallerRole.MEMBER).cookie()));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(HtmlForm.unescaped(answer.body())).doesNotContain(NOTE);
    }

    @Test
    void aFormWithoutTheTokenOfASessionIsNotHeld() {
        Callers callers = new RouteTestData(onward).callers();
        Callers.Session session = callers.freshSession(CallerRole.MEMBER);
        callers.signOut(session);

        for (String token : List.of("", "x", "AAAA", session.cookie())) {
            HttpResponse<String> answer = callers.send(Call.of("POST", REFLECTION)
                    .form(Map.of("note", NOTE, "csrf", token))
                    .with("Cookie", session.cookie()));
            assertThat(answer.statusCode()).isEqualTo(401);
        }
        assertThat(rowsOf("member")).isZero();
    }

    @Test
    void apiCallsAreNotHeld() {
        Callers callers = new RouteTestData(onward).callers();
        Callers.Session session = callers.freshSession(CallerRole.MEMBER);
        callers.signOut(session);

        HttpResponse<String> answer = callers.send(Call.of("POST", "/api/v1/me/steps")
                .sending(Call.JSON, "{\"item\": \"inclusive-meetings\", \"step\": \"reflected\", \"note\": \"Mine\"}")
                .with("Cookie", session.cookie())
                .with("X-CSRF-Token", session.csrf()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(rowsOf("member")).isZero();
    }

    @Test
    void heldFormsAreEncryptedAndBoundToTheirPerson() {
        RouteTestData world = new RouteTestData(onward);
        Callers callers = world.callers();
        Callers.Session session = callers.freshSession(CallerRole.MEMBER);
        callers.signOut(session);
        callers.send(note(session, NOTE));

        List<String> rows = onward.jdbi()
                .withHandle(handle -> handle.select("SELECT held::text || encode(sealed, 'escape') FROM held_form held")
                        .mapTo(String.class)
                        .list());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("three") || row.contains("reflection"));

        java.util.UUID leader = world.branch().leader().value();
        assertThat(heldForms(RunningOnward.MASTER_KEY).heldFormsOf(leader))
                .extracting(HeldForm::address)
                .containsExactly(REFLECTION);
        assertThat(heldForms("Zk1h8xq0mEo1yV5l0Qb2TqvT0a9g3n7Wc4rYp2uImJ3=").heldFormsOf(leader))
                .isEmpty();
        onward.jdbi().useHandle(handle -> handle.execute("UPDATE held_form SET person = ?", leader));
        assertThat(heldForms(RunningOnward.MASTER_KEY).heldFormsOf(leader)).hasSize(1);
    }

    private static HeldForms heldForms(String masterKey) {
        return new HeldForms(onward.jdbi(), new ObjectMapper(), onward.clock(), MasterKey.parse(masterKey));
    }

    private static Call note(Callers.Session session, String note) {
        return Callers.withToken(session, Call.of("POST", REFLECTION).form(Map.of("note", note, "noteMinutes", "5")));
    }

    private static String held(Callers callers, Callers.Session session) {
        return callers.send(Call.of("GET", "/held-forms").with("Cookie", session.cookie()))
                .body();
    }

    private static Call signIn(String persona) {
        return Call.of("POST", "/sign-in").form(Map.of("persona", persona, "after", "/"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static int rows() {
        return count("held_form");
    }

    private static int count(String table) {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static int rowsOf(String persona) {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT count(*) FROM held_form JOIN persona USING (person) WHERE persona.id = ?", persona)
                .mapTo(Integer.class)
                .one());
    }
}
