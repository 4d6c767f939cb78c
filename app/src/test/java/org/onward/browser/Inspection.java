package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
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
 * Checks every page: its HTML has no errors, axe finds no violations, no request failed, the console has no errors,
 * nothing needs horizontal scrolling (even at 320 pixels), and no link is broken.
 */
final class Inspection {
    static final int DESK = 1280;
    static final int PHONE = 375;

    private static final int MIN_WIDTH = 320;
    private static final int HEIGHT = 900;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The status of a form that is shown again with problems. */
    private static final int FORM_WITH_PROBLEMS = 422;

    private static final String ELEMENTS_THAT_OVERFLOW =
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(element => element.tagName + '.' + element.className)
            """;

    /** The descriptions of choices that stand beside their choice and not below it. */
    private static final String HINTS_BESIDE_THEIR_CHOICE =
            """
            () => [...document.querySelectorAll('.govuk-radios__hint, .govuk-checkboxes__hint')]
              .filter(hint => hint.offsetParent)
              .filter(hint => hint.getBoundingClientRect().top
                < hint.parentElement.querySelector('label').getBoundingClientRect().bottom - 10)
              .map(hint => hint.id)
            """;

    private static final String OPEN_DETAILS =
            "() => document.querySelectorAll('details').forEach(one => one.open = true)";
    private static final String CLOSE_DETAILS =
            "() => document.querySelectorAll('details').forEach(one => one.open = false)";
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))";
    private static final String BROKEN_FRAGMENTS =
            """
            () => [...document.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href').slice(1))
              .filter(id => !document.getElementById(id))
            """;

    /** Values that differ each time the same page is shown in the same state. */
    private static final Pattern TOKENS =
            Pattern.compile("name=\"(csrf|once)\" value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}");

    /** Page states that any test has inspected and links that any test has followed. */
    private static final Set<String> SEEN = new HashSet<>();

    private final RunningOnward onward;
    private final Page page;
    private final boolean javaScript;
    private final List<String> failures = new ArrayList<>();
    private Optional<Response> shown = Optional.empty();
    private boolean dark;
    private final Set<Integer> expected = new HashSet<>(Set.of(FORM_WITH_PROBLEMS));

    Inspection(RunningOnward onward, Page page, boolean javaScript) {
        this.onward = onward;
        this.page = page;
        this.javaScript = javaScript;
        page.onResponse(this::note);
        page.onRequestFailed(request -> failures.add("failed: " + request.url() + " " + request.failure()));
        page.onPageError(error -> failures.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && expected.stream().noneMatch(status -> message.text().contains("status of " + status))) {
                failures.add("console: " + message.text());
            }
        });
    }

    /** Whether it is a page: not an asset, and not the redirect after a form. */
    static boolean isPage(Response response) {
        return response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400);
    }

    private void note(Response response) {
        if (isPage(response)) {
            shown = Optional.of(response);
        }
        if (response.status() >= 400 && !(isPage(response) && expected.contains(response.status()))) {
            failures.add(response.status() + " " + response.url());
        }
    }

    void expect(int status) {
        expected.add(status);
    }

    /** Inspects pages in the dark colour scheme from now on, those that were inspected in the light one as well. */
    void turnDark() {
        dark = true;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    void inspect() {
        page.waitForLoadState();
        if (SEEN.add(dark + TOKENS.matcher(page.content()).replaceAll(""))) {
            checkHtml();
            page.evaluate(OPEN_DETAILS);
            checkWidths();
            checkAccessibility();
            page.evaluate(CLOSE_DETAILS);
            checkLinks();
        }
        assertThat(failures).as("failures on " + page.url()).isEmpty();
    }

    private void checkHtml() {
        assertThat(shown.map(Response::text).map(Html::mistakes).orElseThrow())
                .as("HTML of " + page.url())
                .isEmpty();
    }

    private void checkWidths() {
        for (int width : List.of(MIN_WIDTH, PHONE, DESK)) {
            page.setViewportSize(width, HEIGHT);
            assertThat(page.evaluate(ELEMENTS_THAT_OVERFLOW))
                    .as("elements that overflow at %d pixels on %s", width, page.url())
                    .isEqualTo(List.of());
            assertThat(page.evaluate(HINTS_BESIDE_THEIR_CHOICE))
                    .as("hints beside their choice at %d pixels on %s", width, page.url())
                    .isEqualTo(List.of());
            if (width != MIN_WIDTH) {
                Pictures.ofLook(page, "%s%s-%03d-%d".formatted(dark ? "dark-" : "", nameOfPage(), SEEN.size(), width));
            }
        }
    }

    private void checkAccessibility() {
        if (!javaScript) {
            return;
        }
        // Without the other types, which take a third of the time: axe describes each element that passes.
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        var results = new AxeBuilder(page)
                .options(violations)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze();
        assertThat(results.getViolations())
                .as("axe on " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    private void checkLinks() {
        assertThat(page.evaluate(BROKEN_FRAGMENTS))
                .as("broken fragments on " + page.url())
                .isEqualTo(List.of());
        for (Object link : (List<?>) page.evaluate(LINKS)) {
            String href = link.toString();
            if (href.startsWith("/") && SEEN.add(page.locator("header").textContent() + normalised(href))) {
                checkLink(href);
            }
        }
    }

    /** Links that differ only in a number are followed once. */
    private static String normalised(String href) {
        return href.replaceAll("=\\d+", "=1");
    }

    private void checkLink(String href) {
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
