package org.onward.web;

import java.util.Locale;

/**
 * The data of a template, as a record. {@code ModulePage} in a feature's package is rendered by {@code module.mustache}
 * in the resource folder of the same name.
 */
public interface Page {
    /** The title of the browser's tab and the page's heading. */
    String title();

    /** The template's name on the classpath, without its ending. */
    default String template() {
        String name = getClass().getSimpleName().replaceAll("Page$", "");
        return getClass().getPackageName().replace('.', '/') + "/"
                + name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
