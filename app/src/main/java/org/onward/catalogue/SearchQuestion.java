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
 * What somebody typed, as PostgreSQL is asked it. Words are letters and digits alone ({@link SearchWords}) and stand between
 * quotes, so that nothing typed can be an operator. A word that no text has stays in the question: another one in its place is
 * only ever offered.
 */
final class SearchQuestion {
    static final int MOST_WORDS = 20;

    private final List<Token> tokens;
    private final Set<Term> terms;
    private final Set<Integer> lookedFor;
    private final Set<String> unknown;
    private final Map<String, String> offers;

    /** @param typed as the words were typed, without synonyms: whoever says it in the same words is found first */
    record Term(String query, String typed) {}

    SearchQuestion(
            List<Token> tokens,
            Collection<Term> terms,
            Collection<Integer> lookedFor,
            Collection<String> unknown,
            Map<String, String> offers) {
        this.tokens = List.copyOf(tokens);
        this.terms = new LinkedHashSet<>(terms);
        this.lookedFor = Set.copyOf(lookedFor);
        this.unknown = new LinkedHashSet<>(unknown);
        this.offers = new LinkedHashMap<>(offers);
    }

    /** Whether something was typed, and nothing in it can be searched for. */
    boolean saysNothing(String typed) {
        return !typed.isBlank() && terms.isEmpty();
    }

    boolean hasSeveralTerms() {
        return terms.size() > 1;
    }

    /** Every term is wanted; empty when nothing is asked. */
    String all() {
        return terms.stream().map(Term::query).collect(joining(" & "));
    }

    /** One of the terms is enough. */
    String any() {
        return terms.stream().map(Term::query).collect(joining(" | "));
    }

    /** The same question, asked of titles, summaries and labels alone: what says it there is about it. */
    static String outsideBodies(String query) {
        return query.replace("' ", "':ABC ").replace("')", "':ABC)").replaceFirst("'$", "':ABC");
    }

    String typed() {
        return terms.stream().map(Term::typed).collect(joining(" | "));
    }

    /** The words that were looked for, as they were typed: what everybody says, such as "the", is not. */
    String lookedFor() {
        StringBuilder words = new StringBuilder();
        for (int place = 0; place < tokens.size(); place++) {
            if (lookedFor.contains(place)) {
                boolean joined = place > 0 && tokens.get(place - 1).joined() && lookedFor.contains(place - 1);
                words.append(words.length() == 0 ? "" : joined ? "-" : " ")
                        .append(tokens.get(place).shown());
            }
        }
        return words.toString();
    }

    boolean leftWordsOut() {
        return lookedFor.size() < tokens.size();
    }

    /** The words that no text has in any form. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Words that no text has, and the word that each may have been meant to be. */
    Map<String, String> offers() {
        return offers;
    }

    /** The whole question with the words that are offered in their places. */
    String withOffers() {
        List<String> words = new ArrayList<>();
        tokens.forEach(token -> words.add(offers.getOrDefault(token.word(), token.shown())));
        return String.join(" ", words);
    }
}
