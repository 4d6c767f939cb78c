package org.onward.content.links;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onward.content.links.LinkVerdict.State;
import org.onward.text.EnumWords;

/** The result of a link check as Markdown and as JSON. The Markdown lists only links that need work. */
record LinkReport(LocalDate checkedOn, List<CheckedLink> links) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    LinkReport {
        links = List.copyOf(links);
    }

    String markdown() {
        return "# Links, checked on %s%n%n%s%n%s"
                .formatted(
                        DAY.format(checkedOn),
                        summary(),
                        Arrays.stream(State.values())
                                .filter(state -> state != State.FINE && count(state) > 0)
                                .map(this::section)
                                .collect(joining()));
    }

    String summary() {
        return "%d addresses: %s."
                .formatted(
                        links.size(),
                        Arrays.stream(State.values())
                                .map(state -> count(state) + " " + state.title().toLowerCase(Locale.ROOT))
                                .collect(joining(", ")));
    }

    private String section(State state) {
        return "%n## %s (%d)%n%n%s%n%n%s"
                .formatted(
                        state.title(),
                        count(state),
                        state.advice(),
                        links.stream()
                                .filter(link -> link.verdict().state() == state)
                                .map(LinkReport::line)
                                .collect(joining()));
    }

    private static String line(CheckedLink checked) {
        String moved =
                checked.verdict().movedTo().map(" moved to <%s>"::formatted).orElse("");
        return "- <%s>%s (%s). In: %s.%n"
                .formatted(
                        checked.link().address(),
                        moved,
                        checked.verdict().note(),
                        String.join(", ", checked.link().places()));
    }

    private long count(State state) {
        Map<State, Long> counts =
                links.stream().map(link -> link.verdict().state()).collect(groupingBy(identity(), counting()));
        return counts.getOrDefault(state, 0L);
    }

    String json() {
        ObjectNode report = JSON.createObjectNode().put("checkedOn", checkedOn.toString());
        ObjectNode counts = report.putObject("counts");
        for (State state : State.values()) {
            counts.put(EnumWords.wordOf(state), count(state));
        }
        links.forEach(link -> add(report.withArray("links").addObject(), link));
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    private static void add(ObjectNode node, CheckedLink checked) {
        node.put("address", checked.link().address().toString());
        node.put("state", EnumWords.wordOf(checked.verdict().state()));
        checked.verdict().movedTo().ifPresent(address -> node.put("movedTo", address.toString()));
        node.put("note", checked.verdict().note());
        checked.link().places().forEach(node.putArray("places")::add);
    }
}
