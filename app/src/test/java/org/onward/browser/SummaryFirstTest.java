package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.content.LearningModule;
import org.onward.content.ShippedContent;

/** The pages with the most figures show a summary first on a phone, and the rest on demand. No width needs scrolling sideways. */
@Tag("browser")
final class SummaryFirstTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final int TABLET = 768;

    /** About five screens of a phone. */
    private static final int SHORT = 4_500;

    @Test
    void aTeamWithNineModulesHasAShortPageWithoutJavaScript() {
        try (Walk walk = Walk.withoutJavaScript(chromium, onward)) {
            walk.signInAs("manager").goTo("My team");
            String team = walk.path();
            askForNineModules(walk.main().locator("a[href$='/ask']").first().getAttribute("href"));
            walk.open(team);
            walk.sees("Where everyone stands", "Find people by name, module or rung");

            checkWidths(walk.page());
            walk.page().setViewportSize(Inspection.PHONE, 800);
            Locator person = walk.main().locator("tr", new Locator.LocatorOptions().setHasText("Sean Banerjee"));
            Locator cell = person.locator("td").first();
            assertThat(cell.isVisible()).isFalse();
            person.locator("summary").click();
            assertThat(cell.isVisible()).isTrue();
            Locator name = walk.main().locator("input[name=name]");
            assertThat(name.isVisible()).isFalse();
            walk.main().getByText("Find people by name, module or rung").click();
            assertThat(name.isVisible()).isTrue();
            name.fill("Sean");
            walk.press("Show").sees("1 person found");
            assertThat(name.isVisible()).isTrue();
            walk.page().setViewportSize(Inspection.DESK, 800);
            assertThat(cell.isVisible()).isTrue();
        }
    }

    @Test
    void theProgressOfTheWholeOrganisationIsAShortPage() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("reviewer").goTo("Progress").sees("Teams directly below");

            checkWidths(walk.page());
            walk.page().setViewportSize(Inspection.PHONE, 800);
            Locator chart = walk.main().locator(".onward-rung-chart").first();
            assertThat(chart.isVisible()).isFalse();
            walk.main().locator("section summary").first().click();
            assertThat(chart.isVisible()).isTrue();
        }
    }

    private static void askForNineModules(String address) {
        RunningOnward.Browser manager = onward.browser().signIn("manager");
        ShippedContent.library().modules().stream()
                .map(LearningModule::id)
                .limit(9)
                .forEach(module -> assertThat(manager.submit(
                                        address,
                                        address,
                                        Map.of(
                                                "item",
                                                module.value(),
                                                "who",
                                                "team",
                                                "reason",
                                                "We look at one of these each month.",
                                                "completeBy",
                                                LocalDate.of(2027, 1, 29).toString()))
                                .statusCode())
                        .as("asking for %s", module)
                        .isEqualTo(303));
    }

    private static void checkWidths(Page page) {
        for (int width : List.of(Inspection.DESK, TABLET, Inspection.PHONE)) {
            page.setViewportSize(width, 800);
            assertThat(measure(page, "scrollWidth"))
                    .as("width of %s at %d px", page.url(), width)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(measure(page, "scrollHeight"))
                .as("height of %s on a phone", page.url())
                .isLessThan(SHORT);
    }

    private static int measure(Page page, String property) {
        return ((Number) page.evaluate("() => document.documentElement." + property)).intValue();
    }
}
