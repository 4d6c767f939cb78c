package org.onward.content.reading;

import java.util.Optional;

/** A Markdown file with front matter: the fields between the lines of three hyphens, and the text below them. */
record FrontMatter(Fields fields, String body) {
    private static final String FENCE = "---\n";

    /** The two parts of a file. Each ends with a line feed. */
    record Parts(String yaml, String body) {
        static Optional<Parts> of(String text) {
            int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
            return end < 0
                    ? Optional.empty()
                    : Optional.of(new Parts(
                            text.substring(FENCE.length(), end + 1), text.substring(end + 1 + FENCE.length())));
        }

        String joined() {
            return FENCE + yaml + FENCE + body;
        }
    }

    static Optional<FrontMatter> of(SourceText source, ProblemCollector problems) {
        Optional<Parts> parts = Parts.of(source.text());
        if (parts.isEmpty()) {
            problems.error(
                    source.file(),
                    "front matter",
                    source.text().lines().findFirst().orElse(""),
                    "Begin the file with a line ---, then the fields, then a line ---, then the text.");
            return Optional.empty();
        }
        return parts.flatMap(file -> Yaml.parseStrictly(source, file.yaml(), 2, problems)
                .flatMap(node -> YamlMappings.of(source.file(), node, problems))
                .map(fields -> new FrontMatter(fields, file.body())));
    }
}
