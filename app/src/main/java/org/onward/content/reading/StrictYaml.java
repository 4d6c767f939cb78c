package org.onward.content.reading;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onward.text.TextRule;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Refuses YAML features that authors use only by accident: a second document, anchors, aliases, tags, numbers in
 * another base, and old words for true and false. It warns when a comment cuts an unquoted text.
 */
final class StrictYaml {
    private static final Set<String> OLD_BOOLEANS = Set.of("yes", "no", "on", "off", "y", "n");
    private static final Pattern ODD_NUMBER = Pattern.compile(
            "[-+]?(0[0-9_]+|0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|[0-9][0-9_]*_[0-9_]*|[0-9]+(:[0-5]?[0-9])+(\\.[0-9]*)?)");
    private static final Pattern NUMBER_DATE_OR_FLAG =
            Pattern.compile("[-+.0-9]+|true|false", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*");
    private static final String QUOTE = "Put the text in double quotes.";

    private final String file;
    private final List<String> lines;
    private final int firstLine;
    private final ProblemCollector problems;
    private final Deque<Container> openContainers = new ArrayDeque<>();
    private int documents;

    private StrictYaml(String file, String text, int firstLine, ProblemCollector problems) {
        this.file = file;
        this.lines = text.lines().toList();
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /** A mapping or list that is being read, and the name of its current field. */
    private static final class Container {
        private final boolean mapping;
        private boolean awaitsName;
        private String name = "";

        Container(boolean mapping) {
            this.mapping = mapping;
            this.awaitsName = mapping;
        }
    }

    /** @return whether the text may be read; a text that is not YAML is accepted here, because the parser reports it */
    static boolean check(String file, String text, int firstLine, ProblemCollector problems) {
        StrictYaml strict = new StrictYaml(file, text, firstLine, problems);
        boolean valid = true;
        try {
            for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
                valid &= strict.accepts(event);
            }
        } catch (YAMLException | StackOverflowError broken) {
            return valid;
        }
        return valid;
    }

    private boolean accepts(Event event) {
        if (event.is(ID.SequenceEnd) || event.is(ID.MappingEnd)) {
            openContainers.pop();
            return true;
        }
        if (event instanceof DocumentStartEvent start) {
            return acceptsStart(start);
        }
        if (event instanceof DocumentEndEvent end) {
            return !end.getExplicit()
                    || refuse(
                            end,
                            "a line that ends the fields (...)",
                            "Delete this line: nothing below it would be read.");
        }
        return !(event instanceof NodeEvent node) || acceptsNode(node);
    }

    private boolean acceptsStart(DocumentStartEvent start) {
        documents++;
        if (start.getVersion() != null
                || (start.getTags() != null && !start.getTags().isEmpty())) {
            return refuse(start, "a line that begins with %", "Delete this line.");
        }
        return documents == 1
                || refuse(start, "a second part after a line ---", "Delete that line: nothing below it would be read.");
    }

    private boolean acceptsNode(NodeEvent node) {
        Container parent = openContainers.peek();
        boolean isName = parent != null && parent.mapping && parent.awaitsName;
        boolean accepted =
                node instanceof ScalarEvent scalar ? acceptsScalar(scalar, isName) : acceptsOther(node, isName);
        if (parent != null && parent.mapping) {
            parent.awaitsName = !parent.awaitsName;
        }
        if (node instanceof CollectionStartEvent) {
            openContainers.push(new Container(node instanceof MappingStartEvent));
        }
        return accepted;
    }

    private boolean acceptsOther(NodeEvent node, boolean isName) {
        if (node instanceof AliasEvent alias) {
            return refuse(
                    alias,
                    "an alias, *" + alias.getAnchor(),
                    "Write out what is meant; put text that begins with * in double quotes.");
        }
        if (isName) {
            return refuse(node, "a list or fields as the name of a field", "Begin with the name of a field.");
        }
        CollectionStartEvent start = (CollectionStartEvent) node;
        return acceptsMarks(node, Optional.ofNullable(start.getTag()));
    }

    private boolean acceptsScalar(ScalarEvent scalar, boolean isName) {
        if (isName && !openContainers.isEmpty()) {
            openContainers.element().name = scalar.getValue();
        }
        if (!acceptsMarks(scalar, Optional.ofNullable(scalar.getTag()))) {
            return false;
        }
        Optional<String> refused =
                TextRule.firstRefused(TextRule.normalise(scalar.getValue())).map(character -> character.inWords());
        if (refused.isPresent()) {
            return refuse(scalar, refused.get(), "Delete it: type the text again.");
        }
        return scalar.getScalarStyle() != ScalarStyle.PLAIN || acceptsPlain(scalar, isName);
    }

    private boolean acceptsPlain(ScalarEvent scalar, boolean isName) {
        String text = scalar.getValue();
        if (isName) {
            return !text.equals("<<")
                    || refuse(scalar, "a merge of other fields, <<", "Write the fields out where they belong.");
        }
        if (OLD_BOOLEANS.contains(text.toLowerCase(Locale.ROOT))) {
            return refuse(scalar, text, "Write true or false; put it in double quotes if it is a word.");
        }
        boolean isFlag = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        if (isFlag && !text.equals(text.toLowerCase(Locale.ROOT))) {
            return refuse(
                    scalar, text, "Write true or false in small letters; put it in double quotes if it is a word.");
        }
        if (ODD_NUMBER.matcher(text).matches()) {
            return refuse(
                    scalar,
                    text,
                    "Write a number in digits alone, without 0 before it; put text or a time in double quotes.");
        }
        warnOfComment(scalar);
        return true;
    }

    private boolean acceptsMarks(NodeEvent node, Optional<String> tag) {
        if (tag.isPresent()) {
            return refuse(node, "a tag, " + tag.get(), "Delete it; put text that begins with ! in double quotes.");
        }
        return node.getAnchor() == null
                || refuse(
                        node,
                        "an anchor, &" + node.getAnchor(),
                        "Delete it; put text that begins with & in double quotes.");
    }

    /** In {@code title: Ward #7} the author means the whole text. */
    private void warnOfComment(ScalarEvent scalar) {
        Mark end = scalar.getEndMark();
        String text = scalar.getValue();
        if (text.isEmpty()
                || end == null
                || end.getLine() >= lines.size()
                || NUMBER_DATE_OR_FLAG.matcher(text).matches()) {
            return;
        }
        String line = lines.get(end.getLine());
        int column = line.offsetByCodePoints(0, Math.min(end.getColumn(), line.codePointCount(0, line.length())));
        if (COMMENT.matcher(line.substring(column)).matches()) {
            problems.warning(
                    file,
                    location(end.getLine()),
                    "“%s”, and then%s".formatted(text, line.substring(column)),
                    "What follows # is left out. " + QUOTE + " A comment belongs on a line of its own.");
        }
    }

    private boolean refuse(Event event, String found, String fix) {
        problems.error(
                file,
                location(event.getStartMark() == null ? 0 : event.getStartMark().getLine()),
                found,
                fix);
        return false;
    }

    private String location(int line) {
        String name = openContainers.isEmpty() ? "" : openContainers.element().name;
        for (Container container : openContainers) {
            if (name.isEmpty()) {
                name = container.name;
            }
        }
        return "line %d%s".formatted(line + firstLine, name.isEmpty() ? "" : ", " + name);
    }
}
