package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private static final ObjectMapper API = StrictJson.from(new ObjectMapper());

    /** A request body, as a route might read it. */
    record Body(String text, List<String> list, int number) {}

    @Test
    void aBodyThatExceedsALimitIsRefusedWithAClearMessage() {
        assertThatThrownBy(() -> read("{\"text\": \"%s\"}".formatted("x".repeat(100_001))))
                .hasMessageContaining("The text is too long.");
        assertThatThrownBy(() -> read("{\"list\": [%s\"x\"]}"
                        .formatted("\"%s\",".formatted("x".repeat(1_000)).repeat(300))))
                .hasMessageContaining("Send at most 256 KB at once.");
        assertThatThrownBy(() -> API.readTree("[".repeat(50_000))).hasMessageContaining("nested too deep");
        assertThatThrownBy(() -> read("{\"number\": %s}".formatted("9".repeat(31))))
                .hasMessageContaining("too many digits");
        assertThatThrownBy(() -> read("{\"%s\": 1}".formatted("x".repeat(101))))
                .hasMessageContaining("name of a field is too long");
    }

    @Test
    void storedJsonIsReadWithoutLimits() throws Exception {
        String large = "{\"text\": \"%s\"}".formatted("x".repeat(500_000));

        assertThat(StrictJson.withoutLimits(API).readValue(large, Body.class).text())
                .hasSize(500_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\": 45.0}",
                "{\"number\": \"45\"}",
                "{\"number\": null}",
                "{\"number\": true}",
                "{\"text\": 5}",
                "{\"text\": [\"x\"]}",
                "{\"list\": \"x\"}",
                "{\"list\": \"\"}",
                "{} {}",
                "{\"number\": 1, \"number\": 1}"
            })
    void noValueIsConvertedToAnotherType(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    private static Body read(String json) throws Exception {
        return API.readValue(json, Body.class);
    }
}
