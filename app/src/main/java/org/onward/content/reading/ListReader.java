package org.onward.content.reading;

import java.util.List;
import java.util.function.Function;

/** Reads a file that contains one list. Fields that the reader does not read are reported. */
final class ListReader {
    private ListReader() {}

    static <T> List<T> read(SourceText source, ProblemCollector findings, Function<Fields, T> reader) {
        return Yaml.parseStrictly(source.file(), source.text(), 1, findings).stream()
                .flatMap(node -> YamlMappings.ofList(source.file(), "", node, findings).stream())
                .map(fields -> {
                    T entry = reader.apply(fields);
                    fields.finish();
                    return entry;
                })
                .toList();
    }
}
