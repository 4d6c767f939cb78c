package org.onward.content.reading;

import java.util.List;
import org.onward.content.MandatorySubject;
import org.onward.content.SubjectId;
import org.onward.content.Synonyms;
import org.onward.content.SynonymsId;
import org.onward.content.reading.References.What;

/** Reads the two lists that need no reader of their own: {@code mandatory-subjects.yaml} and {@code synonyms.yaml}. */
final class ShortLists {
    private final References references;
    private final Findings findings;

    ShortLists(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    List<MandatorySubject> subjects(Source source) {
        return Entries.read(
                source,
                findings,
                fields -> new MandatorySubject(
                        new SubjectId(references.declare(What.SUBJECT, fields)), fields.text("title")));
    }

    List<Synonyms> synonyms(Source source) {
        return Entries.read(source, findings, fields -> {
            Synonyms group = new Synonyms(
                    new SynonymsId(references.declare(What.SYNONYMS, fields)), fields.texts("words", false));
            if (group.words().size() == 1) {
                fields.error("words", "one word", "Write two words or more that mean the same.");
            }
            return group;
        });
    }
}
