package org.onward.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onward.content.Synonyms;

/** Groups of search words with the same meaning. */
final class SynonymGroups {
    private final Map<List<String>, Set<List<String>>> synonyms = new LinkedHashMap<>();
    private final Set<String> acronyms = new HashSet<>();
    private final int longest;

    SynonymGroups(List<Synonyms> groups) {
        for (Synonyms group : groups) {
            group.words().stream()
                    .map(SearchWords::tokens)
                    .filter(tokens -> tokens.size() == 1 && tokens.get(0).acronym())
                    .forEach(tokens -> acronyms.add(tokens.get(0).word()));
            List<List<String>> phrases = group.words().stream()
                    .map(SearchWords::of)
                    .filter(words -> !words.isEmpty())
                    .toList();
            for (List<String> phrase : phrases) {
                synonyms.computeIfAbsent(phrase, key -> new LinkedHashSet<>()).addAll(phrases);
            }
        }
        this.longest = synonyms.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** The longest phrase with synonyms that begins at an index of the query. */
    Optional<List<String>> phraseAt(List<String> words, int index) {
        for (int length = Math.min(longest, words.size() - index); length > 0; length--) {
            List<String> phrase = words.subList(index, index + length);
            if (synonyms.containsKey(phrase)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** Whether one of the synonyms is this word in capitals. */
    boolean hasAcronym(String word) {
        return acronyms.contains(word);
    }

    /** The synonyms of a phrase, including the phrase. */
    List<List<String>> synonymsOf(List<String> phrase) {
        return new ArrayList<>(synonyms.getOrDefault(phrase, Set.of()));
    }
}
