package org.onward.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed, as PostgreSQL is asked it. Words are letters and digits alone ({@link SearchWords}) and stand between
 * quotes, so that nothing typed can be an operator.
 */
final class SearchQuestion {
    private static final int MOST_WORDS = 20;

    private final List<Term> terms;
    private final List<String> words;
    private final Map<String, String> mended;

    /** @param typed as the words were typed, without synonyms: whoever says it in the same words is found first */
    private record Term(String query, String typed) {}

    private SearchQuestion(List<Term> terms, List<String> words, Map<String, String> mended) {
        this.terms = terms;
        this.words = words;
        this.mended = mended;
    }

    /** @param judge says how words stand to those of the library; asked once, and not at all without words */
    static SearchQuestion of(String typed, SynonymGroups synonyms, Function<List<String>, List<JudgedWord>> judge) {
        List<String> words =
                SearchWords.of(typed).stream().distinct().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return new SearchQuestion(List.of(), words, Map.of());
        }
        Map<String, JudgedWord> judged =
                judge.apply(words).stream().collect(Collectors.toMap(JudgedWord::word, Function.identity()));
        Map<String, String> mended = mend(words, judged, synonyms);
        List<Term> terms = new ArrayList<>();
        List<String> right =
                words.stream().map(word -> mended.getOrDefault(word, word)).toList();
        for (int place = 0; place < right.size(); ) {
            List<String> phrase = synonyms.phraseAt(right, place).orElse(List.of());
            if (phrase.isEmpty()) {
                term(right.get(place), Objects.requireNonNull(judged.get(words.get(place))))
                        .forEach(terms::add);
                place++;
            } else {
                terms.add(term(phrase, synonyms));
                place += phrase.size();
            }
        }
        return new SearchQuestion(List.copyOf(terms), words, mended);
    }

    private static Map<String, String> mend(
            List<String> words, Map<String, JudgedWord> judged, SynonymGroups synonyms) {
        Map<String, String> mended = new LinkedHashMap<>();
        for (int place = 0; place < words.size(); ) {
            int synonymous = synonyms.phraseAt(words, place).map(List::size).orElse(0);
            String word = words.get(place);
            JudgedWord judgement = judged.get(word);
            if (synonymous == 0 && judgement != null && judgement.completions().isEmpty()) {
                Spelling.mend(word, judgement.similar()).ifPresent(meant -> mended.put(word, meant));
            }
            place += Math.max(1, synonymous);
        }
        return mended;
    }

    private static Stream<Term> term(String word, JudgedWord judgement) {
        if (judgement.tooCommon()) {
            return Stream.empty();
        }
        String query = judgement.completions().isEmpty()
                ? quoted(word)
                : judgement.completions().stream().map(SearchQuestion::quoted).collect(joining(" | ", "(", ")"));
        return Stream.of(new Term(query, query));
    }

    private static Term term(List<String> phrase, SynonymGroups synonyms) {
        String typed = phrase.stream().map(SearchQuestion::quoted).collect(joining(" & ", "(", ")"));
        String others = synonyms.of(phrase).stream()
                .filter(other -> !other.equals(phrase))
                .map(other -> other.stream().map(SearchQuestion::quoted).collect(joining(" <-> ", "(", ")")))
                .collect(joining(" | "));
        return new Term(
                "(" + Stream.of(typed, others).filter(part -> !part.isEmpty()).collect(joining(" | ")) + ")", typed);
    }

    private static String quoted(String word) {
        return "'" + word + "'";
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

    /** The words that no text has, and those that were searched for in their place. */
    Map<String, String> mended() {
        return mended;
    }

    /** The whole question with the words mended. */
    String asMended() {
        return words.stream().map(word -> mended.getOrDefault(word, word)).collect(joining(" "));
    }
}
