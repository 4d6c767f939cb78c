package org.onward.prompts.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onward.RunningOnward;
import org.onward.people.TeamId;

/** Calls the prompt pages as a leader or a member. */
record PromptPages(RunningOnward.Browser browser, TeamId team) {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final Pattern QUESTION = Pattern.compile("class=\"onward-sheet__text\">([^<]*)<");
    private static final Pattern MINUTES = Pattern.compile("<span>(\\d+) min(?:utes)?</span></p>");
    private static final Pattern NOTE = Pattern.compile("class=\"onward-sheet__note onward-no-print\">([^<]*)<");

    /** Makes a sheet. @return its address */
    String make(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(Map.of("mode", "in-room", "moment", ""));
        form.putAll(fields);
        return location(post("/team/prompts?team=" + team, form));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(browser.get("/team/prompts?team=" + team).body());
        if (!csrf.find()) {
            csrf = CSRF.matcher(browser.get("/").body());
            assertThat(csrf.find()).isTrue();
        }
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", csrf.group(1));
        return browser.post(path, form);
    }

    String body(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
    }

    static List<String> questions(String page) {
        return all(QUESTION, page);
    }

    static List<Integer> minutes(String page) {
        return all(MINUTES, page).stream().map(Integer::valueOf).toList();
    }

    static List<String> notes(String page) {
        return all(NOTE, page);
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
