package org.onward.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Takes screenshots on request: {@code -Donward.screenshots=DIR} for those in the README, {@code -Donward.looks=DIR}
 * for every page state that a test visits, in desktop and phone width.
 */
final class Pictures {
    private static final Optional<Path> SCREENSHOTS = folder("onward.screenshots");
    private static final Optional<Path> LOOKS = folder("onward.looks");

    private Pictures() {}

    static void take(Page page, String name, int height) {
        SCREENSHOTS.ifPresent(folder -> {
            page.setViewportSize(Inspection.DESK, height);
            page.evaluate("window.scrollTo(0, 0)");
            page.screenshot(options(folder.resolve(name + ".png")));
        });
    }

    static void ofLook(Page page, String name) {
        LOOKS.ifPresent(
                folder -> page.screenshot(options(folder.resolve(name + ".png")).setFullPage(true)));
    }

    /** Prints the page as PDF. */
    static void ofPaper(Page page, String name) {
        LOOKS.ifPresent(folder -> page.pdf(
                new Page.PdfOptions().setPath(folder.resolve(name + ".pdf")).setPreferCSSPageSize(true)));
    }

    private static Page.ScreenshotOptions options(Path file) {
        return new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED);
    }

    /** The folder, relative to the repository. Maven runs tests in the folder app. */
    private static Optional<Path> folder(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path.of("..")::resolve);
    }
}
