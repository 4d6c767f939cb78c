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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Every call that writes, with bodies that cannot be right: a problem that names the field, and nothing is changed. */
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

    /** No field of ours takes any of these. */
    private static final Map<String, String> NEVER_RIGHT = Map.of(
            "100,000 characters", "\"" + "x".repeat(100_000) + "\"",
            "a NUL", "\"a\\u0000b\"",
            "an escape", "\"a\\u001bb\"",
            "a turn", "\"a\\u202eb\"",
            "half a character", "\"a\\ud800b\"",
            "an object", "{\"a\": {\"b\": 1}}",
            "a list of lists", "[[]]",
            "a list of 50,000", "[" + "1,".repeat(50_000) + "1]");

    /** Some field may take some of these. */
    private static final Map<String, String> SELDOM_RIGHT = new LinkedHashMap<>(Map.of(
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
        SELDOM_RIGHT.put("a date long ago", "\"-999999999-01-01\"");
        SELDOM_RIGHT.put("a date that is none", "\"2026-02-31\"");
        SELDOM_RIGHT.put("an empty list", "[]");
        SELDOM_RIGHT.put("a list with null", "[null]");
        SELDOM_RIGHT.put("an empty object", "{}");
        SELDOM_RIGHT.put("an id of nobody", "\"00000000-0000-0000-0000-000000000000\"");
    }

    @TestFactory
    Stream<DynamicTest> wholeBodies() {
        Setting setting = new Setting();
        return setting.writes().flatMap(route -> BODIES.entrySet().stream()
                .map(broken -> Routes.test("%s with %s as its body".formatted(route, broken.getKey()), () -> {
                    Call call = setting.samples.call(route).sending(Call.JSON, broken.getValue());
                    HttpResponse<String> answer = setting.send(route, call);
                    setting.assertRefusedAndUnchanged(call, answer);
                    if (answer.statusCode() != 413) {
                        assertThat(Answers.fieldNamedBy(answer))
                                .as(() -> Answers.shown(call, answer))
                                .isNotBlank();
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> otherFormsOfData() {
        Setting setting = new Setting();
        return setting.writes().flatMap(route -> Stream.of("text/plain", Call.FORM, "application/xml", "nonsense", "")
                .map(type -> Routes.test("%s as '%s'".formatted(route, type), () -> {
                    Call call = setting.samples.call(route).with("Content-Type", type);
                    setting.assertRefusedAndUnchanged(call, setting.send(route, call));
                })));
    }

    /** Each value in each of the types that it does not have, however well it could be converted. */
    @TestFactory
    Stream<DynamicTest> fieldsOfAnotherType() {
        Setting setting = new Setting();
        return setting.writes().flatMap(route -> setting.fields(route).stream()
                .flatMap(field -> OtherTypes.than(setting.example(route, field)).stream()
                        .map(other -> Routes.test("%s with %s as %s".formatted(route, other, field), () -> {
                            Call call = setting.with(route, field, other);
                            HttpResponse<String> answer = setting.send(route, call);
                            setting.assertRefusedAndUnchanged(call, answer);
                            assertThat(answer.statusCode()).isIn(400, 422);
                            setting.assertNames(field, call, answer);
                        }))));
    }

    @TestFactory
    Stream<DynamicTest> fieldsThatAreThereTwice() {
        Setting setting = new Setting();
        return setting.writes().flatMap(route -> setting.fieldsOfTheSample(route).stream()
                .map(field -> Routes.test("%s with %s twice".formatted(route, field), () -> {
                    Call call = setting.twice(route, field);
                    HttpResponse<String> answer = setting.send(route, call);
                    setting.assertRefusedAndUnchanged(call, answer);
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(Answers.fieldNamedBy(answer))
                            .as(() -> Answers.shown(call, answer))
                            .endsWith(field.substring(field.lastIndexOf('/') + 1));
                })));
    }

    @TestFactory
    Stream<DynamicTest> somethingAfterTheBody() {
        Setting setting = new Setting();
        return setting.writes().flatMap(route -> Stream.of("{}", " x", "]", "\nnull", ",", "/* all */", "\u0000", "\"")
                .map(trailing -> Routes.test("%s with '%s' after it".formatted(route, trailing), () -> {
                    String body = setting.samples.of(route).json().orElseThrow().strip();
                    Call call = setting.samples.call(route).sending(Call.JSON, body + trailing);
                    HttpResponse<String> answer = setting.send(route, call);
                    setting.assertRefusedAndUnchanged(call, answer);
                    assertThat(answer.statusCode()).isEqualTo(400);
                })));
    }

    @TestFactory
    Stream<DynamicTest> fieldsThatAreNeverRight() {
        Setting setting = new Setting();
        return setting.writes()
                .flatMap(route -> setting.fields(route).stream().flatMap(field -> NEVER_RIGHT.entrySet().stream()
                        .map(broken -> Routes.test("%s with %s as %s".formatted(route, broken.getKey(), field), () -> {
                            Call call = setting.with(route, field, broken.getValue());
                            HttpResponse<String> answer = setting.send(route, call);
                            setting.assertRefusedAndUnchanged(call, answer);
                            setting.assertNames(field, call, answer);
                        }))));
    }

    @TestFactory
    Stream<DynamicTest> fieldsThatAreSeldomRight() {
        Setting setting = new Setting();
        return setting.writes().flatMap(route -> setting.fields(route).stream().flatMap(field -> Stream.concat(
                        SELDOM_RIGHT.entrySet().stream(), Stream.of(Map.entry("nothing at all", "")))
                .map(odd -> Routes.test("%s with %s as %s".formatted(route, odd.getKey(), field), () -> {
                    Call call = setting.with(route, field, odd.getValue());
                    HttpResponse<String> answer = setting.send(route, call);
                    if (answer.statusCode() < 300) {
                        setting.snapshot.restoreIfChanged();
                    } else {
                        setting.assertRefusedAndUnchanged(call, answer);
                        setting.assertNames(field, call, answer);
                    }
                }))));
    }

    /** One world for a factory's tests. */
    private static final class Setting {
        private final RouteTestData world = new RouteTestData(onward);
        private final Samples samples = new Samples(world);
        private final Snapshot snapshot = Snapshot.take(onward.jdbi());

        Stream<Route> writes() {
            return Routes.with(samples, onward).filter(Route::takesJson);
        }

        HttpResponse<String> send(Route route, Call call) {
            return world.callers().send(samples.somebody(route), call);
        }

        /** The fields of the sample, those within others as {@code /list/0/field}, and those that it leaves out. */
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

        /** What the sample has there, or a value of the type that the record has. */
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

        /** The sample with one field once more. */
        Call twice(Route route, String field) {
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

        /** The sample with another value for one field; without the field if the value is empty. */
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

        /** A field in a list is named by the list, or by its own name; one that excludes another, by the message. */
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
