package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.text.TextRule;
import org.onward.web.AccessRule;

/**
 * Submits every form with invalid values. The response must show the problems and the entered text, and nothing may
 * change.
 */
@Tag("matrix")
@Tag("broken-input")
final class BrokenFormTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("nothing", ""),
            Map.entry("spaces", "   "),
            Map.entry("100,000 characters", "x".repeat(100_000)),
            Map.entry("a date of no month", "9999999-99-99"),
            Map.entry("a date far away", "+999999999-12-31"),
            Map.entry("a date long ago", "-999999999-01-01"),
            Map.entry("a negative number", "-5"),
            Map.entry("a huge number", "99999999999999999999"),
            Map.entry("a fraction", "1.5"),
            Map.entry("an id of nobody", "00000000-0000-0000-0000-000000000000"),
            Map.entry("a script", "\"'><script>alert(1)</script>"),
            Map.entry("a template", "{{csrf}}"),
            Map.entry("a NUL", "a\0b"),
            Map.entry("an escape and a turn", "a\u001bb\u202ec"),
            Map.entry("spaces that cannot be seen", "\u00a0\u200b\u2060\u3164"),
            Map.entry("other scripts", "שלום سلام 😀 e\u0301"));

    /** Forms without an idempotency key: to send them again changes nothing. */
    private static final Set<String> REPEATABLE = Set.of("/sign-out", "/saved", "/saved/remove");

    @TestFactory
    Stream<DynamicTest> theFormsOfTheSamplesAreOnTheirPages() {
        Fixture fixture = new Fixture();
        return fixture.forms()
                .map(route -> Routes.test("the page with the form for " + route, () -> {
                    Call call = fixture.samples.call(route);
                    String page = fixture.page(route);
                    HtmlForm form = HtmlForm.on(page, call.address())
                            .orElseThrow(() -> new AssertionError(
                                    "no form for it on %s: put the right page into formOn(…) in Samples"
                                            .formatted(fixture.samples.of(route).page())));
                    assertThat(fixture.samples.of(route).fields().keySet())
                            .as(
                                    "what the sample fills in: add .field(…) in Samples, or leave out what is not on the page")
                            .isSubsetOf(form.fields());
                    if (route.rule().orElseThrow() != AccessRule.ANYONE) {
                        assertThat(form.hasToken("csrf")).as("has a CSRF token").isTrue();
                        assertThat(form.hasToken("once") || REPEATABLE.contains(route.path()))
                                .as("has an idempotency key")
                                .isTrue();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> oneInvalidField() {
        Fixture fixture = new Fixture();
        return fixture.forms()
                .flatMap(route -> fixture.fields(route).stream().flatMap(field -> VALUES.entrySet().stream()
                        .map(odd -> Routes.test("%s with %s as %s".formatted(route, odd.getKey(), field), () -> {
                            Map<String, String> fields =
                                    fixture.samples.of(route).fields();
                            fields.put(field, odd.getValue());
                            fixture.submit(route, fields);
                        }))));
    }

    /** Java's parsers would read most of these as the same number, date or time. */
    @TestFactory
    Stream<DynamicTest> numbersDatesAndTimesInOtherFormats() {
        Fixture fixture = new Fixture();
        return fixture.forms().flatMap(route -> fixture.samples.of(route).fields().entrySet().stream()
                .flatMap(field -> otherFormats(field.getValue())
                        .map(odd -> Routes.test("%s with %s as %s".formatted(route, odd, field), () -> {
                            Map<String, String> fields =
                                    fixture.samples.of(route).fields();
                            fields.put(field.getKey(), odd);
                            Call call = fixture.samples.call(route).form(fields);
                            fixture.assertRefusedAndUnchanged(call, fixture.send(route, call));
                        }))));
    }

    private static Stream<String> otherFormats(String value) {
        if (value.matches("\\d{1,2}")) {
            char fullWidth = (char) (value.charAt(0) - '0' + '\uff10');
            return Stream.of("+" + value, value + ".0", value + ".9", value + "e0", fullWidth + value.substring(1));
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Stream.of("+0" + value, value + "T10:00:00Z", value.replace("-", ""), value.replace('2', '\uff12'));
        }
        return value.matches("\\d{2}:\\d{2}")
                ? Stream.of(value + ":00.5", "T" + value, value.replace(":", ""), value + "Z")
                : Stream.of();
    }

    @TestFactory
    Stream<DynamicTest> missingFields() {
        Fixture fixture = new Fixture();
        return fixture.forms()
                .flatMap(route -> Stream.concat(
                        Stream.of(Routes.test(route + " with nothing in it", () -> fixture.submit(route, Map.of()))),
                        fixture.samples.of(route).fields().keySet().stream()
                                .map(field -> Routes.test("%s without %s".formatted(route, field), () -> {
                                    Map<String, String> fields =
                                            fixture.samples.of(route).fields();
                                    fields.remove(field);
                                    fixture.submit(route, fields);
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> invalidCsrfTokens() {
        Fixture fixture = new Fixture();
        String tokenOfAnotherPerson =
                fixture.world.callers().session(CallerRole.OTHER_MEMBER).csrf();
        return fixture.forms()
                .filter(route -> route.rule().orElseThrow() != AccessRule.ANYONE)
                .flatMap(route -> Stream.of("", "stale", tokenOfAnotherPerson, "é")
                        .map(token -> Routes.test("%s with the token '%s'".formatted(route, token), () -> {
                            Map<String, String> fields =
                                    fixture.samples.of(route).fields();
                            fields.put("csrf", token);
                            Call call = fixture.samples.call(route).form(fields);
                            HttpResponse<String> answer = fixture.send(route, call);
                            fixture.assertRefusedAndUnchanged(call, answer);
                            assertThat(answer.statusCode()).isIn(409, 422);
                            fixture.assertKept(route, fields, answer);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> bodiesThatAreNotForms() {
        Fixture fixture = new Fixture();
        Map<String, String> bodies = Map.of(
                "half a percent sign", "%",
                "no hexadecimal", "a=%zz",
                "no UTF-8", "%ff=%fe",
                "20,000 fields", "a=1&".repeat(20_000),
                "a name only", "when",
                "300 KB", "note=" + "x".repeat(300_000));
        return fixture.forms()
                .flatMap(route -> Stream.concat(
                        bodies.entrySet().stream()
                                .map(body -> Routes.test("%s with %s".formatted(route, body.getKey()), () -> {
                                    Call call = fixture.samples.call(route).sending(Call.FORM, body.getValue());
                                    HttpResponse<String> answer = fixture.send(route, call);
                                    Answers.assertAnsweredOrRefused(call, answer);
                                    fixture.snapshot.restoreIfChanged();
                                })),
                        Stream.of(Call.JSON, "multipart/form-data; boundary=x", "text/plain", "nonsense")
                                .map(type -> Routes.test("%s as '%s'".formatted(route, type), () -> {
                                    Call call = fixture.samples.call(route).with("Content-Type", type);
                                    HttpResponse<String> answer = fixture.send(route, call);
                                    fixture.assertRefusedAndUnchanged(call, answer);
                                    assertThat(answer.statusCode()).isIn(400, 415);
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> invalidIdempotencyKeys() {
        Fixture fixture = new Fixture();
        return fixture.forms().flatMap(route -> Stream.of("x".repeat(5000), "a\0b", "'; DROP TABLE once; --")
                .map(once -> Routes.test(route + " with a key of its own", () -> {
                    Map<String, String> fields = fixture.samples.of(route).fields();
                    fields.put("once", once);
                    fixture.submit(route, fields);
                })));
    }

    /** The fixture of one test factory. */
    private static final class Fixture {
        private final RouteTestData world = new RouteTestData(onward);
        private final Samples samples = new Samples(world);
        private final Snapshot snapshot = Snapshot.take(onward);
        private final Map<Route, Set<String>> textFields = new HashMap<>();

        Stream<Route> forms() {
            return Routes.with(samples, onward).filter(Route::takesForm);
        }

        String page(Route route) {
            String address =
                    samples.of(route).page().orElseThrow(() -> new AssertionError("add .formOn(…) in Samples"));
            CallerRole who = route.path().equals("/sign-in") ? CallerRole.SIGNED_OUT : samples.allowedCaller(route);
            Map<String, String> fields = samples.of(route).pageFields();
            Call call = fields.isEmpty()
                    ? Call.of("GET", address)
                    : Call.of("POST", address).form(fields);
            HttpResponse<String> page = world.callers().send(who, call);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            return page.body();
        }

        /** The fields of the sample and the optional fields of the page. */
        Set<String> fields(Route route) {
            Set<String> fields = new LinkedHashSet<>(samples.of(route).fields().keySet());
            HtmlForm.on(page(route), samples.call(route).address()).ifPresent(form -> fields.addAll(form.fields()));
            return fields;
        }

        HttpResponse<String> send(Route route, Call call) {
            return world.callers().send(samples.allowedCaller(route), call);
        }

        /** Submits a form that may be valid. If it is refused, the page must show the problem and keep the text. */
        void submit(Route route, Map<String, String> fields) {
            Call call = samples.call(route).form(fields);
            HttpResponse<String> answer = send(route, call);
            Answers.assertAnsweredOrRefused(call, answer);
            assertThat(answer.body()).doesNotContain("<script>alert");
            if (answer.statusCode() >= 400) {
                assertRefusedAndUnchanged(call, answer);
            } else {
                snapshot.restoreIfChanged();
            }
            assertKept(route, fields, answer);
        }

        void assertRefusedAndUnchanged(Call call, HttpResponse<String> answer) {
            List<String> changed = snapshot.restoreIfChanged();
            Answers.assertRefusal(call, answer);
            assertThat(changed).as("changed tables").isEmpty();
        }

        /** The same on every visit, because each case leaves the data as it was. */
        private Set<String> textFields(Route route) {
            return HtmlForm.on(page(route), samples.call(route).address())
                    .map(HtmlForm::textFields)
                    .orElse(Set.of());
        }

        void assertKept(Route route, Map<String, String> fields, HttpResponse<String> answer) {
            if (answer.statusCode() != 422 || route.path().equals("/sign-in")) {
                return;
            }
            String shown = HtmlForm.unescaped(answer.body());
            Map<String, String> lost = new LinkedHashMap<>(fields);
            lost.keySet().retainAll(textFields.computeIfAbsent(route, this::textFields));
            lost.values().removeIf(text -> shown.contains(TextRule.withoutRefused(text)));
            assertThat(lost)
                    .as(() -> Answers.shown(samples.call(route), answer) + " has lost")
                    .isEmpty();
        }
    }
}
