package org.onward.content.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onward.content.MandatorySubject;
import org.onward.content.NeverCorrectedWords;
import org.onward.content.SubjectId;
import org.onward.content.Synonyms;
import org.onward.content.SynonymsId;

/** Reads the short lists: {@code mandatory-subjects.yaml}, {@code synonyms.yaml} and {@code never-corrected.yaml}. */
final class ShortLists {
    private final References references;
    private final ProblemCollector problems;

    ShortLists(References references, ProblemCollector problems) {
        this.references = references;
        this.problems = problems;
    }

    List<MandatorySubject> subjects(SourceText source) {
        return ListReader.read(
                source,
                problems,
                fields -> new MandatorySubject(
                        new SubjectId(references.declare(References.ReferenceType.SUBJECT, fields)),
                        fields.text("title")));
    }

    List<Synonyms> synonyms(SourceText source) {
        return ListReader.read(source, problems, fields -> {
            Synonyms group = new Synonyms(
                    new SynonymsId(references.declare(References.ReferenceType.SYNONYMS, fields)),
                    fields.texts("words", false));
            if (group.words().size() == 1) {
                fields.error("words", "one word", "Write two words or more that mean the same.");
            }
            return group;
        });
    }

    /** A word may be in one list only. Otherwise removing it from one list would have no effect. */
    List<NeverCorrectedWords> neverCorrected(SourceText source) {
        Map<String, String> seen = new HashMap<>();
        return ListReader.read(source, problems, fields -> {
            String id = references.declare(References.ReferenceType.NEVER_CORRECTED, fields);
            List<String> words = fields.texts("words", false);
            for (String word : words) {
                String first = seen.putIfAbsent(word.toLowerCase(Locale.ROOT), id);
                if (first != null) {
                    fields.error("words", word, "The list %s has it already; keep it once.".formatted(first));
                }
            }
            return new NeverCorrectedWords(id, fields.text("about"), words);
        });
    }
}
