package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onward.RunningOnward;

/**
 * What every page must stand: its HTML is written without a mistake, axe finds nothing, nothing failed to load or complained, nobody has to scroll sideways (not
 * even at 320 pixels), and every link leads somewhere.
 */
final class Inspection {
    static final int DESK = 1280;
    static final int PHONE = 375;

    private static final int SMALLEST = 320;
    private static final int HEIGHT = 900;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A form that comes back with what to put right. */
    private static final int PUT_RIGHT = 422;

    private static final String SIDEWAYS =
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(element => element.tagName + '.' + element.className)
            """;
    private static final String OPEN_DETAILS =
            "() => document.querySelectorAll('details').forEach(one => one.open = true)";
    private static final String CLOSE_DETAILS =
            "() => document.querySelectorAll('details').forEach(one => one.open = false)";
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))";
    private static final String LOST_FRAGMENTS =
            """
            () => [...document.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href').slice(1))
              .filter(id => !document.getElementById(id))
            """;

    /** What differs each time that the same page is shown in the same state. */
    private static final Pattern TOKENS =
            Pattern.compile("name=\"(csrf|once)\" value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}");

    /** States that were inspected, and links that were followed, by whichever walk. */
    private static final Set<String> SEEN = new HashSet<>();

    private final RunningOnward onward;
    private final Page page;
    private final boolean javaScript;
    private final List<String> troubles = new ArrayList<>();
    private Optional<Response> shown = Optional.empty();
    private final Set<Integer> expected = new HashSet<>(Set.of(PUT_RIGHT));

    Inspection(RunningOnward onward, Page page, boolean javaScript) {
        this.onward = onward;
        this.page = page;
        this.javaScript = javaScript;
        page.onResponse(this::note);
        page.onRequestFailed(request -> troubles.add("failed: " + request.url() + " " + request.failure()));
        page.onPageError(error -> troubles.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && expected.stream().noneMatch(status -> message.text().contains("status of " + status))) {
                troubles.add("console: " + message.text());
            }
        });
    }

    /** Not a stylesheet, and not the redirect that answers a form. */
    static boolean isPage(Response response) {
        return response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400);
    }

    private void note(Response response) {
        if (isPage(response)) {
            shown = Optional.of(response);
        }
        if (response.status() >= 400 && !(isPage(response) && expected.contains(response.status()))) {
            troubles.add(response.status() + " " + response.url());
        }
    }

    void expect(int status) {
        expected.add(status);
    }

    void inspect() {
        page.waitForLoadState();
        if (SEEN.add(TOKENS.matcher(page.content()).replaceAll(""))) {
            written();
            page.evaluate(OPEN_DETAILS);
            atEveryWidth();
            accessible();
            page.evaluate(CLOSE_DETAILS);
            linksLeadSomewhere();
        }
        assertThat(troubles).as("troubles on " + page.url()).isEmpty();
    }

    private void written() {
        assertThat(shown.map(Response::text).map(Html::mistakes).orElseThrow())
                .as("HTML of " + page.url())
                .isEmpty();
    }

    private void atEveryWidth() {
        for (int width : List.of(SMALLEST, PHONE, DESK)) {
            page.setViewportSize(width, HEIGHT);
            assertThat(page.evaluate(SIDEWAYS))
                    .as("what has to be scrolled sideways at %d pixels on %s", width, page.url())
                    .isEqualTo(List.of());
            if (width != SMALLEST) {
                Pictures.ofLook(page, "%s-%03d-%d".formatted(nameOfPage(), SEEN.size(), width));
            }
        }
    }

    private void accessible() {
        if (!javaScript) {
            return;
        }
        var results = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
        assertThat(results.getViolations())
                .as("axe on " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    private void linksLeadSomewhere() {
        assertThat(page.evaluate(LOST_FRAGMENTS))
                .as("links to nowhere on " + page.url())
                .isEqualTo(List.of());
        for (Object link : (List<?>) page.evaluate(LINKS)) {
            String href = link.toString();
            if (href.startsWith("/") && SEEN.add(page.locator("header").textContent() + alike(href))) {
                leadsSomewhere(href);
            }
        }
    }

    /** Of links that differ in nothing but a number one is followed. */
    private static String alike(String href) {
        return href.replaceAll("=\\d+", "=1");
    }

    private void leadsSomewhere(String href) {
        String fragment = URI.create(href).getFragment();
        APIResponse answer = page.context()
                .request()
                .get(onward.address(href.replaceFirst("#.*", "")).toString(), RequestOptions.create());
        assertThat(answer.status()).as("%s, linked from %s", href, page.url()).isLessThan(400);
        if (fragment != null) {
            assertThat(answer.text())
                    .as("%s, linked from %s", href, page.url())
                    .contains("id=\"%s\"".formatted(fragment));
        }
    }

    private String nameOfPage() {
        return page.url()
                .replaceFirst("^https?://[^/]+/?", "")
                .replaceFirst("[?#].*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x")
                .replace('/', '-');
    }
}
