package org.onward.content.reading;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.CommitmentStarter;
import org.onward.content.Scope;

/** Reads the field {@code starters} of a module: suggested commitments, at least one for each scope. */
final class CommitmentStarters {
    private static final Vocabulary<Scope> SCOPES = Vocabulary.of(Scope.class, Scope::word);

    /** The limit of the commitment form. */
    private static final int MAX_LENGTH = 200;

    private CommitmentStarters() {}

    static List<CommitmentStarter> read(Fields module) {
        List<CommitmentStarter> starters = module.mappings("starters").stream()
                .map(CommitmentStarters::starter)
                .toList();
        Set<Scope> missing = EnumSet.allOf(Scope.class);
        starters.forEach(starter -> missing.remove(starter.scope()));
        if (!missing.isEmpty() && !starters.isEmpty()) {
            module.error(
                    "starters",
                    "no starter with scope " + missing.stream().map(Scope::word).collect(joining(" or ")),
                    "Write at least one starter each for me, team and organisation.");
        }
        return starters;
    }

    private static CommitmentStarter starter(Fields fields) {
        CommitmentStarter starter = new CommitmentStarter(
                fields.word("scope", SCOPES),
                half(fields, "when", Stream.of("when ")),
                half(fields, "will", Stream.of("i will ", "we will ", "i'll ", "we'll ", "will ")));
        fields.finish();
        return starter;
    }

    /** One half of "When …, I will …". The page adds the words around it. */
    private static String half(Fields fields, String name, Stream<String> wordsOfThePage) {
        String text = fields.text(name, MAX_LENGTH);
        String lower = text.toLowerCase(Locale.ROOT);
        wordsOfThePage
                .filter(lower::startsWith)
                .forEach(words ->
                        fields.error(name, text, "Leave out the \"%s\": the page says it.".formatted(words.strip())));
        if (text.endsWith(".") || text.endsWith(",")) {
            fields.error(name, text, "Leave out the mark at the end: it stands inside a sentence.");
        }
        return text;
    }
}
