package org.onward.content.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.onward.content.Markdown;

/** The sections of a Markdown file, split at its {@code ##} headings. All required sections must be there, in order. */
final class Sections {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private final String file;
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final ProblemCollector problems;

    Sections(String file, String body, ProblemCollector problems) {
        this.file = file;
        this.problems = problems;
        List<String> lines = body.lines().toList();
        String title = "";
        int begin = 0;
        for (Heading heading : headings(body)) {
            List<SourceSpan> spans = heading.getSourceSpans();
            addSection(title, lines.subList(begin, spans.get(0).getLineIndex()));
            title = titleOf(lines.get(spans.get(0).getLineIndex()));
            begin = spans.get(spans.size() - 1).getLineIndex() + 1;
        }
        addSection(title, lines.subList(begin, lines.size()));
    }

    /** The required sections by title. A missing section becomes a problem and is empty. */
    Map<String, Markdown> require(List<String> titles) {
        Map<String, Markdown> texts = new LinkedHashMap<>();
        for (String title : titles) {
            Markdown text = new Markdown(sections.getOrDefault(title, ""));
            if (text.isBlank()) {
                problems.error(
                        file,
                        "## " + title,
                        sections.containsKey(title) ? "an empty section" : "no such section",
                        "Write the section ## %s.".formatted(title));
            }
            warnOfPlaceholder(title, text.source());
            MarkdownRules.check(file, "## " + title, text, problems);
            texts.put(title, text);
        }
        rejectUnknown(titles);
        requireOrder(titles);
        return texts;
    }

    /** The examples in the README have a placeholder in brackets, which authors may forget to replace. */
    private void warnOfPlaceholder(String title, String text) {
        if (text.startsWith("(") && text.indexOf(')') == text.length() - 1) {
            problems.warning(
                    file, "## " + title, "nothing but a note in brackets", "Write your own text in place of it.");
        }
    }

    private void rejectUnknown(List<String> titles) {
        for (String title : sections.keySet()) {
            if (!titles.contains(title)) {
                problems.error(
                        file,
                        "## " + title,
                        "a section that is not known",
                        ClosestWord.question(title, titles) + "Sections here: " + String.join("; ", titles) + ".");
            }
        }
    }

    private void requireOrder(List<String> titles) {
        List<String> found = sections.keySet().stream().filter(titles::contains).toList();
        List<String> ordered = titles.stream().filter(found::contains).toList();
        if (!found.equals(ordered)) {
            problems.error(
                    file,
                    "sections",
                    String.join("; ", found),
                    "Put them in this order: " + String.join("; ", ordered) + ".");
        }
    }

    private void addSection(String title, List<String> lines) {
        String text = String.join("\n", lines).strip();
        if (title.isEmpty()) {
            if (!text.isEmpty()) {
                problems.error(file, "text", text, "Move it below one of the ## headings.");
            }
        } else if (sections.put(title, text) != null) {
            problems.error(file, "## " + title, "the same heading twice", "Keep one.");
        }
    }

    private static List<Heading> headings(String body) {
        List<Heading> headings = new ArrayList<>();
        for (Node node = PARSER.parse(body).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                headings.add(heading);
            }
        }
        return headings;
    }

    private static String titleOf(String line) {
        String title = line.strip().replaceAll("^#+|#+$", "").strip();
        return title.isEmpty() ? "(no title)" : title;
    }
}
