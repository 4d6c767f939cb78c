package org.onward.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.content.Slugs;
import org.onward.text.RefusedCharacter;
import org.onward.text.TextRule;

/**
 * Reads the fields of one YAML mapping. A broken field becomes a problem and returns a placeholder, so that the other
 * fields are still read. Entries with errors never reach a library.
 */
final class Fields {
    static final int MAX_TEXT_LENGTH = 1000;

    private final String file;
    private final String prefix;
    private final JsonNode mapping;
    private final ProblemCollector problems;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(String file, String prefix, JsonNode mapping, ProblemCollector problems) {
        this.file = file;
        this.prefix = prefix;
        this.mapping = mapping;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    String path(String name) {
        return prefix + name;
    }

    void error(String name, String found, String fix) {
        problems.error(file, path(name), found, fix);
    }

    void warning(String name, String found, String fix) {
        problems.warning(file, path(name), found, fix);
    }

    boolean has(String name) {
        known.add(name);
        return mapping.hasNonNull(name);
    }

    String text(String name) {
        return text(name, MAX_TEXT_LENGTH);
    }

    String text(String name, int maxLength) {
        Optional<String> text = string(name);
        text.filter(value -> value.length() > maxLength)
                .ifPresent(value -> error(
                        name,
                        "%d characters".formatted(value.length()),
                        "Shorten it to %d characters or fewer.".formatted(maxLength)));
        return text.orElse("");
    }

    Optional<String> slug(String name) {
        return string(name).flatMap(value -> slug(name, value));
    }

    /** @param mayBeEmpty whether the list may be empty; the field itself is required */
    List<String> slugs(String name, boolean mayBeEmpty) {
        List<String> slugs = new ArrayList<>();
        for (String value : strings(name, mayBeEmpty)) {
            slug(name, value).ifPresent(slugs::add);
        }
        return slugs;
    }

    <E extends Enum<E>> E word(String name, Vocabulary<E> vocabulary) {
        return string(name).flatMap(value -> find(name, value, vocabulary)).orElseGet(vocabulary::placeholder);
    }

    <E extends Enum<E>> Set<E> words(String name, Vocabulary<E> vocabulary, boolean mayBeEmpty) {
        Set<E> constants = new LinkedHashSet<>();
        for (String value : strings(name, mayBeEmpty)) {
            find(name, value, vocabulary).ifPresent(constants::add);
        }
        return constants;
    }

    int number(String name, int min, int max) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return min;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            error(
                    name,
                    YamlMappings.describe(value),
                    "Write a whole number from %d to %d, without quotes.".formatted(min, max));
            return min;
        }
        return value.intValue();
    }

    LocalDate date(String name) {
        Optional<String> text = string(name);
        try {
            return text.map(LocalDate::parse).orElse(LocalDate.EPOCH);
        } catch (DateTimeParseException notADate) {
            error(name, text.orElse(""), "Write a date that exists as year-month-day, such as 2026-11-22.");
            return LocalDate.EPOCH;
        }
    }

    URI address(String name) {
        String text = text(name);
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (text.isEmpty() || (web && address.getHost() != null)) {
                return address;
            }
        } catch (URISyntaxException broken) {
            // The same error is reported below.
        }
        error(name, text, "Copy the whole address from the browser, beginning with https://.");
        return URI.create("");
    }

    /** Several short texts. */
    List<String> texts(String name, boolean mayBeEmpty) {
        List<String> texts = strings(name, mayBeEmpty);
        if (texts.stream()
                .anyMatch(text -> text.isEmpty()
                        || text.length() > MAX_TEXT_LENGTH
                        || TextRule.firstRefused(text).isPresent())) {
            error(
                    name,
                    YamlMappings.describe(value(name)),
                    "Write some plain text in each, at most %d characters.".formatted(MAX_TEXT_LENGTH));
        }
        return texts;
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            error(name, YamlMappings.describe(value), "Write true or false, without quotes.");
        }
        return value.asBoolean();
    }

    List<Fields> mappings(String name) {
        JsonNode value = value(name);
        return value.isMissingNode() ? List.of() : YamlMappings.ofList(file, path(name), value, problems);
    }

    /** Must be called last. It reports fields that were never read, because they are probably typing mistakes. */
    void finish() {
        mapping.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                error(
                        name,
                        "a field that is not known",
                        ClosestWord.question(name, known) + "Known here: " + String.join(", ", known) + ".");
            }
        });
    }

    /** The mapping in one line that does not depend on layout or comments. */
    String canonical() {
        return mapping.toString();
    }

    private Optional<String> string(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            error(name, YamlMappings.describe(value), "Write text; put it in double quotes if it looks like a number.");
            return Optional.empty();
        }
        if (TextRule.isBlank(value.textValue())) {
            error(name, "nothing", "Fill it in.");
            return Optional.empty();
        }
        String text = TextRule.normalise(value.textValue());
        Optional<RefusedCharacter> refused = TextRule.firstRefused(text);
        if (refused.isPresent()) {
            error(name, refused.get().inWords(), "Delete it: type the text again.");
            return Optional.empty();
        }
        return Optional.of(TextRule.strip(text));
    }

    private List<String> strings(String name, boolean mayBeEmpty) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        value.forEach(element -> {
            if (element.isTextual()) {
                strings.add(TextRule.strip(TextRule.normalise(element.textValue())));
            }
        });
        if (!value.isArray() || strings.size() != value.size()) {
            error(name, YamlMappings.describe(value), "Write a list of words, such as [one, two].");
            return List.of();
        }
        if (strings.isEmpty() && !mayBeEmpty) {
            error(name, "an empty list", "Name at least one.");
        }
        if (Set.copyOf(strings).size() < strings.size()) {
            error(name, YamlMappings.describe(value), "Name each only once.");
        }
        return strings;
    }

    private JsonNode value(String name) {
        if (!has(name)) {
            error(name, "nothing", "Add the field %s.".formatted(name));
            return MissingNode.getInstance();
        }
        return mapping.get(name);
    }

    private Optional<String> slug(String name, String value) {
        if (Slugs.valid(value)) {
            return Optional.of(value);
        }
        error(name, value, "Use lower-case words joined by hyphens, at most 60 characters.");
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> find(String name, String value, Vocabulary<E> vocabulary) {
        Optional<E> constant = vocabulary.find(value);
        if (constant.isEmpty()) {
            error(name, value, vocabulary.fixFor(value));
        }
        return constant;
    }
}
