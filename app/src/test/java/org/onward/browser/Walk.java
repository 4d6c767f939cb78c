package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.onward.RunningOnward;

/** Operates a browser by the texts on the pages. Every page that is opened is {@link Inspection inspected}. */
final class Walk implements AutoCloseable {
    private final RunningOnward onward;
    private final BrowserContext profile;
    private final Page page;
    private final Inspection inspection;

    Walk(Chromium chromium, RunningOnward onward) {
        this(chromium, onward, true);
    }

    static Walk withoutJavaScript(Chromium chromium, RunningOnward onward) {
        return new Walk(chromium, onward, false);
    }

    private Walk(Chromium chromium, RunningOnward onward, boolean javaScript) {
        this.onward = onward;
        this.profile = chromium.profile(Inspection.DESK, 900, javaScript);
        profile.setDefaultTimeout(15_000);
        this.page = profile.newPage();
        this.inspection = new Inspection(onward, page, javaScript);
    }

    /** Accepts pages with this status from now on. */
    Walk expecting(int status) {
        inspection.expect(status);
        return this;
    }

    Page page() {
        return page;
    }

    /** Shows pages in the dark colour scheme from now on. */
    Walk inDarkScheme() {
        inspection.turnDark();
        return this;
    }

    /** Signs in with a button of the sign-in page. */
    Walk signInAs(String persona) {
        page.navigate(onward.address("/sign-in").toString());
        return click(page.locator("button[name=persona][value=%s]".formatted(persona)));
    }

    Walk open(String path) {
        page.navigate(onward.address(path).toString());
        return inspect();
    }

    /** Follows the first link with this text, including links that look like buttons. */
    Walk follow(String words) {
        return click(main().locator("a", new Locator.LocatorOptions().setHasText(words))
                .first());
    }

    /** Follows a link of the main navigation. */
    Walk goTo(String words) {
        return click(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true)));
    }

    Walk press(String words) {
        return click(main().locator("button", new Locator.LocatorOptions().setHasText(words))
                .first());
    }

    Walk signOut() {
        return click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")));
    }

    Walk fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Selects a checkbox or a radio button by its label. */
    Walk tick(String label) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    Walk select(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    Walk sees(String... words) {
        for (String each : words) {
            assertThat(containsText(each)).as("%s says “%s”", path(), each).isTrue();
        }
        return this;
    }

    Walk seesNot(String... words) {
        for (String each : words) {
            assertThat(containsText(each)).as("%s says “%s”", path(), each).isFalse();
        }
        return this;
    }

    private boolean containsText(String words) {
        return text().toLowerCase(Locale.UK).contains(words.toLowerCase(Locale.UK));
    }

    /** The text of the page's main part, including hidden text. */
    String text() {
        return main().textContent().replaceAll("\\s+", " ");
    }

    Locator main() {
        return page.locator("main");
    }

    Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** Clicks an element that opens another page. */
    Walk click(Locator locator) {
        return navigatingBy(locator::click);
    }

    /** Runs an action that opens another page and waits until the page is complete. */
    Walk navigatingBy(Runnable act) {
        page.waitForResponse(Inspection::isPage, act).finished();
        return inspect();
    }

    private Walk inspect() {
        inspection.inspect();
        return this;
    }

    /** Takes a screenshot for the README; see {@link Pictures}. */
    Walk picture(String name, int height) {
        Pictures.take(page, name, height);
        return this;
    }

    @Override
    public void close() {
        profile.close();
    }
}
