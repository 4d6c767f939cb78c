package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

class CatalogueApiTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @BeforeEach
    void createTrust() {
        SmallTrust.create(onward.jdbi());
    }

    @Test
    void returnsItemsAndTheirNumber() throws JsonProcessingException {
        JsonNode found = search("?q=inclusive+meetings&kind=module");

        assertThat(found.get("total").intValue()).isEqualTo(found.get("items").size());
        JsonNode first = found.get("items").get(0);
        assertThat(first.get("id").textValue()).isEqualTo("inclusive-meetings");
        assertThat(first.get("kind").textValue()).isEqualTo("module");
        assertThat(first.get("title").isTextual()).isTrue();
        assertThat(first.get("minutes").isInt()).isTrue();
        assertThat(first.get("themes").get(0).isTextual()).isTrue();
    }

    @Test
    void suggestsAnotherSpelling() throws JsonProcessingException {
        JsonNode found = search("?q=the+recruitmnet");

        assertThat(found.get("total").intValue()).isZero();
        assertThat(found.get("suggestion").textValue()).isEqualTo("the recruitment");
        assertThat(found.get("searchedFor").textValue()).isEqualTo("recruitmnet");
        assertThat(search("?q=recruitment").get("suggestion").isNull()).isTrue();
    }

    @Test
    void ignoresEmptyParameters() throws JsonProcessingException {
        assertThat(search("?q=&theme=&kind=&maxMinutes=")).isEqualTo(search(""));
    }

    @ParameterizedTest
    @CsvSource({
        "maxMinutes=abc,        maxMinutes, 1 to 6000",
        "maxMinutes=-1,         maxMinutes, 1 to 6000",
        "maxMinutes=0,          maxMinutes, 1 to 6000",
        "maxMinutes=99999999999, maxMinutes, 1 to 6000",
        "theme=no-such-theme,   theme,      meetings-scheduling",
        "theme=../themes,       theme,      meetings-scheduling",
        "kind=pamphlet,         kind,       self-assessment"
    })
    void namesTheInvalidParameterAndTheAllowedValues(String parameters, String field, String allowed) {
        HttpResponse<String> answer = get("?" + parameters);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").contains(allowed);
    }

    @Test
    void namesEveryInvalidParameter() {
        assertThat(get("?maxMinutes=abc&theme=x&q=" + "word".repeat(60)).body())
                .contains("\"field\":\"maxMinutes\"", "\"field\":\"theme\"", "\"field\":\"q\"");
    }

    @Test
    void isNotAvailableToSignedOutPeople() {
        assertThat(onward.signedOutApi().get("/api/v1/catalogue").statusCode()).isEqualTo(401);
    }

    private static JsonNode search(String parameters) throws JsonProcessingException {
        HttpResponse<String> answer = get(parameters);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpResponse<String> get(String parameters) {
        return onward.api("leader").get("/api/v1/catalogue" + parameters);
    }
}
