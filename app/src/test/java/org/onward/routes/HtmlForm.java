package org.onward.routes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form in the HTML of a page. */
record HtmlForm(String html) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>((?:(?!</form>).)*)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\\b(?:form)?action=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("<button\\b(?![^>]*type=\"button\")(?![^>]* disabled)[^>]*>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern CONTROL_NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern FILLED =
            Pattern.compile("<input(?=[^>]*type=\"(?:hidden|text|date|number)\")(?=[^>]*\\bname=)[^>]*>");
    private static final Pattern TEXT_AREA =
            Pattern.compile("<textarea\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");
    private static final Pattern NAME =
            Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile(
            "<(?:textarea|input(?![^>]*type=\"(?:radio|checkbox|hidden)\"))\\b[^>]*\\bname=\"([^\"]+)\"");
    private static final Set<String> TOKENS = Set.of("csrf", "once");

    static Optional<HtmlForm> on(String page, String address) {
        return all(page)
                .filter(form -> form.addresses().anyMatch(address::equals))
                .findFirst();
    }

    /** The addresses of the form and of its buttons, without fragments. */
    private Stream<String> addresses() {
        return ACTION.matcher(html).results().map(found -> unescaped(found.group(1))
                .replaceFirst("#.*", ""));
    }

    /** A button that sends the form to an address, with a field of its own if it has a name. */
    record Button(String address, Optional<String> name, String value) {}

    List<Button> buttons() {
        String own = first(ACTION, html).map(HtmlForm::unescaped).orElse("");
        return BUTTON.matcher(html)
                .results()
                .map(found -> new Button(
                        first(ACTION, found.group())
                                .map(HtmlForm::unescaped)
                                .orElse(own)
                                .replaceFirst("#.*", ""),
                        first(CONTROL_NAME, found.group()),
                        first(VALUE, found.group()).map(HtmlForm::unescaped).orElse("")))
                .toList();
    }

    /** The values that a browser sends, without those of buttons, radio buttons, checkboxes and selects. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        FILLED.matcher(html)
                .results()
                .forEach(found -> values.put(
                        first(CONTROL_NAME, found.group()).orElseThrow(),
                        first(VALUE, found.group()).map(HtmlForm::unescaped).orElse("")));
        TEXT_AREA.matcher(html).results().forEach(found -> values.put(found.group(1), unescaped(found.group(2))));
        return values;
    }

    static Stream<HtmlForm> all(String page) {
        return FORM.matcher(page).results().map(found -> new HtmlForm(found.group() + outside(page, found.group(1))));
    }

    /** The buttons that stand outside a form and name it by its id. */
    private static String outside(String page, String attributes) {
        return first(ID, attributes)
                .map(id -> BUTTON.matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .filter(button -> button.contains(" form=\"" + id + "\""))
                        .collect(Collectors.joining()))
                .orElse("");
    }

    /** The names of all fields except the tokens. */
    Set<String> fields() {
        Set<String> names = names(NAME);
        names.removeAll(TOKENS);
        return names;
    }

    /** The names of the text fields. */
    Set<String> textFields() {
        return names(TEXT);
    }

    boolean hasToken(String name) {
        return names(NAME).contains(name);
    }

    private Set<String> names(Pattern pattern) {
        Set<String> names = new LinkedHashSet<>();
        pattern.matcher(html).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String unescaped(String html) {
        Matcher entity = Pattern.compile("&(?:#(\\d+)|#x([0-9a-fA-F]+)|(lt|gt|quot|amp));")
                .matcher(html);
        return entity.replaceAll(
                found -> Matcher.quoteReplacement(character(found.group(1), found.group(2), found.group(3))));
    }

    private static String character(String decimal, String hexadecimal, String name) {
        if (decimal != null) {
            return Character.toString(Integer.parseInt(decimal));
        }
        if (hexadecimal != null) {
            return Character.toString(Integer.parseInt(hexadecimal, 16));
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> "&";
        };
    }
}
