package org.onward.content.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.onward.content.Library;

/** The number of entries of each type, by the plural of the type. */
final class ContentCounts {
    private ContentCounts() {}

    static Map<String, Integer> of(Library library) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("themes", library.themes().size());
        counts.put("modules", library.modules().size());
        counts.put("resources", library.resources().size());
        counts.put("pathways", library.pathways().size());
        counts.put("prompts", library.prompts().size());
        counts.put("observances", library.observances().size());
        counts.put("language rules", library.languageRules().size());
        counts.put("synonyms", library.synonyms().size());
        counts.put("bodies", library.bodies().size());
        return counts;
    }
}
