package org.onward.learner;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onward.RunningOnward;

/** Sends a form as the page that has it would: with the tokens of that page. */
final class Forms {
    private static final Pattern KEY = Pattern.compile("name=\"(csrf|once)\" value=\"([^\"]+)\"");

    private Forms() {}

    static HttpResponse<String> send(
            RunningOnward.Browser browser, String page, String action, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(keys(browser.get(page).body()));
        form.putAll(fields);
        return browser.post(action, form);
    }

    static Map<String, String> keys(String page) {
        Map<String, String> keys = new HashMap<>();
        Matcher matcher = KEY.matcher(page);
        while (matcher.find()) {
            keys.put(matcher.group(1), matcher.group(2));
        }
        return keys;
    }
}
