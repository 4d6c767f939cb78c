package org.onward.content.reading;

import java.util.Optional;

/** A Markdown file with front matter: the fields between the lines of three hyphens, and the text below them. */
record FrontMatter(Fields fields, String body) {
    private static final String FENCE = "---\n";

    static Optional<FrontMatter> of(SourceText source, ProblemCollector problems) {
        String text = source.text();
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            problems.error(
                    source.file(),
                    "front matter",
                    text.lines().findFirst().orElse(""),
                    "Begin the file with a line ---, then the fields, then a line ---, then the text.");
            return Optional.empty();
        }
        String yaml = text.substring(FENCE.length(), end + 1);
        String body = text.substring(end + 1 + FENCE.length());
        return Yaml.parseStrictly(source.file(), yaml, 2, problems)
                .flatMap(node -> YamlMappings.of(source.file(), node, problems))
                .map(fields -> new FrontMatter(fields, body));
    }
}
