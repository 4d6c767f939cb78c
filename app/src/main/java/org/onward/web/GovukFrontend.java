package org.onward.web;

import java.util.regex.Pattern;

/** The script of GOV.UK Frontend, without the address of a source map, which Onward does not serve. */
final class GovukFrontend {
    static final String VERSION = "5.14.0";

    private static final String SCRIPT =
            "/META-INF/resources/webjars/govuk-frontend/" + VERSION + "/dist/govuk/govuk-frontend.min.js";
    private static final Pattern SOURCE_MAP = Pattern.compile("//# sourceMappingURL=.*$", Pattern.MULTILINE);

    private GovukFrontend() {}

    static String script() {
        return SOURCE_MAP.matcher(Resources.text(SCRIPT)).replaceAll("");
    }
}
