package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that hold for every response to invalid input: it is a 4xx in Onward's own format, and it says what to do. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern TECHNICAL_WORDS =
            Pattern.compile("java|org\\.|com\\.|jakarta|[Jj]ackson|\\btoken\\b|[A-Z]+_[A-Z]+"
                    + "|[Dd]eserializ|[Cc]oerce|Exception|JsonParser|instance of|\\bclass\\b|\\bnull value|\\bUUID\\b|For input string"
                    + "|Unexpected|Unrecognized|POJO|`|\\$");

    private Answers() {}

    /** Accepts either success or a proper refusal, for input that may be valid, such as a missing optional field. */
    static void assertAnsweredOrRefused(Call call, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(() -> shown(call, answer)).isBetween(200, 499);
        if (answer.statusCode() >= 400) {
            assertRefusal(call, answer);
        }
    }

    static void assertRefusal(Call call, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(() -> shown(call, answer)).isBetween(400, 499);
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (call.isApi()) {
            assertThat(type).as(() -> shown(call, answer)).startsWith("application/problem+json");
            JsonNode problem = json(answer);
            assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
            assertThat(problem.path("title").asText()).isNotBlank();
            assertThat(problem.path("detail").asText()).isNotBlank();
            assertNoTechnicalWords(problem);
        } else {
            assertThat(type).as(() -> shown(call, answer)).startsWith("text/html");
            assertThat(answer.body()).as(() -> shown(call, answer)).contains("<h1", "onward");
        }
    }

    /** Checks that the texts contain no Java class names, parser tokens or other technical words. */
    private static void assertNoTechnicalWords(JsonNode problem) {
        List<String> texts = new ArrayList<>(
                List.of(problem.path("title").asText(), problem.path("detail").asText()));
        problem.path("errors").forEach(error -> texts.add(error.path("message").asText()));
        assertThat(texts).noneMatch(text -> TECHNICAL_WORDS.matcher(text).find());
    }

    /** The name of the first invalid field. */
    static String fieldNamedBy(HttpResponse<String> answer) {
        return json(answer).path("errors").path(0).path("field").asText();
    }

    /** The first error as JSON, with field and message. */
    static String firstError(HttpResponse<String> answer) {
        return json(answer).path("errors").path(0).toString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer.body(), e);
        }
    }

    static String shown(Call call, HttpResponse<String> answer) {
        return "%s %s%n%s%n-> %d %s"
                .formatted(
                        call.method(),
                        shortened(call.address()),
                        shortened(call.body().orElse("")),
                        answer.statusCode(),
                        shortened(answer.body()
                                .substring(Math.max(0, answer.body().indexOf("<main")))));
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
