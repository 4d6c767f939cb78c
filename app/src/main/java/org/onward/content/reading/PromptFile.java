package org.onward.content.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The text of a file of prompts, cut into its entries, so that one of them can be replaced without parsing the others. */
final class PromptFile {
    private final String beginning;
    private final Map<String, String> entries;

    private PromptFile(String beginning, Map<String, String> entries) {
        this.beginning = beginning;
        this.entries = entries;
    }

    static PromptFile of(String text) {
        Map<String, Integer> begins = YamlText.beginsOfEntries(text);
        Map<String, String> entries = new LinkedHashMap<>();
        String last = "";
        int lastBegin = 0;
        for (Map.Entry<String, Integer> begin : begins.entrySet()) {
            if (!last.isEmpty()) {
                entries.put(last, text.substring(lastBegin, begin.getValue()));
            }
            last = begin.getKey();
            lastBegin = begin.getValue();
        }
        if (!last.isEmpty()) {
            entries.put(last, text.substring(lastBegin));
        }
        return new PromptFile(
                begins.values().stream()
                        .findFirst()
                        .map(first -> text.substring(0, first))
                        .orElse(text),
                entries);
    }

    /** A list with one entry, with the comments and empty lines up to the next. */
    Optional<String> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    void put(String id, String entry) {
        entries.put(id, entry);
    }

    String text() {
        return beginning + String.join("", entries.values());
    }
}
