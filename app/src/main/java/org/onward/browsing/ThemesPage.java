package org.onward.browsing;

import java.util.List;
import org.onward.web.Page;

/** The list of themes with the number of items on each. */
public record ThemesPage(List<ThemeCard> entries) implements Page {
    @Override
    public String title() {
        return "Themes";
    }

    /** @param itemCount the number of items in words, such as "2 modules and 7 resources" */
    public record ThemeCard(String title, String href, String introduction, String itemCount) {}
}
