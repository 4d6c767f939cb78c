package org.onward.content.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/** A minimal content folder for testing one rule. */
final class SmallContent {
    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final Path folder;
    private final Map<String, Integer> prompts = new LinkedHashMap<>();

    SmallContent(Path parent) throws IOException {
        folder = parent.resolve("content");
        file("themes.yaml", "- {id: meetings, title: Meetings, introduction: Who can be there.}\n");
        file("mandatory-subjects.yaml", "- {id: fire-safety, title: Fire safety}\n");
    }

    SmallContent file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    SmallContent append(String name, String text) throws IOException {
        return file(name, Files.readString(folder.resolve(name)) + text);
    }

    /** Adds a prompt to {@code prompts/meetings.yaml}. Fields such as "depth: 4" replace the defaults. */
    SmallContent prompt(String id, String... fields) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> usual = List.of(
                "text: What did we notice about %s?".formatted(id),
                "theme: meetings",
                "stage: what",
                "depth: 1",
                "minutes: 5",
                "scope: team",
                "lens: own",
                "format: pairs",
                "sizes: [4-6]",
                "modes: [remote]",
                "moments: []",
                "risk: none",
                "modules: []",
                "follow-on: Listening only",
                "reviewed: 2026-11-22");
        List<String> all = new ArrayList<>(usual);
        all.addAll(List.of(fields));
        all.forEach(field -> values.put(field.substring(0, field.indexOf(':')), field));
        String entry = "- id: %s\n  %s\n".formatted(id, String.join("\n  ", values.values()));
        prompts.merge(id, 1, Integer::sum);
        return prompts.size() == 1 ? file("prompts/meetings.yaml", entry) : append("prompts/meetings.yaml", entry);
    }

    SmallContent resource(String id, String status, String check) throws IOException {
        return file(
                "resources/" + id + ".md",
                """
                ---
                id: %s
                title: A resource
                publisher: Onward
                address: https://www.example.org/%s
                kind: article
                minutes: 10
                minutes-basis: stated
                cost: free
                themes: [meetings]
                audience: everyone
                evidence: C
                accessibility: Not checked
                status: %s
                %s
                ---
                It is worth the time.
                """
                        .formatted(id, id, status, check));
    }

    SmallContent offered(String id) throws IOException {
        return resource(id, "live page", "last-checked: 2026-11-22");
    }

    /** Adds a module of ten minutes without a guide. Fields replace the defaults. */
    SmallContent module(String id, String caseText, String... fields) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(List.of(
                "id: " + id,
                "title: A module",
                "summary: Who can be there.",
                "audience: everyone",
                "themes: [meetings]",
                "follows: []",
                "minutes: 10",
                "case-minutes: 4",
                "resources: []",
                "reviewed: 2026-11-22",
                "review-by: 2027-11-22"));
        all.addAll(List.of(fields));
        all.forEach(field -> values.put(field.substring(0, field.indexOf(':')), field));
        return file(
                "modules/" + id + "/module.md",
                "---\n%s\n---\n## Case\n\n%s\n\n## Reflection\n\nWhat now?\n\n## Sensitivity\n\nNone.\n"
                        .formatted(String.join("\n", values.values()), caseText));
    }

    /** The messages of one rule, in lines such as {@code content/themes.yaml: warning meetings: found …}. */
    List<String> problems(ContentRule rule) {
        ParsedContent content = ParsedContent.read(List.of(folder), TODAY, new ProblemCollector());
        ProblemCollector found = new ProblemCollector();
        rule.check(content, found);
        return found.all().stream()
                .map(problem -> problem.file() + ": " + problem.line())
                .toList();
    }
}
