package org.onward.web;

import java.util.regex.Pattern;

/**
 * Adapts GOV.UK Frontend. Its licence does not allow the typeface, the crest and the blue outside gov.uk, so they are
 * replaced. Addresses of files that Onward does not serve are removed.
 */
final class GovukFrontend {
    static final String VERSION = "5.14.0";

    private static final String FOLDER =
            "/META-INF/resources/webjars/govuk-frontend/" + VERSION + "/dist/govuk/govuk-frontend.min.";
    private static final String TYPEFACE = "font-family:GDS Transport,arial,sans-serif";
    private static final Pattern FONT_FACE = Pattern.compile("(/\\*![^*]*\\*/)?@font-face\\s*\\{[^}]*}");
    private static final Pattern DECLARATION_WITH_ADDRESS = Pattern.compile("[\\w-]+:[^;{}]*url\\([^)]*\\)[^;{}]*;?");
    private static final Pattern SOURCE_MAP =
            Pattern.compile("/\\*# sourceMappingURL=.*?\\*/|//# sourceMappingURL=.*$", Pattern.MULTILINE);

    private GovukFrontend() {}

    static String styles() {
        String styles = Resources.text(FOLDER + "css");
        styles = SOURCE_MAP.matcher(styles).replaceAll("");
        styles = FONT_FACE.matcher(styles).replaceAll("");
        styles = DECLARATION_WITH_ADDRESS.matcher(styles).replaceAll("");
        return "/*! GOV.UK Frontend " + VERSION + ", (c) Crown copyright, MIT licence, recoloured */\n"
                + inOurColours(styles.replace(TYPEFACE, "font-family:var(--onward-font)"));
    }

    static String script() {
        return SOURCE_MAP.matcher(Resources.text(FOLDER + "js")).replaceAll("");
    }

    /** GOV.UK's blue, its darker blue for hovering, its green button and its near-black become ours. */
    private static String inOurColours(String styles) {
        return styles.replace("#1d70b8", "#6a2a5b")
                .replace("#003078", "#4b1b40")
                .replace("#4c2c92", "#6a2a5b")
                .replace("#00703c", "#6a2a5b")
                .replace("#0b0c0c", "#2a2130");
    }
}
