package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Checks that every response to a form that was not accepted contains the entered text. */
@Tag("matrix")
final class EnteredTextTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Pattern LIMIT = Pattern.compile("[Uu]p to ([\\d,]+) characters");
    private static final Pattern TEXT_CONTROL =
            Pattern.compile("<(?:textarea|input(?=[^>]*type=\"(?:text|search)\"))\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");

    @TestFactory
    Stream<DynamicTest> aFormIsShownAgainWhenTheDatabaseCannotWrite() {
        FormTexts texts = new FormTexts(onward);
        return texts.forms()
                .map(route -> Routes.test(route.toString(), () -> {
                    Call call = texts.filled(route, Map.of("once", "rendered-once"));
                    HttpResponse<String> answer;
                    refuseWrites();
                    try {
                        answer = texts.world.callers().send(texts.samples.allowedCaller(route), call);
                    } finally {
                        allowWrites();
                    }
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    assertThat(HtmlForm.unescaped(answer.body()))
                            .containsAnyOf("Wait a few seconds, then send it again", "Send it again</button>");
                    texts.assertShowsText(route, answer);
                    assertThat(texts.world
                                    .callers()
                                    .send(texts.samples.allowedCaller(route), call)
                                    .statusCode())
                            .as("sent again")
                            .isEqualTo(303);
                    texts.snapshot.restoreIfChanged();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aFormIsShownAgainWhenItsTokenIsStale() {
        FormTexts texts = new FormTexts(onward);
        return texts.forms()
                .map(route -> Routes.test(route.toString(), () -> {
                    HttpResponse<String> answer = texts.world
                            .callers()
                            .send(texts.samples.allowedCaller(route), texts.filled(route, Map.of("csrf", "stale")));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                    assertThat(answer.body()).contains("This page had been open for a long time");
                    texts.assertShowsText(route, answer);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theTextIsShownWhenTheSenderHasNoAccess() {
        FormTexts texts = new FormTexts(onward);
        return texts.formsWithText().flatMap(route -> Stream.of(CallerRole.OTHER_MEMBER, CallerRole.ADMINISTRATOR)
                .filter(who -> !texts.samples.allowed(route).contains(who))
                .map(who -> Routes.test(route + " as " + who, () -> {
                    HttpResponse<String> answer = texts.world.callers().send(who, texts.filled(route, Map.of()));
                    assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
                    texts.assertShowsText(route, answer);
                })));
    }

    @Test
    void aFormIsShownAgainWhenTheSessionWasClosedMeanwhile() {
        RouteTestData world = new RouteTestData(onward);
        String theme = "Take turns with the late slot";
        Map<String, String> fields = new LinkedHashMap<>(Map.of("themes", theme, "present", "everyone"));

        HttpResponse<String> answer = world.callers()
                .send(
                        CallerRole.LEADER,
                        Call.of("POST", "/sessions/%s/close".formatted(world.thing("closed session")))
                                .form(fields));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("This session was closed already", "<textarea", theme);
        assertThat(HtmlForm.on(answer.body(), "/sessions/%s/close".formatted(world.thing("closed session"))))
                .isPresent();
    }

    @TestFactory
    Stream<DynamicTest> aFormThatIsSentAgainWithAChangeIsNotSaved() {
        FormTexts texts = new FormTexts(onward);
        return texts.formsWithText()
                .filter(route -> !route.path().contains("/excluding"))
                .map(route -> Routes.test(route.toString(), () -> {
                    CallerRole who = texts.samples.allowedCaller(route);
                    HttpResponse<String> first =
                            texts.world.callers().send(who, texts.filled(route, Map.of("once", "rendered-once")));
                    assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
                    Map<String, String> done = Snapshot.sums(onward.jdbi());
                    Map<String, String> changed = new LinkedHashMap<>();
                    changed.put("once", "rendered-once");
                    texts.typed(route).forEach((field, text) -> changed.put(field, changed(text)));

                    HttpResponse<String> second = texts.world.callers().send(who, texts.filled(route, changed));

                    assertThat(Snapshot.sums(onward.jdbi())).as("the database").isEqualTo(done);
                    texts.snapshot.restoreIfChanged();
                    String page = HtmlForm.unescaped(second.body());
                    assertThat(second.statusCode()).as(page).isEqualTo(422);
                    String location = first.headers().firstValue("Location").orElseThrow();
                    assertThat(page)
                            .contains("You already saved this at 10:00", "See what was saved")
                            .contains("href=\"%s\"".formatted(location.replaceFirst("^https?://[^/]+", "")))
                            .doesNotContain("value=\"rendered-once\"");
                    changed.remove("once");
                    assertThat(changed.values())
                            .allSatisfy(text -> assertThat(page).contains(text));
                }));
    }

    private static String changed(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return java.time.LocalDate.parse(text).plusDays(1).toString();
        }
        if (text.matches("\\d+")) {
            return String.valueOf(Integer.parseInt(text) + 1);
        }
        return text.contains(" ") ? text + ", changed" : text;
    }

    @TestFactory
    Stream<DynamicTest> everyTextFieldShowsItsLimit() {
        FormTexts texts = new FormTexts(onward);
        return Routes.with(texts.samples, onward)
                .filter(route -> !route.isApi() && !route.isWrite())
                .map(route -> Routes.test(route.toString(), () -> {
                    String page = texts.world
                            .callers()
                            .send(texts.samples.allowedCaller(route), texts.samples.call(route))
                            .body();
                    assertThat(TEXT_CONTROL.matcher(page).results().map(found -> found.group()))
                            .allSatisfy(control -> assertThat(control.contains("maxlength")
                                            || control.contains("inputmode=\"numeric\"")
                                            || control.contains("readonly")
                                            || LIMIT.matcher(hint(page, name(control)))
                                                    .find())
                                    .as(control)
                                    .isTrue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theShownLimitsAreEnforced() {
        FormTexts texts = new FormTexts(onward);
        return texts.formsWithText()
                .map(route -> Routes.test(route.toString(), () -> {
                    String page = texts.world
                            .callers()
                            .send(
                                    texts.samples.allowedCaller(route),
                                    Call.of(
                                            "GET",
                                            texts.samples.of(route).page().orElseThrow()))
                            .body();
                    for (String field : texts.typed(route).keySet()) {
                        Matcher limit = LIMIT.matcher(hint(page, field));
                        if (limit.find()) {
                            int most = Integer.parseInt(limit.group(1).replace(",", ""));
                            assertThat(send(texts, route, field, most + 1).statusCode())
                                    .as("%s with %d characters", field, most + 1)
                                    .isEqualTo(422);
                            assertThat(send(texts, route, field, most).body())
                                    .as("%s with %d characters", field, most)
                                    .doesNotContain("Use at most");
                        }
                    }
                }));
    }

    private static HttpResponse<String> send(FormTexts texts, Route route, String field, int length) {
        HttpResponse<String> answer = texts.world
                .callers()
                .send(texts.samples.allowedCaller(route), texts.filled(route, Map.of(field, "x".repeat(length))));
        texts.snapshot.restoreIfChanged();
        return answer;
    }

    private static String name(String control) {
        Matcher name = NAME.matcher(control);
        return name.find() ? name.group(1) : "";
    }

    private static String hint(String page, String field) {
        Matcher hint = Pattern.compile("id=\"%s-hint\">([^<]*)<".formatted(Pattern.quote(field)))
                .matcher(page);
        return hint.find() ? hint.group(1) : "";
    }

    /** Makes every write fail with the error of a full disk (53100). */
    private static void refuseWrites() {
        onward.jdbi().useTransaction(handle -> {
            handle.execute(
                    """
                    CREATE OR REPLACE FUNCTION refuse_writes() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'; END $$
                    """);
            tables(handle)
                    .forEach(
                            table -> handle.execute("CREATE TRIGGER refuse_writes BEFORE INSERT OR UPDATE OR DELETE ON "
                                    + table + " FOR EACH STATEMENT EXECUTE FUNCTION refuse_writes()"));
        });
    }

    private static void allowWrites() {
        onward.jdbi().useTransaction(handle -> tables(handle)
                .forEach(table -> handle.execute("DROP TRIGGER refuse_writes ON " + table)));
    }

    private static Set<String> tables(org.jdbi.v3.core.Handle handle) {
        return handle.select(
                        """
                        SELECT quote_ident(table_name) FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'databasechangelog%'
                        """)
                .mapTo(String.class)
                .set();
    }
}
