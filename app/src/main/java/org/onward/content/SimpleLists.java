package org.onward.content;

import java.util.List;
import java.util.function.Function;
import org.onward.content.References.What;

/** Reads the two short lists that the rest refers to: {@code themes.yaml} and {@code mandatory-subjects.yaml}. */
final class SimpleLists {
    private final References references;
    private final Findings findings;

    SimpleLists(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    List<Theme> themes(Source source) {
        return read(
                source,
                fields -> new Theme(
                        new ThemeId(references.declare(What.THEME, fields)),
                        fields.text("title"),
                        fields.text("introduction")));
    }

    List<MandatorySubject> subjects(Source source) {
        return read(
                source,
                fields -> new MandatorySubject(
                        new SubjectId(references.declare(What.SUBJECT, fields)), fields.text("title")));
    }

    private <T> List<T> read(Source source, Function<Fields, T> entry) {
        return Yaml.parse(source.file(), source.text(), 1, findings).stream()
                .flatMap(node -> Mappings.ofList(source.file(), "", node, findings).stream())
                .map(fields -> {
                    T value = entry.apply(fields);
                    fields.finish();
                    return value;
                })
                .toList();
    }
}
