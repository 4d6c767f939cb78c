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
import org.onward.catalogue.SearchQuestion.Term;
import org.onward.catalogue.SearchWords.Token;

/** Reads one query: which of its words are looked for and how, and which others might have been meant. */
final class QuestionReader {
    private final SynonymGroups synonyms;
    private final NeverCorrected neverCorrected;
    private final List<Token> tokens;
    private final List<String> words;
    private final Map<String, QueryWord> judged;
    private final List<Term> terms = new ArrayList<>();
    private final Set<Integer> lookedFor = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, String> offers = new LinkedHashMap<>();

    private QuestionReader(
            List<Token> tokens, SynonymGroups synonyms, NeverCorrected neverCorrected, List<QueryWord> judged) {
        this.synonyms = synonyms;
        this.neverCorrected = neverCorrected;
        this.tokens = tokens;
        this.words = tokens.stream()
                .limit(SearchQuestion.MOST_WORDS)
                .map(Token::word)
                .toList();
        this.judged = judged.stream().collect(toMap(QueryWord::word, Function.identity()));
    }

    /**
     * @param judge says how words stand to those of the library; asked once, and not at all without words
     * @param namesAmong says which words are in somebody's name; asked only when another word would be offered
     */
    static SearchQuestion read(
            String typed,
            SynonymGroups synonyms,
            NeverCorrected neverCorrected,
            Function<List<String>, List<QueryWord>> judge,
            Function<Collection<String>, Set<String>> namesAmong) {
        List<Token> tokens = SearchWords.tokens(typed);
        if (tokens.isEmpty()) {
            return new SearchQuestion(tokens, List.of(), List.of(), List.of(), Map.of());
        }
        List<Token> first = tokens.subList(0, Math.min(tokens.size(), SearchQuestion.MOST_WORDS));
        Stream<String> compounds = IntStream.range(0, first.size())
                .filter(place -> SearchWords.partsAt(first, place) > 1)
                .mapToObj(place -> SearchWords.compoundAt(first, place));
        List<String> asked = Stream.concat(first.stream().map(Token::word), compounds)
                .distinct()
                .toList();
        QuestionReader reader = new QuestionReader(tokens, synonyms, neverCorrected, judge.apply(asked));
        reader.readTerms(first);
        reader.withdrawOffersForNames(namesAmong);
        return new SearchQuestion(tokens, reader.terms, reader.lookedFor, reader.unknown, reader.offers);
    }

    private void readTerms(List<Token> first) {
        for (int place = 0; place < first.size(); ) {
            List<String> phrase = phraseAt(place);
            int parts = SearchWords.partsAt(first, place);
            if (!phrase.isEmpty()) {
                terms.add(synonymous(phrase));
                look(place, phrase.size());
                place += phrase.size();
            } else if (parts > 1) {
                terms.add(compound(place, parts, SearchWords.compoundAt(first, place)));
                look(place, parts);
                place += parts;
            } else {
                single(place);
                place++;
            }
        }
    }

    /** The phrase with synonyms that begins here; "it" in the middle of a question is not the acronym that has some. */
    private List<String> phraseAt(int place) {
        List<String> phrase = synonyms.phraseAt(words, place).orElse(List.of());
        boolean isCommonWord = phrase.size() == 1 && judged(phrase.get(0)).tooCommon() && !isAcronym(place);
        return isCommonWord ? List.of() : phrase;
    }

    private void look(int place, int size) {
        IntStream.range(place, place + size).forEach(lookedFor::add);
    }

    private void single(int place) {
        String word = words.get(place);
        QueryWord judgement = judged(word);
        boolean ordinary = !judgement.tooCommon() && judgement.unchanged();
        if (isAcronym(place) && !ordinary) {
            String acronym = quoted(SearchWords.acronym(word));
            terms.add(new Term(acronym, acronym));
            look(place, 1);
            if (!judgement.acronym()) {
                unknown.add(word);
            }
        } else if (!judgement.tooCommon()) {
            String query = inAnyForm(word);
            terms.add(new Term(query, query));
            look(place, 1);
            offerFor(word);
        }
    }

    /**
     * Capitals are an acronym that some text has; or the only word that was typed; or stand among small letters. Whoever types
     * everything in capitals means ordinary words.
     */
    private boolean isAcronym(int place) {
        QueryWord judgement = judged(words.get(place));
        if (!tokens.get(place).acronym()) {
            return tokens.size() == 1 && judgement.tooCommon() && judgement.acronym();
        }
        return judgement.acronym()
                || tokens.size() == 1
                || tokens.stream().anyMatch(token -> token.shown().equals(token.word()));
    }

    private Term compound(int place, int parts, String compound) {
        List<String> asked = words.subList(place, place + parts);
        String split = asked.stream().map(this::inAnyForm).collect(joining(" <-> ", "(", ")"));
        if (!judged(compound).known()) {
            asked.forEach(this::offerFor);
        }
        String query = "(%s | %s)".formatted(split, quoted(compound));
        return new Term(query, query);
    }

    private Term synonymous(List<String> phrase) {
        String typed = phrase.stream().map(this::inAnyCase).collect(joining(" & ", "(", ")"));
        String others = synonyms.of(phrase).stream()
                .filter(other -> !other.equals(phrase))
                .map(other -> other.stream().map(this::inAnyCase).collect(joining(" <-> ", "(", ")")))
                .collect(joining(" | "));
        String query = Stream.of(typed, others).filter(part -> !part.isEmpty()).collect(joining(" | ", "(", ")"));
        return new Term(query, typed);
    }

    /** A synonym that is written in capitals is looked for as an acronym, too: the ordinary word may be a stop word. */
    private String inAnyCase(String word) {
        return synonyms.hasAcronym(word)
                ? "(%s | %s)".formatted(quoted(word), quoted(SearchWords.acronym(word)))
                : quoted(word);
    }

    /** The word, or those that it is the beginning of. */
    private String inAnyForm(String word) {
        List<String> completions = neverCorrected.allowed(word, judged(word).completions());
        return completions.isEmpty()
                ? quoted(word)
                : completions.stream().map(QuestionReader::quoted).collect(joining(" | ", "(", ")"));
    }

    private void offerFor(String word) {
        QueryWord judgement = judged(word);
        if (judgement.known()
                || judgement.tooCommon()
                || !neverCorrected.allowed(word, judgement.completions()).isEmpty()) {
            return;
        }
        unknown.add(word);
        Spelling.mend(word, neverCorrected.allowed(word, judgement.similar()))
                .ifPresent(meant -> offers.put(word, meant));
    }

    private void withdrawOffersForNames(Function<Collection<String>, Set<String>> namesAmong) {
        if (!offers.isEmpty()) {
            offers.keySet().removeAll(namesAmong.apply(Set.copyOf(offers.keySet())));
        }
    }

    private QueryWord judged(String word) {
        return Objects.requireNonNull(judged.get(word), word);
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
