package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.Arrays;
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

/** Sends invalid bodies to every API route that writes. The response must name the field, and nothing may change. */
@Tag("matrix")
@Tag("broken-input")
final class BrokenJsonTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> BODIES = Map.of(
            "nothing", "",
            "null", "null",
            "a list", "[]",
            "a text", "\"text\"",
            "a number", "7",
            "half an object", "{",
            "two objects", "{}{}",
            "an unknown field", "{\"unheardOf\": 1}",
            "a deep one", "[".repeat(50_000),
            "a huge one", "{\"x\": \"" + "x".repeat(300_000) + "\"}");

    /** Values that no field accepts. */
    private static final Map<String, String> NEVER_VALID = Map.of(
            "100,000 characters", "\"" + "x".repeat(100_000) + "\"",
            "a NUL", "\"a\\u0000b\"",
            "an escape", "\"a\\u001bb\"",
            "a turn", "\"a\\u202eb\"",
            "half a character", "\"a\\ud800b\"",
            "an object", "{\"a\": {\"b\": 1}}",
            "a list of lists", "[[]]",
            "a list of 50,000", "[" + "1,".repeat(50_000) + "1]");

    /** Values that few fields accept. */
    private static final Map<String, String> RARELY_VALID = new LinkedHashMap<>(Map.of(
            "null", "null",
            "nothing", "\"\"",
            "true", "true",
            "a text", "\"text\"",
            "a negative number", "-1",
            "a huge number", "99999999999999999999",
            "a number with too many digits", "1e999",
            "a fraction", "1.5",
            "a date far away", "\"+999999999-12-31\"",
            "a moment far away", "\"+999999999-12-31T23:59:59Z\""));

    static {
        RARELY_VALID.put("a date long ago", "\"-999999999-01-01\"");
        RARELY_VALID.put("a date that is none", "\"2026-02-31\"");
        RARELY_VALID.put("an empty list", "[]");
        RARELY_VALID.put("a list with null", "[null]");
        RARELY_VALID.put("an empty object", "{}");
        RARELY_VALID.put("an id of nobody", "\"00000000-0000-0000-0000-000000000000\"");
    }

    @TestFactory
    Stream<DynamicTest> invalidBodies() {
        Fixture fixture = new Fixture();
        return fixture.writes().flatMap(route -> BODIES.entrySet().stream()
                .map(broken -> Routes.test("%s with %s as its body".formatted(route, broken.getKey()), () -> {
                    Call call = fixture.samples.call(route).sending(Call.JSON, broken.getValue());
                    HttpResponse<String> answer = fixture.send(route, call);
                    fixture.assertRefusedAndUnchanged(call, answer);
                    if (answer.statusCode() != 413) {
                        assertThat(Answers.fieldNamedBy(answer))
                                .as(() -> Answers.shown(call, answer))
                                .isNotBlank();
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> otherContentTypes() {
        Fixture fixture = new Fixture();
        return fixture.writes().flatMap(route -> Stream.of("text/plain", Call.FORM, "application/xml", "nonsense", "")
                .map(type -> Routes.test("%s as '%s'".formatted(route, type), () -> {
                    Call call = fixture.samples.call(route).with("Content-Type", type);
                    fixture.assertRefusedAndUnchanged(call, fixture.send(route, call));
                })));
    }

    /** Sends each value in every type that the field does not have, even if it could be converted. */
    @TestFactory
    Stream<DynamicTest> fieldsWithAnotherType() {
        Fixture fixture = new Fixture();
        return fixture.writes().flatMap(route -> fixture.fields(route).stream()
                .flatMap(field -> OtherTypes.than(fixture.example(route, field)).stream()
                        .map(other -> Routes.test("%s with %s as %s".formatted(route, other, field), () -> {
                            Call call = fixture.with(route, field, other);
                            HttpResponse<String> answer = fixture.send(route, call);
                            fixture.assertRefusedAndUnchanged(call, answer);
                            assertThat(answer.statusCode()).isIn(400, 422);
                            fixture.assertNames(field, call, answer);
                        }))));
    }

    @TestFactory
    Stream<DynamicTest> duplicateFields() {
        Fixture fixture = new Fixture();
        return fixture.writes().flatMap(route -> fixture.fieldsOfTheSample(route).stream()
                .map(field -> Routes.test("%s with %s twice".formatted(route, field), () -> {
                    Call call = fixture.withDuplicate(route, field);
                    HttpResponse<String> answer = fixture.send(route, call);
                    fixture.assertRefusedAndUnchanged(call, answer);
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(Answers.fieldNamedBy(answer))
                            .as(() -> Answers.shown(call, answer))
                            .endsWith(field.substring(field.lastIndexOf('/') + 1));
                })));
    }

    @TestFactory
    Stream<DynamicTest> textAfterTheBody() {
        Fixture fixture = new Fixture();
        return fixture.writes().flatMap(route -> Stream.of("{}", " x", "]", "\nnull", ",", "/* all */", "\u0000", "\"")
                .map(trailing -> Routes.test("%s with '%s' after it".formatted(route, trailing), () -> {
                    String body = fixture.samples.of(route).json().orElseThrow().strip();
                    Call call = fixture.samples.call(route).sending(Call.JSON, body + trailing);
                    HttpResponse<String> answer = fixture.send(route, call);
                    fixture.assertRefusedAndUnchanged(call, answer);
                    assertThat(answer.statusCode()).isEqualTo(400);
                })));
    }

    @TestFactory
    Stream<DynamicTest> valuesThatAreNeverValid() {
        Fixture fixture = new Fixture();
        return fixture.writes()
                .flatMap(route -> fixture.fields(route).stream().flatMap(field -> NEVER_VALID.entrySet().stream()
                        .map(broken -> Routes.test("%s with %s as %s".formatted(route, broken.getKey(), field), () -> {
                            Call call = fixture.with(route, field, broken.getValue());
                            HttpResponse<String> answer = fixture.send(route, call);
                            fixture.assertRefusedAndUnchanged(call, answer);
                            fixture.assertNames(field, call, answer);
                        }))));
    }

    @TestFactory
    Stream<DynamicTest> valuesThatAreRarelyValid() {
        Fixture fixture = new Fixture();
        return fixture.writes().flatMap(route -> fixture.fields(route).stream().flatMap(field -> Stream.concat(
                        RARELY_VALID.entrySet().stream(), Stream.of(Map.entry("nothing at all", "")))
                .map(odd -> Routes.test("%s with %s as %s".formatted(route, odd.getKey(), field), () -> {
                    Call call = fixture.with(route, field, odd.getValue());
                    HttpResponse<String> answer = fixture.send(route, call);
                    if (answer.statusCode() < 300) {
                        fixture.snapshot.restoreIfChanged();
                    } else {
                        fixture.assertRefusedAndUnchanged(call, answer);
                        fixture.assertNames(field, call, answer);
                    }
                }))));
    }

    /** The fixture of one test factory. */
    private static final class Fixture {
        private final RouteTestData world = new RouteTestData(onward);
        private final Samples samples = new Samples(world);
        private final Snapshot snapshot = Snapshot.take(onward);

        Stream<Route> writes() {
            return Routes.with(samples, onward).filter(Route::takesJson);
        }

        HttpResponse<String> send(Route route, Call call) {
            return world.callers().send(samples.allowedCaller(route), call);
        }

        /**
         * The fields of the sample, nested fields as {@code /list/0/field}, and the fields that the sample leaves out.
         */
        Set<String> fields(Route route) {
            Set<String> fields = fieldsOfTheSample(route);
            route.bodyType().stream()
                    .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                    .map(RecordComponent::getName)
                    .forEach(name -> fields.add("/" + name));
            return fields;
        }

        Set<String> fieldsOfTheSample(Route route) {
            Set<String> fields = new LinkedHashSet<>();
            collect("", read(samples.of(route).json().orElseThrow()), fields);
            return fields;
        }

        /** The sample's value of a field, or an example of the field's type. */
        JsonNode example(Route route, String field) {
            JsonNode node = read(samples.of(route).json().orElseThrow()).at(field);
            return node.isMissingNode()
                    ? OtherTypes.exampleOf(
                            Arrays.stream(route.bodyType().orElseThrow().getRecordComponents())
                                    .filter(component -> field.equals("/" + component.getName()))
                                    .findFirst()
                                    .orElseThrow()
                                    .getGenericType())
                    : node;
        }

        /** The sample with one field duplicated. */
        Call withDuplicate(Route route, String field) {
            ObjectNode body = (ObjectNode) read(samples.of(route).json().orElseThrow());
            int name = field.lastIndexOf('/');
            ObjectNode holder = (ObjectNode) (name == 0 ? body : body.at(field.substring(0, name)));
            holder.set(field.substring(name + 1) + "AGAIN", body.at(field));
            return samples.call(route).sending(Call.JSON, body.toString().replace("AGAIN\":", "\":"));
        }

        private static void collect(String above, JsonNode node, Set<String> fields) {
            if (node.isObject()) {
                node.properties().forEach(field -> {
                    fields.add(above + "/" + field.getKey());
                    collect(above + "/" + field.getKey(), field.getValue(), fields);
                });
            } else if (node.isArray() && !node.isEmpty()) {
                collect(above + "/0", node.get(0), fields);
            }
        }

        /** The sample with another value for one field. An empty value removes the field. */
        Call with(Route route, String field, String value) {
            ObjectNode body = (ObjectNode) read(samples.of(route).json().orElseThrow());
            int name = field.lastIndexOf('/');
            ObjectNode holder = (ObjectNode) (name == 0 ? body : body.at(field.substring(0, name)));
            if (value.isEmpty()) {
                holder.remove(field.substring(name + 1));
            } else {
                holder.put(field.substring(name + 1), "HERE");
            }
            return samples.call(route).sending(Call.JSON, body.toString().replace("\"HERE\"", value));
        }

        void assertRefusedAndUnchanged(Call call, HttpResponse<String> answer) {
            List<String> changed = snapshot.restoreIfChanged();
            Answers.assertRefusal(call, answer);
            assertThat(changed).as("changed tables").isEmpty();
        }

        /**
         * Checks that the error names the field. A field in a list may be named by the list, and for two exclusive
         * fields the message may name the other.
         */
        void assertNames(String field, Call call, HttpResponse<String> answer) {
            if (answer.statusCode() == 400 || answer.statusCode() == 422) {
                String[] names = field.substring(1).split("/", -1);
                assertThat(Answers.firstError(answer))
                        .as(() -> Answers.shown(call, answer))
                        .containsAnyOf(names[0], names[names.length - 1]);
            }
        }

        private static JsonNode read(String json) {
            try {
                return JSON.readTree(json);
            } catch (JsonProcessingException e) {
                throw new AssertionError(json, e);
            }
        }
    }
}
