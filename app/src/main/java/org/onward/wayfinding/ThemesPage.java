package org.onward.wayfinding;

import java.util.List;
import org.onward.web.Page;

/** Every theme, with what there is on it. */
public record ThemesPage(List<ThemeCard> entries) implements Page {
    @Override
    public String title() {
        return "Themes";
    }

    /** @param holds in words, such as "2 modules and 7 resources" */
    public record ThemeCard(String title, String href, String introduction, String holds) {}
}
