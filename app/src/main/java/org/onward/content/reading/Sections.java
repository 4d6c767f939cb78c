package org.onward.content.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.onward.content.Markdown;
import org.onward.content.MarkdownParser;

/** The sections of a Markdown file, split at its {@code ##} headings. All required sections must be there, in order. */
final class Sections {
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

    /** The text of each section, by title. Of sections with the same title it has the first. */
    static Map<String, String> texts(String body) {
        List<String> lines = body.lines().toList();
        Map<String, String> texts = new LinkedHashMap<>();
        ranges(body)
                .forEach(range -> texts.putIfAbsent(
                        range.title,
                        String.join("\n", lines.subList(range.begin, range.end)).strip()));
        return texts;
    }

    /**
     * The body with another text of one section. All other lines stay as they are.
     *
     * @return empty if there is no such section, or if the text would begin another section
     */
    static Optional<String> replace(String body, String title, String text) {
        Map<String, String> expected = new LinkedHashMap<>(texts(body));
        Optional<Range> range =
                ranges(body).stream().filter(one -> one.title.equals(title)).findFirst();
        if (range.isEmpty()) {
            return Optional.empty();
        }
        expected.put(title, text.strip());
        List<String> lines = body.lines().toList();
        List<String> changed = new ArrayList<>(lines.subList(0, range.get().begin));
        changed.add("");
        changed.addAll(text.strip().lines().toList());
        if (range.get().end < lines.size()) {
            changed.add("");
            changed.addAll(lines.subList(range.get().end, lines.size()));
        }
        String result = String.join("\n", changed) + "\n";
        boolean sameSections =
                ranges(result).size() == ranges(body).size() && texts(result).equals(expected);
        return sameSections ? Optional.of(result) : Optional.empty();
    }

    /** The lines of a section below its heading. */
    private record Range(String title, int begin, int end) {}

    private static List<Range> ranges(String body) {
        List<String> lines = body.lines().toList();
        List<Heading> headings = headings(body);
        List<Range> ranges = new ArrayList<>();
        for (int index = 0; index < headings.size(); index++) {
            List<SourceSpan> spans = headings.get(index).getSourceSpans();
            int end = index + 1 < headings.size()
                    ? headings.get(index + 1).getSourceSpans().get(0).getLineIndex()
                    : lines.size();
            ranges.add(new Range(
                    titleOf(lines.get(spans.get(0).getLineIndex())),
                    spans.get(spans.size() - 1).getLineIndex() + 1,
                    end));
        }
        return ranges;
    }

    private static List<Heading> headings(String body) {
        List<Heading> headings = new ArrayList<>();
        for (Node node = MarkdownParser.parseBlocks(body).getFirstChild(); node != null; node = node.getNext()) {
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
