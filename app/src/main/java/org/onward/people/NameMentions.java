package org.onward.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.onward.people.NameMention.MentionType;

/**
 * Finds the parts of a text that may be about somebody: full names of people in the organisation, names of people in a
 * team and in its line, and words that ask about a colleague. The result is for a warning and never for a refusal,
 * because names such as Will and May are words too.
 */
public final class NameMentions {
    /** An apostrophe belongs to a word, and a hyphen does not. */
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}[\\p{L}\\p{M}]*)*");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

    /** Parts of names that name nobody by themselves. */
    private static final Set<String> TITLES_AND_PARTICLES = Set.of(
            "dr",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "prof",
            "professor",
            "sir",
            "dame",
            "al",
            "bin",
            "da",
            "de",
            "del",
            "den",
            "der",
            "di",
            "dos",
            "du",
            "el",
            "ibn",
            "la",
            "le",
            "st",
            "ten",
            "van",
            "von");

    private final NameMentionDao dao;

    public NameMentions(Jdbi jdbi) {
        this.dao = jdbi.onDemand(NameMentionDao.class);
    }

    /** The parts of a text that may be about somebody, in order and without overlaps. */
    public List<NameMention> in(String text, TeamId team) {
        List<TextWord> words = words(text);
        List<NameMention> found = new ArrayList<>(fullNames(words));
        found.addAll(teamNames(text, words, team));
        found.addAll(ColleaguePhrases.in(text));
        return withoutOverlaps(found);
    }

    /** Of overlapping mentions the longest stays. */
    private static List<NameMention> withoutOverlaps(List<NameMention> found) {
        List<NameMention> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt((NameMention mention) -> mention.start() - mention.end())
                        .thenComparing(NameMention::start))
                .filter(mention -> kept.stream().noneMatch(mention::overlaps))
                .forEach(kept::add);
        kept.sort(Comparator.comparing(NameMention::start));
        return List.copyOf(kept);
    }

    private List<NameMention> fullNames(List<TextWord> words) {
        List<String> firsts = new ArrayList<>();
        List<String> seconds = new ArrayList<>();
        for (int index = 0; index + 1 < words.size(); index++) {
            String one = words.get(index).compared();
            String other = words.get(index + 1).compared();
            firsts.add(one);
            seconds.add(other);
            firsts.add(other);
            seconds.add(one);
        }
        List<NameMention> found = new ArrayList<>();
        for (String name : dao.namesWith(firsts, seconds)) {
            List<String> parts = List.of(name.split(" "));
            addAll(found, words, parts);
            if (parts.size() > 1) {
                String first = parts.get(0);
                String last = parts.get(parts.size() - 1);
                addAll(found, words, List.of(first, last));
                addAll(found, words, List.of(last, first));
            }
        }
        return found;
    }

    private static void addAll(List<NameMention> found, List<TextWord> words, List<String> parts) {
        for (int index = 0; parts.size() > 1 && index + parts.size() <= words.size(); index++) {
            List<TextWord> run = words.subList(index, index + parts.size());
            if (run.stream().map(TextWord::compared).toList().equals(parts)) {
                found.add(new NameMention(
                        run.get(0).start(), run.get(run.size() - 1).end(), MentionType.FULL_NAME));
            }
        }
    }

    private List<NameMention> teamNames(String text, List<TextWord> words, TeamId team) {
        Set<String> names = new HashSet<>();
        for (String name : dao.namesNear(team)) {
            names.addAll(List.of(name.split(" ")));
        }
        names.removeAll(TITLES_AND_PARTICLES);
        return words.stream()
                .filter(word -> word.compared().length() > 1 && names.contains(word.compared()))
                .filter(word -> !NamesThatAreWords.isProbablyAWord(text, word))
                .map(word -> new NameMention(word.start(), word.end(), MentionType.TEAM_NAME))
                .toList();
    }

    private List<TextWord> words(String text) {
        List<String> written = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            written.add(POSSESSIVE.matcher(matcher.group()).replaceFirst(""));
            starts.add(matcher.start());
        }
        List<String> compared = dao.comparable(written);
        List<TextWord> words = new ArrayList<>();
        for (int index = 0; index < written.size(); index++) {
            int start = starts.get(index);
            words.add(
                    new TextWord(start, start + written.get(index).length(), written.get(index), compared.get(index)));
        }
        return words;
    }

    /**
     * A word of a text.
     *
     * @param compared the word as names are compared
     */
    record TextWord(int start, int end, String written, String compared) {}
}
