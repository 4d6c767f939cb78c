package org.onward.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onward.catalogue.SearchWords.Token;

/**
 * A query in the form that PostgreSQL needs. Words contain only letters and digits ({@link SearchWords}) and are
 * quoted, so that nothing typed can be an operator. Unknown words stay in the query; other spellings are only
 * suggested.
 */
final class SearchQuery {
    static final int MAX_WORDS = 20;

    private final List<Token> tokens;
    private final Set<Term> terms;
    private final Set<Integer> searched;
    private final Set<String> unknown;
    private final Map<String, String> suggestions;

    /** @param typed the words without synonyms, so that texts with the same words rank higher */
    record Term(String query, String typed) {}

    SearchQuery(
            List<Token> tokens,
            Collection<Term> terms,
            Collection<Integer> searched,
            Collection<String> unknown,
            Map<String, String> suggestions) {
        this.tokens = List.copyOf(tokens);
        this.terms = new LinkedHashSet<>(terms);
        this.searched = Set.copyOf(searched);
        this.unknown = new LinkedHashSet<>(unknown);
        this.suggestions = new LinkedHashMap<>(suggestions);
    }

    /** Whether something was typed, but contains no word to search for. */
    boolean hasNoWords(String typed) {
        return !typed.isBlank() && terms.isEmpty();
    }

    boolean hasSeveralTerms() {
        return terms.size() > 1;
    }

    /** The tsquery that requires every term; empty without terms. */
    String all() {
        return terms.stream().map(Term::query).collect(joining(" & "));
    }

    /** The tsquery that requires one of the terms. */
    String any() {
        return terms.stream().map(Term::query).collect(joining(" | "));
    }

    /** The same tsquery for titles, summaries and labels only. A match there means that the item is about the query. */
    static String outsideBodies(String query) {
        return query.replace("' ", "':ABC ").replace("')", "':ABC)").replaceFirst("'$", "':ABC");
    }

    String typed() {
        return terms.stream().map(Term::typed).collect(joining(" | "));
    }

    /** The words that were searched for, as typed, without stop words. */
    String searchedWords() {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < tokens.size(); index++) {
            if (searched.contains(index)) {
                boolean joined = index > 0 && tokens.get(index - 1).joined() && searched.contains(index - 1);
                words.append(words.length() == 0 ? "" : joined ? "-" : " ")
                        .append(tokens.get(index).shown());
            }
        }
        return words.toString();
    }

    boolean hasIgnoredWords() {
        return searched.size() < tokens.size();
    }

    /** The words that no text has in any form. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Unknown words, each with its suggested spelling. */
    Map<String, String> suggestions() {
        return suggestions;
    }

    /** The whole query with the suggested spellings. */
    String withSuggestions() {
        List<String> words = new ArrayList<>();
        tokens.forEach(token -> words.add(suggestions.getOrDefault(token.word(), token.shown())));
        return String.join(" ", words);
    }
}
