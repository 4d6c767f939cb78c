package org.onward.discussion;

import java.util.List;
import org.onward.people.MarkedText;
import org.onward.people.TeamId;
import org.onward.text.TextRule;
import org.onward.web.Form;

/**
 * The field for the themes of a session. Themes that may name somebody are shown once with the names marked, and the same
 * themes sent again are taken.
 */
final class ThemeFields {
    static final String THEMES = "themes";

    /** The hidden field with the themes that the warning was about. */
    private static final String KEPT = "kept-themes";

    private final NamesInThemes names;

    ThemeFields(NamesInThemes names) {
        this.names = names;
    }

    /** One theme on each line; empty lines are left out. */
    static List<String> read(Form form) {
        return form.entered(THEMES)
                .lines()
                .map(TextRule::oneLine)
                .filter(theme -> !theme.isEmpty())
                .toList();
    }

    static Form with(List<String> themes) {
        return Form.with(THEMES, String.join("\n", themes));
    }

    /** The themes that may name somebody, unless the form confirms exactly these themes. */
    List<MarkedText> warnings(Form form, TeamId team) {
        List<String> themes = read(form);
        return form.entered(KEPT).equals(key(themes)) ? List.of() : names.find(themes, team);
    }

    /** The value with which the form confirms its themes. */
    static String key(List<String> themes) {
        return Integer.toHexString(themes.hashCode());
    }
}
