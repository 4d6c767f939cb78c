package org.onward.content.reading;

import java.util.List;
import java.util.function.Function;

/** Reads a file that contains one list. Fields that the reader does not read are reported. */
final class ListReader {
    private ListReader() {}

    static <T> List<T> read(SourceText source, ProblemCollector problems, Function<Fields, T> reader) {
        return Yaml.parseStrictly(source, source.text(), 1, problems).stream()
                .flatMap(node -> YamlMappings.ofList(source.file(), "", node, problems).stream())
                .map(fields -> {
                    T entry = reader.apply(fields);
                    fields.finish();
                    return entry;
                })
                .toList();
    }
}
