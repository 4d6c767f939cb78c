package org.onward.catalogue;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.catalogue.SearchQuery.Term;
import org.onward.catalogue.SearchWords.Token;

/** Reads a query: which of its words are searched for and how, and which spellings are suggested. */
final class SearchQueryReader {
    private final SynonymGroups synonyms;
    private final NeverCorrected neverCorrected;
    private final List<Token> tokens;
    private final List<String> words;
    private final Map<String, QueryWord> analysed;
    private final List<Term> terms = new ArrayList<>();
    private final Set<Integer> searched = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, String> suggestions = new LinkedHashMap<>();

    private SearchQueryReader(
            List<Token> tokens, SynonymGroups synonyms, NeverCorrected neverCorrected, List<QueryWord> analysed) {
        this.synonyms = synonyms;
        this.neverCorrected = neverCorrected;
        this.tokens = tokens;
        this.words =
                tokens.stream().limit(SearchQuery.MAX_WORDS).map(Token::word).toList();
        this.analysed = analysed.stream().collect(toMap(QueryWord::word, Function.identity()));
    }

    /**
     * @param analyse compares words with those of the library; called once, and not at all without words
     * @param namesAmong finds the words that are in a person's name; called only when a spelling would be suggested
     */
    static SearchQuery read(
            String typed,
            SynonymGroups synonyms,
            NeverCorrected neverCorrected,
            Function<List<String>, List<QueryWord>> analyse,
            Function<Collection<String>, Set<String>> namesAmong) {
        List<Token> tokens = SearchWords.tokens(typed);
        if (tokens.isEmpty()) {
            return new SearchQuery(tokens, List.of(), List.of(), List.of(), Map.of());
        }
        List<Token> first = tokens.subList(0, Math.min(tokens.size(), SearchQuery.MAX_WORDS));
        Stream<String> compounds = IntStream.range(0, first.size())
                .filter(index -> SearchWords.partsAt(first, index) > 1)
                .mapToObj(index -> SearchWords.compoundAt(first, index));
        List<String> asked = Stream.concat(first.stream().map(Token::word), compounds)
                .distinct()
                .toList();
        SearchQueryReader reader = new SearchQueryReader(tokens, synonyms, neverCorrected, analyse.apply(asked));
        reader.readTerms(first);
        reader.removeSuggestionsForNames(namesAmong);
        return new SearchQuery(tokens, reader.terms, reader.searched, reader.unknown, reader.suggestions);
    }

    private void readTerms(List<Token> first) {
        for (int index = 0; index < first.size(); ) {
            List<String> phrase = phraseAt(index);
            int parts = SearchWords.partsAt(first, index);
            if (!phrase.isEmpty()) {
                terms.add(withSynonyms(phrase));
                markSearched(index, phrase.size());
                index += phrase.size();
            } else if (parts > 1) {
                terms.add(compound(index, parts, SearchWords.compoundAt(first, index)));
                markSearched(index, parts);
                index += parts;
            } else {
                addSingle(index);
                index++;
            }
        }
    }

    /**
     * The phrase with synonyms that begins at an index. A single stop word such as "it" is not taken for its acronym.
     */
    private List<String> phraseAt(int index) {
        List<String> phrase = synonyms.phraseAt(words, index).orElse(List.of());
        boolean isCommonWord = phrase.size() == 1 && analysed(phrase.get(0)).tooCommon() && !isAcronym(index);
        return isCommonWord ? List.of() : phrase;
    }

    private void markSearched(int index, int size) {
        IntStream.range(index, index + size).forEach(searched::add);
    }

    private void addSingle(int index) {
        String word = words.get(index);
        QueryWord info = analysed(word);
        boolean ordinary = !info.tooCommon() && info.unchanged();
        if (isAcronym(index) && !ordinary) {
            String acronym = quoted(SearchWords.acronym(word));
            terms.add(new Term(acronym, acronym));
            markSearched(index, 1);
            if (!info.acronym()) {
                unknown.add(word);
            }
        } else if (!info.tooCommon()) {
            String query = inAnyForm(word);
            terms.add(new Term(query, query));
            markSearched(index, 1);
            suggestFor(word);
        }
    }

    /**
     * Whether a word in capitals is an acronym: a text has it, or it is the only word, or other words are in lower
     * case. In a query in capitals only, words are ordinary words.
     */
    private boolean isAcronym(int index) {
        QueryWord info = analysed(words.get(index));
        if (!tokens.get(index).acronym()) {
            return tokens.size() == 1 && info.tooCommon() && info.acronym();
        }
        return info.acronym()
                || tokens.size() == 1
                || tokens.stream().anyMatch(token -> token.shown().equals(token.word()));
    }

    private Term compound(int index, int parts, String compound) {
        List<String> asked = words.subList(index, index + parts);
        String split = asked.stream().map(this::inAnyForm).collect(joining(" <-> ", "(", ")"));
        if (!analysed(compound).known()) {
            asked.forEach(this::suggestFor);
        }
        String query = "(%s | %s)".formatted(split, quoted(compound));
        return new Term(query, query);
    }

    private Term withSynonyms(List<String> phrase) {
        String typed = phrase.stream().map(this::inAnyCase).collect(joining(" & ", "(", ")"));
        String others = synonyms.synonymsOf(phrase).stream()
                .filter(other -> !other.equals(phrase))
                .map(other -> other.stream().map(this::inAnyCase).collect(joining(" <-> ", "(", ")")))
                .collect(joining(" | "));
        String query = Stream.of(typed, others).filter(part -> !part.isEmpty()).collect(joining(" | ", "(", ")"));
        return new Term(query, typed);
    }

    /** A synonym in capitals is also searched for as an acronym, because the ordinary word may be a stop word. */
    private String inAnyCase(String word) {
        return synonyms.hasAcronym(word)
                ? "(%s | %s)".formatted(quoted(word), quoted(SearchWords.acronym(word)))
                : quoted(word);
    }

    /** The word, or the words that it is the beginning of. */
    private String inAnyForm(String word) {
        List<String> completions = neverCorrected.allowed(word, analysed(word).completions());
        return completions.isEmpty()
                ? quoted(word)
                : completions.stream().map(SearchQueryReader::quoted).collect(joining(" | ", "(", ")"));
    }

    private void suggestFor(String word) {
        QueryWord info = analysed(word);
        if (info.known()
                || info.tooCommon()
                || !neverCorrected.allowed(word, info.completions()).isEmpty()) {
            return;
        }
        unknown.add(word);
        Spelling.correct(word, neverCorrected.allowed(word, info.similar()))
                .ifPresent(meant -> suggestions.put(word, meant));
    }

    private void removeSuggestionsForNames(Function<Collection<String>, Set<String>> namesAmong) {
        if (!suggestions.isEmpty()) {
            suggestions.keySet().removeAll(namesAmong.apply(Set.copyOf(suggestions.keySet())));
        }
    }

    private QueryWord analysed(String word) {
        return Objects.requireNonNull(analysed.get(word), word);
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
