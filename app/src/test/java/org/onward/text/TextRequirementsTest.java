package org.onward.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** Tests the text rule through the forms and the API of the running service. */
final class TextRequirementsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String MODULE = "/modules/inclusive-meetings";
    private static final String COMMITMENTS = MODULE + "/commitments";

    private SmallTrust trust;
    private RunningOnward.Browser member;

    @BeforeEach
    void signIn() {
        trust = SmallTrust.create(onward.jdbi());
        member = onward.browser().signIn("member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\u2060\u00AD", "\uFEFF", "\u3164", "\u2800", "\u0301", "\u200D"})
    void textWithoutAVisibleCharacterIsTreatedAsMissing(String blank) {
        assertThat(note(blank).body()).contains("Write a few words. Only you can read them.");
        assertThat(commit("we meet", blank).body()).contains("Say what you will do");
        HttpResponse<String> step = onward.api("member").post("/api/v1/me/steps", step(blank));
        assertThat(step.statusCode()).isEqualTo(422);
        assertThat(step.body()).contains("\"field\":\"note\"");
        HttpResponse<String> asked = onward.api("leader").post("/api/v1/assignments", assignment(blank));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("\"field\":\"reason\"");
        assertThat(rows("reflection") + rows("commitment") + rows("assignment")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001B", "\u007F", "\u202E", "\u2067", "\u200F", "\uFFFE"})
    void aRefusedCharacterIsNamedAndNothingIsStored(String refused) {
        String code = "U+%04X".formatted(refused.codePointAt(0));

        HttpResponse<String> note = note("Three people" + refused + " and a Friday");
        assertThat(note.statusCode()).isEqualTo(422);
        assertThat(note.body())
                .contains(code, "check the text and send it again", ">Three people and a Friday</textarea>");
        assertThat(commit("we" + refused + "meet", "listen").statusCode()).isEqualTo(422);
        String escaped = "a\\u%04xb".formatted(refused.codePointAt(0));
        HttpResponse<String> step = onward.api("member").post("/api/v1/me/steps", step(escaped));
        assertThat(step.statusCode()).isEqualTo(400);
        assertThat(step.body()).contains("\"field\":\"note\"", code);
        HttpResponse<String> asked = onward.api("leader").post("/api/v1/assignments", assignment(escaped));
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("\"field\":\"reason\"", code);
        assertThat(rows("reflection") + rows("commitment") + rows("assignment")).isZero();
    }

    @Test
    void textOfEveryLanguageIsStoredInNormalForm() {
        String words = "cafe\u0301, ŵythnos, 👩🏽‍⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿, יעל, مریم می‌خواهد";

        assertThat(note(words).statusCode()).isEqualTo(303);
        assertThat(commit("we meet", words).statusCode()).isEqualTo(303);

        assertThat(member.get(MODULE).body()).contains("café, ŵythnos, 👩🏽‍⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿, יעל, مریم می‌خواهد");
    }

    @Test
    void enteredTextIsIsolatedFromTheTextAroundIt() {
        assertThat(commit("יעל", "نعم").statusCode()).isEqualTo(303);

        assertThat(member.get("/commitments").body()).contains("When <bdi>יעל</bdi>, I will <bdi>نعم</bdi>.");
    }

    private HttpResponse<String> note(String text) {
        return member.submit(MODULE, MODULE + "/reflection", Map.of("note", text, "noteMinutes", "4"));
    }

    private HttpResponse<String> commit(String when, String will) {
        return member.submit(
                COMMITMENTS,
                COMMITMENTS,
                Map.of("when", when, "will", will, "scope", "team", "reviewOn", "2026-12-10"));
    }

    private static String step(String note) {
        return "{\"item\": \"inclusive-meetings\", \"step\": \"reflected\", \"minutes\": 5, \"note\": \"%s\"}"
                .formatted(note);
    }

    private String assignment(String reason) {
        return "{\"item\": \"inclusive-meetings\", \"team\": \"%s\", \"completeBy\": \"2026-12-18\", \"reason\": \"%s\"}"
                .formatted(trust.branch().team(), reason);
    }

    private int rows(String table) {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }
}
